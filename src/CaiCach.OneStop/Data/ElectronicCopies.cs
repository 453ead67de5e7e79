using CaiCach.OneStop.Domain.Certification;
using CaiCach.OneStop.Domain.Signing;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Data;

/// <summary>Finds certified electronic copies by their dossiers.</summary>
internal static class ElectronicCopies
{
    /// <summary>The copy of a dossier with its line of the book; null for another dossier.</summary>
    public static Task<BookedCopy?> FindElectronicCopyAsync(
        this OneStopDbContext database,
        Guid dossierId,
        CancellationToken cancellationToken
    ) =>
        (
            from copy in database.ElectronicCopies.AsNoTracking()
            where copy.DossierId == dossierId
            join entry in database.Certifications.AsNoTracking() on copy.EntryId equals entry.Id
            select new BookedCopy(copy, entry)
        ).SingleOrDefaultAsync(cancellationToken);

    /// <summary>Whether a dossier is an electronic copy that the agency has not signed: it is none that may be handed out.</summary>
    public static Task<bool> LacksSealAsync(this OneStopDbContext database, Guid dossierId, CancellationToken cancellationToken) =>
        database.ElectronicCopies.AnyAsync(
            copy =>
                copy.DossierId == dossierId
                && !database.Signatures.Any(signature => signature.DossierId == dossierId && signature.Kind == SignatureKind.Agency),
            cancellationToken
        );
}
