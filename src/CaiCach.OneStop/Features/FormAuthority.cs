using CaiCach.Organisation.Contracts;

namespace CaiCach.OneStop.Features;

/// <summary>In whose name a form is printed.</summary>
internal static class FormAuthority
{
    /// <summary>The authority itself, or the one that a part of it belongs to; null outside the scope.</summary>
    public static async Task<UnitInfo?> AuthorityOfAsync(this IUnitDirectory units, Guid unitId, CancellationToken cancellationToken)
    {
        var unit = await units.FindAsync(unitId, cancellationToken);
        return unit is { IsAuthority: false } ? await units.FindAsync(unit.AuthorityId, cancellationToken) : unit;
    }
}
