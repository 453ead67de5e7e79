using CaiCach.Foundation.Reform;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Indicators.Contracts;
using CaiCach.Indicators.Data;
using CaiCach.Indicators.Domain;
using CaiCach.Organisation.Contracts;

namespace CaiCach.Indicators.Features.Boards.AreaBoard;

/// <summary>The figures of a reform area, how they went, and the work behind them.</summary>
/// <param name="Trend">The figures.</param>
/// <param name="Work">Late and soon-due work and the targets, as they stand now.</param>
/// <param name="At">The moment up to which things count.</param>
internal sealed record AreaBoardView(Trend Trend, IReadOnlyList<AreaWork> Work, DateTimeOffset At);

/// <summary>Reads the figures of a reform area of the unit that is looked at.</summary>
internal sealed class AreaBoardQuery(
    IndicatorCatalogue catalogue,
    Trends trends,
    IEnumerable<IAreaWork> sources,
    IUnitDirectory units,
    CurrentUser user,
    TimeProvider clock
)
{
    private const int TrendLength = 4;

    public async Task<Result<AreaBoardView>> ReadAsync(
        ReformAreaEntry area,
        Period period,
        PeriodCutoff cutoff,
        CancellationToken cancellationToken
    )
    {
        var span = CountedSpan.Of(period, cutoff, clock.GetUtcNow());
        var counted = await CountedUnits.OfAsync(units, user.UnitId, cancellationToken);
        if (span.Failed || counted.Failed)
        {
            return Result<AreaBoardView>.Fail([.. span.Errors, .. counted.Errors]);
        }

        var codes = catalogue.All.Where(one => one.Area == area.Id).Select(one => one.Code).ToList();
        var trend = await trends.ReadAsync(codes, period, cutoff, TrendLength, counted.Value, cancellationToken);
        var work = new List<AreaWork>();
        foreach (var source in sources)
        {
            work.Add(await source.ReadAsync(area.Area, cancellationToken));
        }

        return new AreaBoardView(trend, work, span.Value.EndsBefore);
    }
}
