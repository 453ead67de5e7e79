using CaiCach.Foundation.Numbers;
using CaiCach.OneStop.Features;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Data;

/// <summary>Tells which apology a number of the book stands for.</summary>
internal sealed class Extensions(OneStopDbContext database) : INumberedDocuments
{
    /// <summary>The series of the book.</summary>
    public const string Series = "apology";

    /// <summary>The form's own symbol.</summary>
    public const string SymbolTemplate = "{number}/PXL";

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<Guid, NumberedDocument>> OfAsync(
        IReadOnlyCollection<Guid> subjectIds,
        CancellationToken cancellationToken
    ) =>
        await (
            from extension in database.Extensions.AsNoTracking()
            join dossier in database.Dossiers on extension.DossierId equals dossier.Id
            where subjectIds.Contains(extension.Id)
            select new
            {
                extension.Id,
                dossier.OwnerName,
                extension.ApprovedBy,
                dossier.Code,
            }
        )
            .Take(NumberLimits.PageSizeMax)
            .ToDictionaryAsync(
                row => row.Id,
                row => new NumberedDocument(row.OwnerName, row.ApprovedBy, OneStopLinks.Extend(row.Code)),
                cancellationToken
            );
}
