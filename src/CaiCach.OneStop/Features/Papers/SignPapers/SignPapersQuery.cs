using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Papers;
using CaiCach.OneStop.Domain.Signing;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Papers.SignPapers;

/// <summary>A digitised paper of a dossier.</summary>
/// <param name="Component">The paper.</param>
/// <param name="File">The file in use.</param>
/// <param name="Signature">By which it was signed here; null while it is not.</param>
/// <param name="Checked">What is found in it now; null where it was not signed here.</param>
internal sealed record DigitisedPaper(DossierComponent Component, PaperFile File, PaperSignature? Signature, CheckedFileView? Checked);

/// <summary>The digitised papers of a dossier.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Papers">Those with a file that was digitised here, in the order of the procedure.</param>
internal sealed record SignPapersView(Dossier Dossier, IReadOnlyList<DigitisedPaper> Papers)
{
    /// <summary>Those that wait for a signature.</summary>
    public IEnumerable<DigitisedPaper> ToSign => Papers.Where(paper => paper.Component.IsToSign);
}

/// <summary>Reads the digitised papers of a dossier and verifies what was signed.</summary>
internal sealed class SignPapersQuery(OneStopDbContext database, SignedFiles files)
{
    private const int VerifiedMax = 20;

    /// <summary>The view; null where there is no such dossier in the scope.</summary>
    public async Task<SignPapersView?> ReadAsync(string code, CancellationToken cancellationToken)
    {
        var dossier = await database.Dossiers.AsNoTracking().SingleOrDefaultAsync(dossier => dossier.Code == code, cancellationToken);
        if (dossier is null)
        {
            return null;
        }

        var components = await database
            .Components.AsNoTracking()
            .Where(component => component.DossierId == dossier.Id && component.DigitisedAt != null)
            .OrderBy(component => component.SortOrder)
            .Take(DossierLimits.ComponentsMaxCount * 2)
            .ToListAsync(cancellationToken);
        var inUse = (
            await database
                .PaperFiles.AsNoTracking()
                .Where(file => file.DossierId == dossier.Id && file.ComponentId != null)
                .OrderByDescending(file => file.RecordedAt)
                .ThenByDescending(file => file.Id)
                .Take(PaperLimits.HistoryMaxCount)
                .ToListAsync(cancellationToken)
        ).ToLookup(file => file.ComponentId);
        var signatures = await database
            .PaperSignatures.AsNoTracking()
            .Where(signature => signature.DossierId == dossier.Id)
            .OrderBy(signature => signature.SignedAt)
            .Take(PaperLimits.HistoryMaxCount)
            .ToListAsync(cancellationToken);
        var papers = new List<DigitisedPaper>();
        foreach (var component in components)
        {
            if (inUse[component.Id].FirstOrDefault(file => file.AttachmentId == component.AttachmentId) is not { } file)
            {
                continue;
            }

            var signature = signatures.Find(one => one.FileAfterId == file.Id);
            var isShown = signature is not null && papers.Count(paper => paper.Checked is not null) < VerifiedMax;
            var found = isShown ? await files.CheckAsync(file.AttachmentId, cancellationToken) : null;
            papers.Add(
                new DigitisedPaper(
                    component,
                    file,
                    signature,
                    found is null ? null : CheckedFileView.Of(found, OneStopLinks.File(code, file.Id), files)
                )
            );
        }

        return new SignPapersView(dossier, papers);
    }
}
