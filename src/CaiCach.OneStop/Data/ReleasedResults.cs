using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Papers;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Data;

/// <summary>
/// Keeps the result of a dossier, under its code and among the papers of the person, as the dossier goes to the desk and as it is signed there;
/// takes it out of use when the dossier is taken back. The caller commits, with the events that are answered.
/// </summary>
internal sealed class ReleasedResults(OneStopDbContext database, DossierPapers papers, AttachmentBook attachments)
{
    /// <summary>Follows a line of history: the newest signed result is the result, else the one PDF that came with the move or before.</summary>
    /// <param name="dossier">After the move.</param>
    /// <param name="happened">The line, not saved yet.</param>
    /// <param name="added">The files that came with it, not saved yet.</param>
    /// <param name="actor">Who did it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <param name="signed">The file that was signed with this line; null for no signature.</param>
    public async Task<IReadOnlyList<IEvent>> FollowAsync(
        Dossier dossier,
        DossierEvent happened,
        IReadOnlyList<DossierFile> added,
        DossierActor actor,
        CancellationToken cancellationToken,
        DossierFile? signed = null
    )
    {
        if (happened is { Action: DossierAction.Recall, FromStage: DossierStage.Completed })
        {
            await papers.DropResultAsync(dossier, actor, cancellationToken);
            return [];
        }

        // What is not released yet may still be taken back, and is nobody's paper.
        if (dossier.Stage != DossierStage.Completed)
        {
            return [];
        }

        var result =
            signed
            ?? await NewestSignedAsync(dossier, cancellationToken)
            ?? await OnlyPdfAsync(dossier, happened, added, cancellationToken);
        return result is null
            ? []
            :
            [
                await papers.KeepResultAsync(
                    dossier,
                    new MadePaper(result.AttachmentId, null, PaperSource.Issued),
                    actor,
                    cancellationToken
                ),
            ];
    }

    private async Task<DossierFile?> NewestSignedAsync(Dossier dossier, CancellationToken cancellationToken)
    {
        var signed = await database
            .Files.AsNoTracking()
            .Where(file =>
                file.DossierId == dossier.Id
                && database.Signatures.Any(signature => signature.FileAfterId == file.Id)
                && !database.Signatures.Any(signature => signature.FileBeforeId == file.Id)
            )
            .OrderBy(file => file.RecordedAt)
            .ThenBy(file => file.Id)
            .ToListAsync(cancellationToken);
        return signed.Count == 0 ? null : ResultFiles.InForce(await HistoryAsync(dossier, cancellationToken), signed).LastOrDefault();
    }

    /// <summary>One PDF that came with the move; where no file came, the only PDF that came with the approval.</summary>
    private async Task<DossierFile?> OnlyPdfAsync(
        Dossier dossier,
        DossierEvent happened,
        IReadOnlyList<DossierFile> added,
        CancellationToken cancellationToken
    )
    {
        var files = added;
        if (happened.Action == DossierAction.Complete && added.Count == 0 && dossier.ResultDigitisedAt is null)
        {
            var before = await database
                .Files.AsNoTracking()
                .Where(file => file.DossierId == dossier.Id && file.IsResult)
                .ToListAsync(cancellationToken);
            files = before.Count == 0 ? [] : [.. ResultFiles.InForce(await HistoryAsync(dossier, cancellationToken), before)];
        }

        var pdfs = new List<DossierFile>();
        foreach (var file in files)
        {
            if ((await attachments.FindAsync(file.AttachmentId, cancellationToken))?.ContentType == AttachmentType.Pdf.MediaType)
            {
                pdfs.Add(file);
            }
        }

        return pdfs is [var one] ? one : null;
    }

    private Task<List<DossierEvent>> HistoryAsync(Dossier dossier, CancellationToken cancellationToken) =>
        database
            .Events.AsNoTracking()
            .Where(happened => happened.DossierId == dossier.Id)
            .OrderBy(happened => happened.Sequence)
            .ToListAsync(cancellationToken);
}
