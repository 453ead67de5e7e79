using CaiCach.Foundation.Writes;
using CaiCach.Indicators.Domain;
using CaiCach.Organisation.Contracts;

namespace CaiCach.Indicators.Data;

/// <summary>The authorities whose records count for a unit: itself, all below it and the predecessors of all these, without those that practise.</summary>
/// <param name="Ids">All of them.</param>
/// <param name="OwnId">The unit itself; null where several units are read at once.</param>
internal sealed record CountedUnits(Guid[] Ids, Guid? OwnId = null)
{
    /// <summary>Finds them; refused for a unit that only practises.</summary>
    public static async Task<Result<CountedUnits>> OfAsync(IUnitDirectory units, Guid unitId, CancellationToken cancellationToken)
    {
        var reached = await units.ReachedAsync(unitId, cancellationToken);
        var practice = await units.PracticeAsync(cancellationToken);
        return practice.Contains(unitId)
            ? Result<CountedUnits>.Fail([IndicatorErrors.PracticeUnit])
            : new CountedUnits([.. reached.Except(practice)], unitId);
    }

    /// <summary>The authorities directly below a unit on the last day of a period, or today where that is to come; each with those that count for it.</summary>
    public static async Task<IReadOnlyList<UnitReach>> BelowAsync(
        IUnitDirectory units,
        Guid unitId,
        DateOnly lastDay,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var below = await units.ReachedBelowAsync(unitId, lastDay < today ? lastDay : today, cancellationToken);
        var practice = below.Count == 0 ? [] : await units.PracticeAsync(cancellationToken);
        return [.. below.Select(unit => unit with { Ids = [.. unit.Ids.Except(practice)] })];
    }
}
