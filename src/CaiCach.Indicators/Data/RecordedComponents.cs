using CaiCach.Foundation.Time;
using CaiCach.Indicators.Domain;
using CaiCach.Indicators.Domain.Index766;

namespace CaiCach.Indicators.Data;

/// <summary>Takes what no room keeps from the recorded figures of the indicator that the component names.</summary>
internal sealed class RecordedComponents(
    Index766Catalogue index,
    IndicatorCatalogue indicators,
    RecordedFigures figures,
    TimeProvider clock
) : IRecordedComponents
{
    public async Task<IReadOnlyDictionary<(string Code, Guid UnitId), (long Numerator, long Denominator)>> ReadAsync(
        CountedUnits units,
        Period period,
        PeriodCutoff cutoff,
        CancellationToken cancellationToken
    )
    {
        var known = new Dictionary<(string Code, Guid UnitId), (long Numerator, long Denominator)>();
        var (rules, span) = (index.For(period, cutoff), CountedSpan.Of(period, cutoff, clock.GetUtcNow()));
        if (rules.Failed || span.Failed)
        {
            return known;
        }

        var named = rules
            .Value.Components.Where(component => component.Way == ComponentWay.Recorded && component.Indicator is not null)
            .ToList();
        var asked = named.Select(component => indicators.Find(component.Indicator!, period, cutoff)).OfType<Indicator>();
        var found = await figures.ReadAsync(asked, units, span.Value, cancellationToken);
        foreach (var component in named)
        {
            foreach (var (unitId, sum) in found[component.Indicator!].Where(one => one.Sum.Confirmed > 0))
            {
                known[(component.Code, unitId)] = (sum.Numerator, sum.Denominator);
            }
        }

        return known;
    }
}
