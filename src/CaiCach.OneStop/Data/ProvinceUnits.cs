using CaiCach.Foundation.Time;
using CaiCach.Organisation.Contracts;

namespace CaiCach.OneStop.Data;

/// <summary>The authorities around a unit: those above it and what lies directly below them, as they are today.</summary>
internal sealed class ProvinceUnits(IUnitDirectory units, TimeProvider clock)
{
    /// <summary>The others of the same province, by name; none for a practice unit, and no practice unit among them.</summary>
    public async Task<IReadOnlyList<UnitInfo>> OthersAsync(Guid unitId, CancellationToken cancellationToken)
    {
        if (await units.FindAsync(unitId, cancellationToken) is not { IsPractice: false })
        {
            return [];
        }

        var above = await units.AboveAsync(unitId, cancellationToken);
        var found = new List<UnitInfo>(above);
        foreach (var upper in above)
        {
            found.AddRange(await units.BelowAsync(upper.Id, VietnamTime.Today(clock), cancellationToken));
        }

        return
        [
            .. found
                .Where(unit => unit.Id != unitId && !unit.IsPractice)
                .DistinctBy(unit => unit.Id)
                .OrderBy(unit => unit.Name, StringComparer.CurrentCulture),
        ];
    }

    /// <summary>Where an applicant may have been helped: the parts of the unit, then the others of the province.</summary>
    public async Task<IReadOnlyList<UnitInfo>> SupportPointsAsync(Guid unitId, CancellationToken cancellationToken) =>
        [.. await units.WithinAsync(unitId, VietnamTime.Today(clock), cancellationToken), .. await OthersAsync(unitId, cancellationToken)];
}
