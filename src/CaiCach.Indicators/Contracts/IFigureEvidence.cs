using CaiCach.Foundation.Time;

namespace CaiCach.Indicators.Contracts;

/// <summary>Which documents say the figures that people enter.</summary>
public interface IFigureEvidence
{
    /// <summary>The document behind each confirmed figure of a unit itself, by the indicator's code; what units below entered is left out.</summary>
    /// <param name="unitId">The unit.</param>
    /// <param name="period">The period.</param>
    /// <param name="cutoff">Which days it has.</param>
    /// <param name="asOf">The moment whose knowledge counts; null for now.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    Task<IReadOnlyDictionary<string, string>> ReadAsync(
        Guid unitId,
        Period period,
        PeriodCutoff cutoff,
        DateTimeOffset? asOf,
        CancellationToken cancellationToken
    );
}
