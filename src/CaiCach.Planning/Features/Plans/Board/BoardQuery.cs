using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Plans.Board;

/// <summary>A card of the board, or a row of the year's calendar.</summary>
internal sealed record BoardTask(
    Guid Id,
    string? Number,
    string Text,
    Guid? LeadUnitId,
    DateOnly? DueOn,
    int PercentComplete,
    bool IsAwaitingConfirmation,
    TaskTimeliness Status
);

/// <summary>Reads all tasks of a plan with their status on a day.</summary>
internal sealed class BoardQuery(PlanningDbContext database)
{
    /// <summary>The plan's title and its tasks by deadline; null when there is no such plan.</summary>
    public async Task<(Plan Plan, IReadOnlyList<BoardTask> Tasks)?> ReadAsync(
        Guid planId,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var plan = await database.Plans.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == planId, cancellationToken);
        if (plan is null)
        {
            return null;
        }

        var tasks = await database
            .Tasks.Where(task => task.PlanId == planId)
            .OrderBy(task => task.OpenDueOn)
            .ThenBy(task => task.SortOrder)
            .Take(PlanLimits.TasksMaxCount)
            .Select(task => new BoardTask(
                task.Id,
                task.Number,
                task.Text,
                task.LeadUnitId,
                task.FinishedOn ?? task.OpenDueOn,
                task.PercentComplete,
                task.IsAwaitingConfirmation,
                task.FinishedOn != null
                    ? (task.IsFinishedLate ? TaskTimeliness.DoneLate : TaskTimeliness.DoneOnTime)
                    : (task.OpenDueOn < today ? TaskTimeliness.OpenLate : TaskTimeliness.OpenWithinTime)
            ))
            .ToListAsync(cancellationToken);
        return (plan, tasks);
    }
}
