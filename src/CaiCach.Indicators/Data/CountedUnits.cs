using CaiCach.Foundation.Writes;
using CaiCach.Indicators.Domain;
using CaiCach.Organisation.Contracts;

namespace CaiCach.Indicators.Data;

/// <summary>The authorities whose records count for a unit: itself, all below it and the predecessors of all these, without those that practise.</summary>
/// <param name="Ids">All of them.</param>
/// <param name="OwnId">The unit itself; null where several units are read at once.</param>
/// <param name="Part">Which of their records count; null for all. Only for record sets that tell who handles a record.</param>
internal sealed record CountedUnits(Guid[] Ids, Guid? OwnId = null, HeldPart? Part = null)
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

/// <summary>A part of an authority's records, by who handles them.</summary>
/// <param name="Holders">People and units within the authority.</param>
/// <param name="IsRest">Whether it is what none of them handles, not what one of them does.</param>
internal sealed record HeldPart(Guid[] Holders, bool IsRest);
