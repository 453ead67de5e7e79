using CaiCach.Foundation.Units;

namespace CaiCach.Indicators.Features;

/// <summary>What a person may do about recorded figures. Rights above a unit let one look, not act: whoever acts works there.</summary>
internal static class FigureRights
{
    /// <summary>Whether the person may enter figures of this unit.</summary>
    public static bool MayRecord(this CurrentUser user, Guid unitId) => user.HoldsIn(unitId, Role.Officer, Role.Coordinator);

    /// <summary>Whether the person may confirm figures of this unit that somebody else entered.</summary>
    public static bool MayAnswer(this CurrentUser user, Guid unitId) => user.HoldsIn(unitId, Role.Leader, Role.Coordinator);

    private static bool HoldsIn(this CurrentUser user, Guid unitId, params IReadOnlyList<Role> roles) =>
        user.Access is { } access && access.Grants.Any(grant => grant.UnitId == unitId && roles.Contains(grant.Role));
}
