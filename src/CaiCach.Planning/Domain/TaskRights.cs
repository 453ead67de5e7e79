using CaiCach.Foundation.Units;

namespace CaiCach.Planning.Domain;

/// <summary>Who may do what with a task, beside the roles that a page asks for.</summary>
internal static class TaskRights
{
    /// <summary>The people of the lead unit, the holder of the lead position, and the coordinator report progress.</summary>
    public static bool MayReport(CurrentUser user, PlanTask task) => MayReport(user, task.LeadUnitId, task.LeadPositionId);

    /// <inheritdoc cref="MayReport(CurrentUser, PlanTask)" />
    public static bool MayReport(CurrentUser user, Guid? leadUnitId, Guid? leadPositionId) =>
        user.IsAny(Role.Coordinator)
        || (
            user.IsAny(Role.Officer, Role.Receptionist, Role.Leader)
            && (user.WorksIn(leadUnitId) || (leadPositionId is { } position && user.Access!.PositionIds.Contains(position)))
        );

    /// <summary>The people of the lead unit and the holder of the lead position answer for it while the plan is out for comment, nobody in their place.</summary>
    public static bool MayAnswer(CurrentUser user, Guid? leadUnitId, Guid? leadPositionId) =>
        user.IsAny(Role.Officer, Role.Receptionist, Role.Coordinator, Role.Leader)
        && (user.WorksIn(leadUnitId) || (leadPositionId is { } position && user.Access!.PositionIds.Contains(position)));

    /// <summary>The coordinator and the appraiser of the authority itself give its tasks to the authorities below.</summary>
    public static bool MayAssignDown(CurrentUser user, Guid unitId) =>
        user.Access is { } access
        && access.Grants.Any(grant => grant.UnitId == unitId && (grant.Role is Role.Coordinator or Role.Appraiser));

    /// <summary>Leaders confirm what was handed in.</summary>
    public static bool MayConfirm(CurrentUser user) => user.IsAny(Role.Leader);
}
