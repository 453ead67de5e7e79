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
        CancellationToken cancellationToken
    );
}
