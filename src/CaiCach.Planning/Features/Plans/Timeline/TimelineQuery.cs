using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Plans.Timeline;

/// <summary>A milestone in its month.</summary>
internal sealed record TimelineMilestone(string? Label, DateOnly DueOn, DateOnly? SubmittedOn, bool IsConfirmed);

/// <summary>A task with its milestones over the months.</summary>
internal sealed record TimelineTask(Guid Id, string? Number, string Text, IReadOnlyList<TimelineMilestone> Milestones)
{
    /// <summary>What falls due in a month.</summary>
    public IEnumerable<TimelineMilestone> In(DateOnly month) =>
        Milestones.Where(milestone => milestone.DueOn.Year == month.Year && milestone.DueOn.Month == month.Month);
}

/// <summary>Reads the dated milestones of a plan's tasks.</summary>
internal sealed class TimelineQuery(PlanningDbContext database)
{
    public async Task<(Plan Plan, IReadOnlyList<TimelineTask> Tasks)?> ReadAsync(Guid planId, CancellationToken cancellationToken)
    {
        var plan = await database.Plans.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == planId, cancellationToken);
        if (plan is null)
        {
            return null;
        }

        var tasks = await database
            .Tasks.Where(task => task.PlanId == planId)
            .OrderBy(task => task.SortOrder)
            .Take(PlanLimits.TasksMaxCount)
            .Select(task => new TimelineTask(
                task.Id,
                task.Number,
                task.Text,
                task.Milestones.Where(milestone => milestone.DueOn != null)
                    .OrderBy(milestone => milestone.DueOn)
                    .Select(milestone => new TimelineMilestone(
                        milestone.Label,
                        milestone.DueOn!.Value,
                        milestone.SubmittedOn,
                        milestone.ConfirmedAt != null
                    ))
                    .ToList()
            ))
            .ToListAsync(cancellationToken);
        return (plan, tasks);
    }
}
