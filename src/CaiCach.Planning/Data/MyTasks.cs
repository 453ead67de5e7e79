using CaiCach.Foundation.Units;
using CaiCach.Planning.Domain;

namespace CaiCach.Planning.Data;

/// <summary>Which open tasks are a person's: a leader and the coordinator answer for the whole authority, an officer for their departments.</summary>
internal static class MyTasks
{
    /// <summary>The open tasks with a deadline.</summary>
    public static IQueryable<PlanTask> Of(IQueryable<PlanTask> tasks, CurrentUser user)
    {
        var open = tasks.Where(task => task.UnitId == user.UnitId && task.IsActive && task.FinishedOn == null && task.OpenDueOn != null);
        if (user.IsAny(Role.Leader, Role.Coordinator))
        {
            return open;
        }

        var departments = user.Access!.DepartmentIds.ToArray();
        var positions = user.Access.PositionIds.ToArray();
        return open.Where(task => departments.Contains(task.LeadUnitId!.Value) || positions.Contains(task.LeadPositionId!.Value));
    }
}
