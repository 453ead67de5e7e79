using CaiCach.Foundation.Time;
using CaiCach.OneStop.Contracts;
using CaiCach.Voice.Features;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Voice.Data;

/// <inheritdoc cref="IRatingFigures" />
internal sealed class OfficerRatings(VoiceDbContext database) : IRatingFigures
{
    public async Task<IReadOnlyList<DossierVerdict>> SinceAsync(
        Guid unitId,
        DateTimeOffset from,
        int most,
        CancellationToken cancellationToken
    ) =>
        await database
            .Ratings.Where(rating => rating.UnitId == unitId && rating.RatedAt >= from)
            .OrderByDescending(rating => rating.RatedAt)
            .ThenByDescending(rating => rating.Id)
            .Take(most)
            .Select(rating => new DossierVerdict(rating.DossierId, rating.IsLiked))
            .ToListAsync(cancellationToken);

    public string ReadHref(Guid officerId, Period period, bool? isLiked) => VoiceLinks.RatingsOf(officerId, period, isLiked);
}
