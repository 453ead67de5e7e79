using CaiCach.Foundation.Time;

namespace CaiCach.Indicators.Data;

/// <summary>What was recorded, with evidence and confirmed, of components of the index whose records no room keeps.</summary>
internal interface IRecordedComponents
{
    /// <summary>Numerator and denominator by component and unit; what nobody has recorded is left out.</summary>
    Task<IReadOnlyDictionary<(string Code, Guid UnitId), (long Numerator, long Denominator)>> ReadAsync(
        CountedUnits units,
        Period period,
        PeriodCutoff cutoff,
        CountedSpan span,
        CancellationToken cancellationToken
    );

    /// <summary>
    /// What was reported elsewhere as the whole of a component in the period, by component and unit: the recorded number, which counts from the start of the
    /// year, less the one before the period. What cannot be told so is left out.
    /// </summary>
    Task<IReadOnlyDictionary<(string Code, Guid UnitId), long>> ReportedAsync(
        CountedUnits units,
        Period period,
        PeriodCutoff cutoff,
        CountedSpan span,
        CancellationToken cancellationToken
    );
}
