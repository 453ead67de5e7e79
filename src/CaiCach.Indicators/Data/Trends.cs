using CaiCach.Foundation.Time;
using CaiCach.Indicators.Contracts;
using CaiCach.Indicators.Domain;

namespace CaiCach.Indicators.Data;

/// <summary>Several indicators in a period and in those before it.</summary>
/// <param name="Indicators">The indicators.</param>
/// <param name="Periods">The periods, the latest last, each with the values of those that were told for it, by their codes.</param>
internal sealed record Trend(
    IReadOnlyList<Indicator> Indicators,
    IReadOnlyList<(Period Period, IReadOnlyDictionary<string, IndicatorValue> Values)> Periods
)
{
    /// <summary>The values of the last period.</summary>
    public IReadOnlyDictionary<string, IndicatorValue> Now => Periods[^1].Values;

    /// <summary>The period before the last, with its values; null where there is none.</summary>
    public (Period Period, IReadOnlyDictionary<string, IndicatorValue> Values)? Before => Periods.Count > 1 ? Periods[^2] : null;
}

/// <summary>Computes how indicators went.</summary>
internal sealed class Trends(IndicatorCatalogue catalogue, IndicatorValues values, TimeProvider clock)
{
    /// <summary>Reads them, one count for each period.</summary>
    /// <param name="codes">The indicators; those that are not told for the last period are left out.</param>
    /// <param name="period">The last period, which has begun.</param>
    /// <param name="cutoff">Which days periods have.</param>
    /// <param name="length">Most periods.</param>
    /// <param name="units">The units.</param>
    /// <param name="cancellationToken">Cancels the queries.</param>
    public async Task<Trend> ReadAsync(
        IReadOnlyList<string> codes,
        Period period,
        PeriodCutoff cutoff,
        int length,
        CountedUnits units,
        CancellationToken cancellationToken
    )
    {
        var periods = new List<(Period, IReadOnlyDictionary<string, IndicatorValue>)>();
        var next = period;
        while (periods.Count < length && Told(codes, next, cutoff) is { Count: > 0 } told)
        {
            var span = CountedSpan.Of(next, cutoff, clock.GetUtcNow()).Value;
            var found = await values.ComputeAsync(told, units, span, cancellationToken);
            periods.Insert(0, (next, found.ToDictionary(value => value.Code, StringComparer.Ordinal)));
            next = next.Previous();
        }

        return new Trend(Told(codes, period, cutoff), periods);
    }

    private List<Indicator> Told(IReadOnlyList<string> codes, Period period, PeriodCutoff cutoff) =>
        [.. codes.Select(code => catalogue.Find(code, period, cutoff)).OfType<Indicator>()];
}
