using CaiCach.Foundation.Units;
using CaiCach.OneStop.Domain.Processes;

namespace CaiCach.OneStop.Features;

/// <summary>Who may do what with internal processes. Rights above a unit let one look, not act.</summary>
internal static class ProcessRights
{
    /// <summary>Whether the person writes processes of the unit that is looked at.</summary>
    public static bool MayDraft(this CurrentUser user) => user.RolesIn([user.UnitId]).Contains(Role.Administrator);

    /// <summary>Whether the person writes this process.</summary>
    public static bool MayChange(this CurrentUser user, InternalProcess process) =>
        user.RolesIn([process.UnitId]).Contains(Role.Administrator);

    /// <summary>Whether the person names people for the unit that is looked at.</summary>
    public static bool MayStaff(this CurrentUser user) =>
        user.RolesIn([user.UnitId]).Any(role => role is Role.Administrator or Role.Leader);
}
