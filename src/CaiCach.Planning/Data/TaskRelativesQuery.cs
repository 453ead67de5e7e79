using CaiCach.Planning.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Data;

/// <summary>Another task with the plan that it stands in.</summary>
internal sealed record TaskLink(Guid TaskId, string PlanTitle);

/// <summary>Who gave a task, by which document.</summary>
internal sealed record TaskGiver(string Giver, string DocumentNumber, DateOnly DocumentOn, bool IsHigherUnit);

/// <summary>How an authority below stands with a task that it was given.</summary>
internal sealed record TaskBelow(Guid TaskId, Guid UnitId, int PercentComplete, DateOnly? DueOn, TaskTimeliness Status);

/// <summary>The tasks that one belongs with.</summary>
/// <param name="CarriedFrom">Last year's, unfinished.</param>
/// <param name="CarriedTo">Next year's, that goes on with it.</param>
/// <param name="Giver">Who gave it, where it came from outside the plan.</param>
/// <param name="Below">The authorities below that carry it out, those within the reader's scope.</param>
internal sealed record TaskRelatives(TaskLink? CarriedFrom, TaskLink? CarriedTo, TaskGiver? Giver, IReadOnlyList<TaskBelow> Below);

/// <summary>Reads what a task is linked with, within the unit scope.</summary>
internal sealed class TaskRelativesQuery(PlanningDbContext database)
{
    private const int BelowMaxCount = 500;

    public async Task<TaskRelatives> ReadAsync(PlanTask task, DateOnly today, CancellationToken cancellationToken) =>
        new(
            await LinkAsync(database.Tasks.Where(other => other.Id == task.CarriedFromTaskId), cancellationToken),
            await LinkAsync(database.Tasks.Where(other => other.CarriedFromTaskId == task.Id), cancellationToken),
            await database
                .Directives.Where(directive => directive.Id == task.DirectiveId)
                .Select(directive => new TaskGiver(
                    directive.Giver,
                    directive.DocumentNumber,
                    directive.DocumentOn,
                    task.AssignedFromTaskId != null
                ))
                .SingleOrDefaultAsync(cancellationToken),
            await database
                .Tasks.Where(below => below.AssignedFromTaskId == task.Id)
                .OrderBy(below => below.Id)
                .Take(BelowMaxCount)
                .Select(below => new TaskBelow(
                    below.Id,
                    below.UnitId,
                    below.PercentComplete,
                    below.FinishedOn ?? below.OpenDueOn,
                    below.FinishedOn != null
                        ? (below.IsFinishedLate ? TaskTimeliness.DoneLate : TaskTimeliness.DoneOnTime)
                        : (below.OpenDueOn < today ? TaskTimeliness.OpenLate : TaskTimeliness.OpenWithinTime)
                ))
                .ToListAsync(cancellationToken)
        );

    private Task<TaskLink?> LinkAsync(IQueryable<PlanTask> tasks, CancellationToken cancellationToken) =>
        (
            from task in tasks
            join plan in database.Plans on task.PlanId equals plan.Id
            orderby task.Id
            select new TaskLink(task.Id, plan.Title)
        ).FirstOrDefaultAsync(cancellationToken);
}
