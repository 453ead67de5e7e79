using CaiCach.Foundation.Time;

namespace CaiCach.Indicators.Contracts;

/// <summary>How indicators went.</summary>
public interface IIndicatorTrends
{
    /// <summary>The values of some indicators in a period and in those of its kind before it.</summary>
    /// <param name="unitId">The authority; counted as by <see cref="IIndicators"/>.</param>
    /// <param name="codes">The indicators; one that is not told for a period is left out of it.</param>
    /// <param name="last">The last period, by calendar; it has begun.</param>
    /// <param name="length">Most periods.</param>
    /// <param name="cancellationToken">Cancels the queries.</param>
    /// <returns>The earliest first; none for a unit that only practises.</returns>
    Task<IReadOnlyList<PeriodValues>> ReadAsync(
        Guid unitId,
        IReadOnlyList<string> codes,
        Period last,
        int length,
        CancellationToken cancellationToken
    );
}

/// <summary>Indicators in a period.</summary>
/// <param name="Period">The period.</param>
/// <param name="Values">Their values, by code.</param>
public sealed record PeriodValues(Period Period, IReadOnlyDictionary<string, IndicatorValue> Values);
