using CaiCach.Foundation.Reform;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Indicators.Data;
using CaiCach.Indicators.Domain;
using CaiCach.Organisation.Contracts;

namespace CaiCach.Indicators.Features.Boards.AreaBoard;

/// <summary>The figures of a reform area and how they went.</summary>
/// <param name="Trend">The figures.</param>
/// <param name="At">The moment up to which things count.</param>
internal sealed record AreaBoardView(Trend Trend, DateTimeOffset At);

/// <summary>Reads the figures of a reform area of the unit that is looked at.</summary>
internal sealed class AreaBoardQuery(
    IndicatorCatalogue catalogue,
    Trends trends,
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
        return new AreaBoardView(trend, span.Value.EndsBefore);
    }
}
