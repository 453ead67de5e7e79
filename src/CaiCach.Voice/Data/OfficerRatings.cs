using CaiCach.Foundation.Time;
using CaiCach.OneStop.Contracts;
using CaiCach.Voice.Features;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Voice.Data;

/// <inheritdoc cref="IRatingFigures" />
internal sealed class OfficerRatings(VoiceDbContext database) : IRatingFigures
{
    public async Task<IReadOnlyList<DossierVerdict>> OfAsync(IReadOnlyCollection<Guid> dossierIds, CancellationToken cancellationToken) =>
        await database
            .Ratings.Where(rating => dossierIds.Contains(rating.DossierId))
            .Select(rating => new DossierVerdict(rating.DossierId, rating.IsLiked))
            .ToListAsync(cancellationToken);

    public string ReadHref(Guid officerId, Period period, bool? isLiked) => VoiceLinks.RatingsOf(officerId, period, isLiked);
}
