using CaiCach.Foundation.Time;
using CaiCach.Indicators.Contracts;
using CaiCach.Indicators.Data;
using CaiCach.Organisation.Contracts;

namespace CaiCach.Indicators.Features.Boards;

/// <summary>How indicators went, as the boards compute it, for pages of other rooms.</summary>
internal sealed class IndicatorTrends(Trends trends, IUnitDirectory units) : IIndicatorTrends
{
    public async Task<IReadOnlyList<PeriodValues>> ReadAsync(
        Guid unitId,
        IReadOnlyList<string> codes,
        Period last,
        int length,
        CancellationToken cancellationToken
    )
    {
        var counted = await CountedUnits.OfAsync(units, unitId, cancellationToken);
        if (counted.Failed)
        {
            return [];
        }

        var trend = await trends.ReadAsync(codes, last, PeriodCutoff.Calendar, length, counted.Value, cancellationToken);
        return [.. trend.Periods.Select(one => new PeriodValues(one.Period, one.Values))];
    }
}
