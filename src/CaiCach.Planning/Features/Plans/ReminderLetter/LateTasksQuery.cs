using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Plans.ReminderLetter;

/// <summary>Reads the late tasks of a plan, by lead, the longest late first.</summary>
internal sealed class LateTasksQuery(PlanningDbContext database)
{
    public async Task<IReadOnlyList<LateTask>> ReadAsync(Guid planId, DateOnly today, CancellationToken cancellationToken) =>
        await database
            .Tasks.Where(task => task.PlanId == planId && task.IsActive && task.FinishedOn == null && task.OpenDueOn < today)
            .OrderBy(task => task.LeadUnitId)
            .ThenBy(task => task.OpenDueOn)
            .ThenBy(task => task.SortOrder)
            .ThenBy(task => task.Id)
            .Take(PlanLimits.TasksMaxCount)
            .Select(task => new LateTask(
                task.Id,
                task.Number,
                task.Text,
                task.Deliverables,
                task.LeadUnitId,
                task.OpenDueOn!.Value,
                task.Milestones.Where(milestone => milestone.SubmittedOn == null && milestone.DueOn < today)
                    .Max(milestone => milestone.ExtendedDueOn),
                task.PercentComplete
            ))
            .ToListAsync(cancellationToken);
}
