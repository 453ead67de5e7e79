using CaiCach.OneStop.Domain.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Data;

/// <summary>A result that can be signed.</summary>
/// <param name="Id">The file of the dossier, or the digitised result.</param>
/// <param name="AttachmentId">Its content.</param>
/// <param name="RecordedAt">When it came.</param>
internal sealed record SignableResult(Guid Id, Guid AttachmentId, DateTimeOffset RecordedAt);

/// <summary>
/// Which results of a dossier can be signed: what came with its moves and was not signed since, what was digitised
/// beside them, and the electronic copy that was issued to be signed.
/// </summary>
internal sealed class SignableResults(OneStopDbContext database)
{
    /// <summary>The newest version of each, newest first.</summary>
    public async Task<IReadOnlyList<SignableResult>> OfAsync(Dossier dossier, CancellationToken cancellationToken)
    {
        var files = await database
            .Files.AsNoTracking()
            .Where(file => file.DossierId == dossier.Id && file.IsResult)
            .Where(file => !database.Signatures.Any(signature => signature.FileBeforeId == file.Id))
            .ToListAsync(cancellationToken);
        var inForce = ResultFiles
            .InForce(await HistoryAsync(dossier, cancellationToken), files)
            .Select(file => new SignableResult(file.Id, file.AttachmentId, file.RecordedAt));
        var digitised = await Digitised(dossier)
            .Select(paper => new SignableResult(paper.Id, paper.AttachmentId, paper.RecordedAt))
            .ToListAsync(cancellationToken);
        var issued = await database
            .Files.AsNoTracking()
            .Where(file => file.DossierId == dossier.Id && database.ElectronicCopies.Any(copy => copy.IssuedFileId == file.Id))
            .Where(file => !database.Signatures.Any(signature => signature.FileBeforeId == file.Id))
            .Select(file => new SignableResult(file.Id, file.AttachmentId, file.RecordedAt))
            .ToListAsync(cancellationToken);
        return [.. inForce.Concat(digitised).Concat(issued).OrderByDescending(one => one.RecordedAt).ThenBy(one => one.Id)];
    }

    /// <summary>The PDF files of several dossiers that wait for the leader, oldest first; what was digitised beside the moves is not among them.</summary>
    /// <param name="dossierIds">A page of dossiers.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<IReadOnlyList<DossierFile>> ToSignAsync(Guid[] dossierIds, CancellationToken cancellationToken)
    {
        var files = await database
            .Files.AsNoTracking()
            .Where(file => dossierIds.Contains(file.DossierId) && EF.Functions.ILike(file.FileName, "%.pdf"))
            .Where(file => file.IsResult || database.ElectronicCopies.Any(copy => copy.IssuedFileId == file.Id))
            .Where(file => !database.Signatures.Any(signature => signature.FileBeforeId == file.Id || signature.FileAfterId == file.Id))
            .OrderBy(file => file.RecordedAt)
            .ThenBy(file => file.Id)
            .ToListAsync(cancellationToken);
        var histories = (
            await database
                .Events.AsNoTracking()
                .Where(happened => dossierIds.Contains(happened.DossierId))
                .OrderBy(happened => happened.Sequence)
                .ToListAsync(cancellationToken)
        ).ToLookup(happened => happened.DossierId);
        return [.. files.Where(file => !file.IsResult || ResultFiles.InForce([.. histories[file.DossierId]], [file]).Any())];
    }

    /// <summary>
    /// The file of the dossier that is signed with a line of history; what was digitised becomes one with that line, and is the caller's to keep
    /// then. Null where it is no result.
    /// </summary>
    public async Task<DossierFile?> FindAsync(Dossier dossier, DossierEvent happened, Guid? id, CancellationToken cancellationToken)
    {
        var file = await database
            .Files.AsNoTracking()
            .SingleOrDefaultAsync(
                file =>
                    file.Id == id
                    && file.DossierId == dossier.Id
                    && (file.IsResult || database.ElectronicCopies.Any(copy => copy.IssuedFileId == file.Id)),
                cancellationToken
            );
        if (file is { IsResult: false })
        {
            return file;
        }

        if (file is not null)
        {
            return ResultFiles.InForce(await HistoryAsync(dossier, cancellationToken), [file]).SingleOrDefault();
        }

        var paper = await Digitised(dossier).SingleOrDefaultAsync(paper => paper.Id == id, cancellationToken);
        return paper is null ? null : new DossierFile(happened, paper.AttachmentId, $"{paper.Name}.pdf");
    }

    /// <summary>The result as it was digitised last, where that is no file of a move.</summary>
    private IQueryable<Domain.Papers.PaperFile> Digitised(Dossier dossier) =>
        database
            .PaperFiles.AsNoTracking()
            .Where(paper => paper.DossierId == dossier.Id && paper.ComponentId == null && paper.RecordedAt >= dossier.ResultDigitisedAt)
            .OrderByDescending(paper => paper.RecordedAt)
            .Take(1)
            .Where(paper => !database.Files.Any(file => file.DossierId == dossier.Id && file.AttachmentId == paper.AttachmentId));

    private Task<List<DossierEvent>> HistoryAsync(Dossier dossier, CancellationToken cancellationToken) =>
        database
            .Events.AsNoTracking()
            .Where(happened => happened.DossierId == dossier.Id)
            .OrderBy(happened => happened.Sequence)
            .ToListAsync(cancellationToken);
}
