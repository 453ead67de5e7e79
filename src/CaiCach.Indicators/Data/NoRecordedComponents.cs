using CaiCach.Foundation.Time;

namespace CaiCach.Indicators.Data;

/// <summary>Nothing is recorded.</summary>
internal sealed class NoRecordedComponents : IRecordedComponents
{
    public Task<IReadOnlyDictionary<(string Code, Guid UnitId), (long Numerator, long Denominator)>> ReadAsync(
        CountedUnits units,
        Period period,
        PeriodCutoff cutoff,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<IReadOnlyDictionary<(string Code, Guid UnitId), (long Numerator, long Denominator)>>(
            new Dictionary<(string Code, Guid UnitId), (long Numerator, long Denominator)>()
        );
}
