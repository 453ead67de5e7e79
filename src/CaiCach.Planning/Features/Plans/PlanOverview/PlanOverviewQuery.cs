using CaiCach.Foundation.Reform;
using CaiCach.Planning.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Plans.PlanOverview;

/// <summary>One row of the task list.</summary>
internal sealed record TaskRow(
    Guid Id,
    uint Version,
    string? Number,
    ReformArea? Area,
    string Text,
    Guid? LeadUnitId,
    IReadOnlyList<string> LeadNames,
    IReadOnlyList<string> Deliverables,
    DateOnly? DueOn,
    string DeadlineText,
    int PercentComplete,
    TaskTimeliness Status,
    bool IsAwaitingConfirmation,
    bool IsFromAbove
);

/// <summary>The counts of one area or one lead.</summary>
internal sealed record TaskGroup(ReformArea? Area, Guid? LeadUnitId, TaskCounts Counts);

/// <summary>The plan's page.</summary>
internal sealed record PlanOverviewView(
    Plan Plan,
    TaskCounts Counts,
    IReadOnlyList<TaskGroup> ByArea,
    IReadOnlyList<TaskGroup> ByLead,
    IReadOnlyList<TaskRow> Rows,
    int RowTotal
);

/// <summary>Reads a plan with its tasks as of a day.</summary>
internal sealed class PlanOverviewQuery(PlanningDbContext database)
{
    public async Task<PlanOverviewView?> ReadAsync(Guid planId, TaskFilter filter, DateOnly today, CancellationToken cancellationToken)
    {
        var plan = await database.Plans.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == planId, cancellationToken);
        if (plan is null)
        {
            return null;
        }

        var tasks = database.Tasks.AsNoTracking().Where(task => task.PlanId == planId);
        var groups = await tasks
            .GroupBy(task => new { task.Area, task.LeadUnitId })
            .Select(group => new
            {
                group.Key.Area,
                group.Key.LeadUnitId,
                Counts = new TaskCounts(
                    group.Count(),
                    group.Count(task => task.FinishedOn != null && !task.IsFinishedLate),
                    group.Count(task => task.FinishedOn != null && task.IsFinishedLate),
                    group.Count(task => task.FinishedOn == null && (task.OpenDueOn == null || task.OpenDueOn >= today)),
                    group.Count(task => task.FinishedOn == null && task.OpenDueOn < today)
                ),
            })
            .ToListAsync(cancellationToken);
        var chosen = filter.Of(database, plan, today).AsNoTracking();
        var rows = await filter
            .InOrder(chosen)
            .Skip((filter.Page - 1) * TaskFilter.PageSize)
            .Take(TaskFilter.PageSize)
            .Select(task => new TaskRow(
                task.Id,
                task.Version,
                task.Number,
                task.Area,
                task.Text,
                task.LeadUnitId,
                task.LeadNames,
                task.Deliverables,
                task.FinishedOn ?? task.OpenDueOn,
                task.DeadlineText,
                task.PercentComplete,
                task.FinishedOn != null
                    ? (task.IsFinishedLate ? TaskTimeliness.DoneLate : TaskTimeliness.DoneOnTime)
                    : (task.OpenDueOn < today ? TaskTimeliness.OpenLate : TaskTimeliness.OpenWithinTime),
                task.IsAwaitingConfirmation,
                task.AssignedFromTaskId != null
            ))
            .ToListAsync(cancellationToken);
        return new PlanOverviewView(
            plan,
            TaskCounts.Sum(groups.Select(group => group.Counts)),
            [
                .. groups
                    .GroupBy(group => group.Area)
                    .OrderBy(group => group.Key)
                    .Select(group => new TaskGroup(group.Key, null, TaskCounts.Sum(group.Select(one => one.Counts)))),
            ],
            [
                .. groups
                    .GroupBy(group => group.LeadUnitId)
                    .Select(group => new TaskGroup(null, group.Key, TaskCounts.Sum(group.Select(one => one.Counts))))
                    .OrderByDescending(group => group.Counts.OpenLate)
                    .ThenByDescending(group => group.Counts.Total),
            ],
            rows,
            await chosen.CountAsync(cancellationToken)
        );
    }
}
