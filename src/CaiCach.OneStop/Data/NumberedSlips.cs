using CaiCach.Foundation.Numbers;
using CaiCach.OneStop.Features;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Data;

/// <summary>Tells which slip a number of the book stands for.</summary>
internal sealed class NumberedSlips(OneStopDbContext database) : INumberedDocuments
{
    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<Guid, NumberedDocument>> OfAsync(
        IReadOnlyCollection<Guid> subjectIds,
        CancellationToken cancellationToken
    ) =>
        await database
            .Slips.AsNoTracking()
            .Where(slip => subjectIds.Contains(slip.Id))
            .Take(NumberLimits.PageSizeMax)
            .ToDictionaryAsync(
                slip => slip.Id,
                slip => new NumberedDocument(slip.OwnerName, slip.IssuedBy, OneStopLinks.Slip(slip.Id)),
                cancellationToken
            );
}
