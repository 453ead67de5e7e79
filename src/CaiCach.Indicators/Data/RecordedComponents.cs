using CaiCach.Foundation.Time;
using CaiCach.Indicators.Domain;
using CaiCach.Indicators.Domain.Index766;

namespace CaiCach.Indicators.Data;

/// <summary>Takes what no room keeps from the recorded figures of the indicator that the component names.</summary>
internal sealed class RecordedComponents(Index766Catalogue index, IndicatorCatalogue indicators, RecordedFigures figures)
    : IRecordedComponents
{
    public async Task<IReadOnlyDictionary<(string Code, Guid UnitId), (long Numerator, long Denominator)>> ReadAsync(
        CountedUnits units,
        Period period,
        PeriodCutoff cutoff,
        CountedSpan span,
        CancellationToken cancellationToken
    )
    {
        var known = new Dictionary<(string Code, Guid UnitId), (long Numerator, long Denominator)>();
        var rules = index.For(period, cutoff);
        if (rules.Failed)
        {
            return known;
        }

        var named = rules
            .Value.Components.Where(component => component.Way == ComponentWay.Recorded && component.Indicator is not null)
            .ToList();
        var asked = named.Select(component => indicators.Find(component.Indicator!, period, cutoff)).OfType<Indicator>();
        var found = await figures.ReadAsync(asked, units, span, cancellationToken);
        foreach (var component in named)
        {
            foreach (var (unitId, sum) in found[component.Indicator!].Where(one => one.Sum.Confirmed > 0))
            {
                known[(component.Code, unitId)] = ((long)sum.Numerator, (long)sum.Denominator);
            }
        }

        return known;
    }

    public async Task<IReadOnlyDictionary<(string Code, Guid UnitId), long>> ReportedAsync(
        CountedUnits units,
        Period period,
        PeriodCutoff cutoff,
        CountedSpan span,
        CancellationToken cancellationToken
    )
    {
        var reported = new Dictionary<(string Code, Guid UnitId), long>();
        var rules = index.For(period, cutoff);
        var named = rules.Failed ? [] : rules.Value.Components.Where(component => component.Reported is not null).ToList();
        var asked = named.Select(component => indicators.Find(component.Reported!, period, cutoff)).OfType<Indicator>().ToList();
        if (asked.Count == 0)
        {
            return reported;
        }

        var year = Period.OfYear(period.Year).Days(cutoff);
        var now = await figures.ReadAsync(asked, units, span, cancellationToken);
        var before =
            year.StartsAt < span.StartsAt
                ? await figures.ReadAsync(
                    asked,
                    units,
                    span with
                    {
                        StartsAt = year.StartsAt,
                        EndsBefore = span.StartsAt,
                    },
                    cancellationToken
                )
                : null;
        foreach (var component in named)
        {
            foreach (var (unitId, sum) in now[component.Reported!].Where(one => one.Sum.Confirmed > 0))
            {
                var earlier = before?[component.Reported!].Where(one => one.UnitId == unitId && one.Sum.Confirmed > 0).ToList();
                if (earlier is null or { Count: > 0 })
                {
                    reported[(component.Code, unitId)] = (long)(sum.Numerator - (earlier?[0].Sum.Numerator ?? 0));
                }
            }
        }

        return reported;
    }
}
