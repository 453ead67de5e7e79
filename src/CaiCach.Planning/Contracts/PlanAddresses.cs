using CaiCach.Foundation.Reform;
using CaiCach.Planning.Features;

namespace CaiCach.Planning.Contracts;

/// <summary>Pages of this room that other rooms lead to.</summary>
public static class PlanAddresses
{
    /// <summary>The plan's tasks of a status and area; null leaves a filter out.</summary>
    public static string TasksOf(Guid planId, TaskTimeliness? status, ReformArea? area = null) =>
        PlanningLinks.TasksOf(planId, status, area);
}
