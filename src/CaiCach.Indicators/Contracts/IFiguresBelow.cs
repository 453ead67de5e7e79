using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;

namespace CaiCach.Indicators.Contracts;

/// <summary>Indicators of the units directly below a unit, side by side.</summary>
public interface IFiguresBelow
{
    /// <summary>The values of each, all by one count.</summary>
    /// <param name="unitId">The authority above.</param>
    /// <param name="codes">The indicators; those that are not told for the period are left out.</param>
    /// <param name="period">The period.</param>
    /// <param name="cutoff">Which days it has.</param>
    /// <param name="cancellationToken">Cancels the queries.</param>
    /// <returns>The units by name, practice units left out, none where none is below; refused when the period has not begun.</returns>
    Task<Result<IReadOnlyList<UnitFigures>>> ReadAsync(
        Guid unitId,
        IReadOnlyList<string> codes,
        Period period,
        PeriodCutoff cutoff,
        CancellationToken cancellationToken
    ) => ReadAsync(unitId, codes, period, cutoff, null, cancellationToken);

    /// <summary>The same as of a moment: what was recorded later does not count.</summary>
    /// <param name="unitId">The authority above.</param>
    /// <param name="codes">The indicators.</param>
    /// <param name="period">The period.</param>
    /// <param name="cutoff">Which days it has.</param>
    /// <param name="asOf">The moment, included; null for now. It may not lie ahead.</param>
    /// <param name="cancellationToken">Cancels the queries.</param>
    Task<Result<IReadOnlyList<UnitFigures>>> ReadAsync(
        Guid unitId,
        IReadOnlyList<string> codes,
        Period period,
        PeriodCutoff cutoff,
        DateTimeOffset? asOf,
        CancellationToken cancellationToken
    );
}

/// <summary>Values of a unit.</summary>
/// <param name="UnitCode">The unit's code.</param>
/// <param name="UnitName">The unit's name.</param>
/// <param name="Values">Its values, in the order in which they were asked for.</param>
public sealed record UnitFigures(string UnitCode, string UnitName, IReadOnlyList<IndicatorValue> Values);
