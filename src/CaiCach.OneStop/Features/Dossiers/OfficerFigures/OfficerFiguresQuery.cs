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

    /// <summary>Most ratings that are looked at; a commune has some thousand a quarter.</summary>
    private const int RatingsMax = 100_000;

    /// <summary>Rated dossiers that are looked up at once.</summary>
    private const int RatedAtOnce = 5000;

    private sealed record HandledSum(Guid OfficerId, string Name, int Count, int Late, int Supplemented);

    /// <summary>The officers with any dossier in the period or in hand now, by name.</summary>
    public async Task<IReadOnlyList<OfficerRow>> ReadAsync(Period period, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var calendar = await calendars.OfAsync(user.UnitId, cancellationToken);
        var days = period.Days(PeriodCutoff.Calendar);
        var handled = await database
            .Database.SqlQuery<HandledSum>(
                $"""
                SELECT officer_id AS "OfficerId", officer_name AS "Name", handled AS "Count", late AS "Late", supplemented AS "Supplemented"
                FROM one_stop.handled_by_officers({user.UnitId}, {days.StartsAt}, {days.EndsBefore}, {OfficersMax})
                """
            )
            .ToDictionaryAsync(one => one.OfficerId, cancellationToken);
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
        var ended = new DossierFilter { List = WorkList.All, Handled = days }
            .Of(database, user.UnitId, null, calendar, now)
            .Where(dossier => dossier.OfficerId != null);
        var rated = await RatedAsync(ended, days.StartsAt, cancellationToken);
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
    private async Task<ILookup<Guid, bool>> RatedAsync(IQueryable<Dossier> ended, DateTimeOffset from, CancellationToken cancellationToken)
    {
        if (ratings.SingleOrDefault() is not { } figures)
        {
            return Enumerable.Empty<bool>().ToLookup(_ => Guid.Empty);
        }

        var verdicts = await figures.SinceAsync(user.UnitId, from, RatingsMax, cancellationToken);
        var officers = new Dictionary<Guid, Guid>();
        foreach (var some in verdicts.Select(verdict => verdict.DossierId).Chunk(RatedAtOnce))
        {
            var found = await ended
                .Where(dossier => some.Contains(dossier.Id))
                .Select(dossier => new { dossier.Id, OfficerId = dossier.OfficerId!.Value })
                .ToListAsync(cancellationToken);
            found.ForEach(dossier => officers[dossier.Id] = dossier.OfficerId);
        }

        return verdicts
            .Where(verdict => officers.ContainsKey(verdict.DossierId))
            .ToLookup(verdict => officers[verdict.DossierId], verdict => verdict.IsLiked);
    }
}
