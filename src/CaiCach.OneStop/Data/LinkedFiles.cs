using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Data;

/// <summary>
/// Which files of a dossier may be fetched by their address: the papers in use, and the results that no signature has superseded. A scan that was
/// replaced, or whose paper was withdrawn from the store, may not.
/// </summary>
internal sealed class LinkedFiles(OneStopDbContext database)
{
    /// <summary>Their attachments.</summary>
    public async Task<IReadOnlySet<Guid>> OfAsync(Guid dossierId, CancellationToken cancellationToken)
    {
        var papers = await database
            .Components.Where(part => part.DossierId == dossierId && part.AttachmentId != null)
            .Select(part => part.AttachmentId!.Value)
            .ToListAsync(cancellationToken);
        return (await InUseAsync([.. papers, .. await ResultsAsync(dossierId, cancellationToken)], cancellationToken)).ToHashSet();
    }

    /// <summary>The attachment of the newest result; null for none.</summary>
    public async Task<Guid?> ResultOfAsync(Guid dossierId, CancellationToken cancellationToken) =>
        // A copy without the agency's signature is no certified copy yet.
        await database.LacksSealAsync(dossierId, cancellationToken)
            ? null
            : (await InUseAsync(await ResultsAsync(dossierId, cancellationToken), cancellationToken))
                .Select(id => (Guid?)id)
                .FirstOrDefault();

    /// <summary>The results, those handed over before those digitised beside them, the newest first.</summary>
    private async Task<Guid[]> ResultsAsync(Guid dossierId, CancellationToken cancellationToken)
    {
        var handedOver = await database
            .Files.Where(file => file.DossierId == dossierId && file.IsResult)
            .Where(file => !database.Signatures.Any(signature => signature.FileBeforeId == file.Id))
            .OrderByDescending(file => file.RecordedAt)
            .Select(file => file.AttachmentId)
            .ToListAsync(cancellationToken);
        var digitised = await database
            .PaperFiles.Where(file => file.DossierId == dossierId && file.ComponentId == null)
            .OrderByDescending(file => file.RecordedAt)
            .Select(file => file.AttachmentId)
            .Take(1)
            .ToListAsync(cancellationToken);
        return [.. handedOver, .. digitised];
    }

    private async Task<IEnumerable<Guid>> InUseAsync(Guid[] attachmentIds, CancellationToken cancellationToken)
    {
        var withdrawn = await database
            .StoredPapers.Where(paper => attachmentIds.Contains(paper.AttachmentId) && paper.WithdrawnAt != null)
            .Select(paper => paper.AttachmentId)
            .ToListAsync(cancellationToken);
        return attachmentIds.Except(withdrawn);
    }
}
