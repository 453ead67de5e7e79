using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Dossiers.OfficerFigures;

/// <summary>What an officer did with dossiers; the last who had one in hand counts.</summary>
/// <param name="OfficerId">The person.</param>
/// <param name="Name">The name as the dossiers have it.</param>
/// <param name="Handled">Handled in the period.</param>
/// <param name="HandledLate">Of these, after the first due time.</param>
/// <param name="Supplemented">Of these, with papers asked for.</param>
/// <param name="Open">In hand now.</param>
/// <param name="OpenLate">Of these, past the first due time.</param>
/// <param name="Rated">Of the handled, those that their applicants rated.</param>
/// <param name="Liked">Of these, by satisfied applicants.</param>
internal sealed record OfficerRow(
    Guid OfficerId,
    string Name,
    int Handled,
    int HandledLate,
    int Supplemented,
    int Open,
    int OpenLate,
    int Rated,
    int Liked
)
{
    /// <summary>Percent of the handled that were on time; null where none was handled.</summary>
    public decimal? OnTimePercent => Percent(Handled - HandledLate, Handled);

    /// <summary>Percent of the rated whose applicants were satisfied; null where none was rated.</summary>
    public decimal? LikedPercent => Percent(Liked, Rated);

    /// <summary>To one decimal, half up.</summary>
    private static decimal? Percent(int part, int whole) =>
        whole == 0 ? null : Math.Round(100m * part / whole, 1, MidpointRounding.AwayFromZero);
}

/// <summary>Counts the dossiers of the unit that is looked at by the officer who had them in hand last.</summary>
internal sealed class OfficerFiguresQuery(
    OneStopDbContext database,
    UnitCalendars calendars,
    IEnumerable<IRatingFigures> ratings,
    CurrentUser user,
    TimeProvider clock
)
{
    /// <summary>Most officers of one unit; a commune has some sixty.</summary>
    private const int OfficersMax = 1000;

    /// <summary>Dossiers whose ratings are asked for at once.</summary>
    private const int RatedAtOnce = 5000;

    /// <summary>The officers with any dossier in the period or in hand now, by name.</summary>
    public async Task<IReadOnlyList<OfficerRow>> ReadAsync(Period period, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var calendar = await calendars.OfAsync(user.UnitId, cancellationToken);
        var ended = new DossierFilter { List = WorkList.All, Handled = period.Days(PeriodCutoff.Calendar) }
            .Of(database, user.UnitId, null, calendar, now)
            .Where(dossier => dossier.OfficerId != null);
        var handled = await ended
            .GroupBy(dossier => dossier.OfficerId!.Value)
            .Select(group => new
            {
                Id = group.Key,
                Name = group.Max(dossier => dossier.OfficerName),
                Count = group.Count(),
                Late = group.Count(dossier => dossier.EndedAt > dossier.FirstDueAt),
                Supplemented = group.Count(dossier => dossier.SupplementCount > 0),
            })
            .OrderBy(one => one.Id)
            .Take(OfficersMax)
            .ToDictionaryAsync(one => one.Id, cancellationToken);
        var open = await new DossierFilter { List = WorkList.Unfinished }
            .Of(database, user.UnitId, null, calendar, now)
            .Where(dossier => dossier.OfficerId != null)
            .GroupBy(dossier => dossier.OfficerId!.Value)
            .Select(group => new
            {
                Id = group.Key,
                Name = group.Max(dossier => dossier.OfficerName),
                Count = group.Count(),
                Late = group.Count(dossier => dossier.FirstDueAt < now),
            })
            .OrderBy(one => one.Id)
            .Take(OfficersMax)
            .ToDictionaryAsync(one => one.Id, cancellationToken);
        var rated = await RatedAsync(ended, cancellationToken);
        return
        [
            .. handled
                .Keys.Union(open.Keys)
                .Select(id =>
                {
                    var (done, held) = (handled.GetValueOrDefault(id), open.GetValueOrDefault(id));
                    return new OfficerRow(
                        id,
                        held?.Name ?? done?.Name ?? "",
                        done?.Count ?? 0,
                        done?.Late ?? 0,
                        done?.Supplemented ?? 0,
                        held?.Count ?? 0,
                        held?.Late ?? 0,
                        rated[id].Count(),
                        rated[id].Count(isLiked => isLiked)
                    );
                })
                .OrderBy(row => row.Name, StringComparer.CurrentCulture)
                .ThenBy(row => row.OfficerId),
        ];
    }

    /// <summary>Whether the applicants of what each officer handled were satisfied, where they said so.</summary>
    private async Task<ILookup<Guid, bool>> RatedAsync(IQueryable<Dossier> ended, CancellationToken cancellationToken)
    {
        if (ratings.SingleOrDefault() is not { } figures)
        {
            return Enumerable.Empty<bool>().ToLookup(_ => Guid.Empty);
        }

        var officers = await ended
            .Select(dossier => new { dossier.Id, OfficerId = dossier.OfficerId!.Value })
            .ToDictionaryAsync(dossier => dossier.Id, dossier => dossier.OfficerId, cancellationToken);
        var verdicts = new List<DossierVerdict>();
        foreach (var some in officers.Keys.Chunk(RatedAtOnce))
        {
            verdicts.AddRange(await figures.OfAsync(some, cancellationToken));
        }

        return verdicts.ToLookup(verdict => officers[verdict.DossierId], verdict => verdict.IsLiked);
    }
}
