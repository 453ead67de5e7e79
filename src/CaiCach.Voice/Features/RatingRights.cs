using CaiCach.Foundation.Units;

namespace CaiCach.Voice.Features;

/// <summary>What a person may do about ratings. Rights above a commune let one look, not act: whoever acts works there.</summary>
internal static class RatingRights
{
    /// <summary>Whether the person was given one of the roles in this very unit.</summary>
    public static bool HoldsIn(this CurrentUser user, Guid unitId, params IReadOnlyList<Role> roles) =>
        user.Access is { } access && access.Grants.Any(grant => grant.UnitId == unitId && roles.Contains(grant.Role));

    /// <summary>Whether the person may write what was done about the ratings of this unit.</summary>
    public static bool MayRespond(this CurrentUser user, Guid unitId) => user.HoldsIn(unitId, Role.Leader, Role.Coordinator);
}
