using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Indicators.Contracts;
using CaiCach.Indicators.Data;
using CaiCach.Indicators.Domain;
using CaiCach.Organisation.Contracts;

namespace CaiCach.Indicators.Features.Boards.LeaderBoard;

/// <summary>What a leader reads in ten seconds.</summary>
/// <param name="Trend">The figures of the board and how they went.</param>
/// <param name="Urgent">What is late now and what will soon be.</param>
/// <param name="Index">The index of Decision 766; null where the period has none.</param>
/// <param name="At">The moment up to which things count.</param>
internal sealed record LeaderBoardView(Trend Trend, IReadOnlyList<UrgentWork> Urgent, Index766Reading? Index, DateTimeOffset At);

/// <summary>Reads the leaders' board of the unit that is looked at.</summary>
internal sealed class LeaderBoardQuery(
    BoardFile boards,
    Trends trends,
    IIndex766 index,
    IEnumerable<IUrgentWork> urgent,
    IUnitDirectory units,
    CurrentUser user,
    TimeProvider clock
)
{
    private const int TrendLength = 6;

    public async Task<Result<LeaderBoardView>> ReadAsync(Period period, PeriodCutoff cutoff, CancellationToken cancellationToken)
    {
        var span = CountedSpan.Of(period, cutoff, clock.GetUtcNow());
        var counted = await CountedUnits.OfAsync(units, user.UnitId, cancellationToken);
        if (span.Failed || counted.Failed)
        {
            return Result<LeaderBoardView>.Fail([.. span.Errors, .. counted.Errors]);
        }

        var trend = await trends.ReadAsync(boards.Leaders, period, cutoff, TrendLength, counted.Value, cancellationToken);
        var work = new List<UrgentWork>();
        foreach (var source in urgent)
        {
            work.Add(await source.ReadAsync(cancellationToken));
        }

        var found = await index.ReadAsync(user.UnitId, period, cutoff, null, cancellationToken);
        return new LeaderBoardView(trend, work, found.Failed ? null : found.Value, span.Value.EndsBefore);
    }
}
