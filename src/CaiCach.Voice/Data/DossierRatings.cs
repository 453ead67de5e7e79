using CaiCach.Organisation.Contracts;
using CaiCach.Voice.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Voice.Data;

/// <inheritdoc cref="IDossierRatings" />
internal sealed class DossierRatings(VoiceDbContext database, IUnitDirectory units) : IDossierRatings
{
    public async Task<IReadOnlyList<RatingCount>> CountAsync(
        IReadOnlyCollection<Guid> unitIds,
        DateTimeOffset from,
        DateTimeOffset before,
        CancellationToken cancellationToken
    )
    {
        var counted = unitIds.Except(await units.PracticeAsync(cancellationToken)).ToList();
        return await database
            .Ratings.Where(rating => counted.Contains(rating.UnitId) && rating.RatedAt >= from && rating.RatedAt < before)
            .GroupBy(rating => rating.UnitId)
            .Select(group => new RatingCount(group.Key, group.Count(rating => rating.IsLiked), group.Count(rating => !rating.IsLiked)))
            .ToListAsync(cancellationToken);
    }
}
