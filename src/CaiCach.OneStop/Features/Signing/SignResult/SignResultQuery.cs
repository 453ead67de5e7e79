using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Certification;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Signing;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Signing.SignResult;

/// <summary>The results of a dossier and their signatures.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Files">The newest version of each result, newest first.</param>
/// <param name="Signed">What was signed here, in order.</param>
/// <param name="Copy">The electronic copy that it is; null for another dossier.</param>
internal sealed record ResultsView(
    Dossier Dossier,
    IReadOnlyList<ResultFile> Files,
    IReadOnlyList<DossierSignature> Signed,
    BookedCopy? Copy
)
{
    /// <summary>Whether it is a copy that its signature certifies.</summary>
    public bool IsCopyToCertify => Copy is not null && Dossier.Stage == DossierStage.InHand;
}

/// <summary>A result.</summary>
/// <param name="Id">The file.</param>
/// <param name="Checked">What was found in it.</param>
/// <param name="LastKind">The signature by which it came to be; null for none made here.</param>
internal sealed record ResultFile(Guid Id, CheckedFileView Checked, SignatureKind? LastKind);

/// <summary>Reads the results of a dossier and verifies them.</summary>
internal sealed class SignResultQuery(OneStopDbContext database, SignableResults results, SignedFiles files)
{
    private const int ShownMax = 10;

    /// <summary>The view; null where there is no such dossier in the scope.</summary>
    public async Task<ResultsView?> ReadAsync(string code, CancellationToken cancellationToken)
    {
        var dossier = await database.Dossiers.AsNoTracking().SingleOrDefaultAsync(dossier => dossier.Code == code, cancellationToken);
        if (dossier is null)
        {
            return null;
        }

        var signed = await database
            .Signatures.AsNoTracking()
            .Where(signature => signature.DossierId == dossier.Id)
            .OrderBy(signature => signature.SignedAt)
            .ToListAsync(cancellationToken);
        var found = new List<ResultFile>();
        foreach (var file in (await results.OfAsync(dossier, cancellationToken)).Take(ShownMax))
        {
            if (await files.CheckAsync(file.AttachmentId, cancellationToken) is { } one)
            {
                var last = signed.Find(signature => signature.FileAfterId == file.Id)?.Kind;
                found.Add(new ResultFile(file.Id, CheckedFileView.Of(one, OneStopLinks.File(code, file.Id), files), last));
            }
        }

        return new ResultsView(dossier, found, signed, await database.FindElectronicCopyAsync(dossier.Id, cancellationToken));
    }
}
