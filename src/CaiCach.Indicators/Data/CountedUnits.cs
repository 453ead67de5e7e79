using CaiCach.Foundation.Writes;
using CaiCach.Indicators.Domain;
using CaiCach.Organisation.Contracts;

namespace CaiCach.Indicators.Data;

/// <summary>The authorities whose records count for a unit: itself, all below it and the predecessors of all these, without those that practise.</summary>
internal sealed record CountedUnits(Guid[] Ids)
{
    /// <summary>Finds them; refused for a unit that only practises.</summary>
    public static async Task<Result<CountedUnits>> OfAsync(IUnitDirectory units, Guid unitId, CancellationToken cancellationToken)
    {
        var reached = await units.ReachedAsync(unitId, cancellationToken);
        var practice = await units.PracticeAsync(cancellationToken);
        return practice.Contains(unitId)
            ? Result<CountedUnits>.Fail([IndicatorErrors.PracticeUnit])
            : new CountedUnits([.. reached.Except(practice)]);
    }
}
