using CaiCach.Foundation.Units;

namespace CaiCach.OneStop.Features;

/// <summary>Who reviews procedures and assesses drafts for a unit. Rights above it let one look, not act.</summary>
internal static class BurdenRights
{
    /// <summary>Whether the person writes reviews and assessments of the unit.</summary>
    public static bool MayReview(this CurrentUser user, Guid unitId) =>
        user.RolesIn([unitId]).Any(role => role is Role.Coordinator or Role.Leader);
}
