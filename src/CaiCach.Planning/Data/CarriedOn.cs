using CaiCach.Planning.Domain;

namespace CaiCach.Planning.Data;

/// <summary>Which tasks of a plan another one took over: those go on there, and count there.</summary>
internal static class CarriedOn
{
    /// <summary>The tasks that an issued plan under the same plan of several years took over.</summary>
    /// <param name="tasks">Tasks of one plan.</param>
    /// <param name="database">Where their successors are.</param>
    /// <param name="parentPlanId">The plan of several years that the tasks' plan carries out.</param>
    public static IQueryable<PlanTask> Of(IQueryable<PlanTask> tasks, PlanningDbContext database, Guid? parentPlanId) =>
        tasks.Where(task =>
            database.Tasks.Any(next =>
                next.CarriedFromTaskId == task.Id
                && database.Plans.Any(plan =>
                    plan.Id == next.PlanId
                    && plan.ParentPlanId == parentPlanId
                    && (plan.State == PlanState.InForce || plan.State == PlanState.Closed)
                )
            )
        );
}
