using CaiCach.Foundation.Units;

namespace CaiCach.OneStop.Features.Queue;

/// <summary>Who may do what with waiting numbers, by the roles given in the unit itself.</summary>
internal static class QueueRights
{
    public static bool MayCallNumbers(this CurrentUser user) =>
        user.RolesIn([user.UnitId]).Any(role => role is Role.Receptionist or Role.Officer or Role.Leader);

    public static bool MaySetQueue(this CurrentUser user) =>
        user.RolesIn([user.UnitId]).Any(role => role is Role.Receptionist or Role.Leader or Role.Administrator);
}
