using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Plans.ExportTasks;

/// <summary>A plan with its tasks as filtered.</summary>
internal sealed record ExportTasksView(Plan Plan, IReadOnlyList<PlanTask> Tasks);

/// <summary>Reads all pages of the filtered list at once; a plan has at most <see cref="PlanLimits.TasksMaxCount"/> tasks.</summary>
internal sealed class ExportTasksQuery(PlanningDbContext database)
{
    public async Task<ExportTasksView?> ReadAsync(Guid planId, TaskFilter filter, DateOnly today, CancellationToken cancellationToken)
    {
        var plan = await database.Plans.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == planId, cancellationToken);
        if (plan is null)
        {
            return null;
        }

        var tasks = await filter
            .InOrder(filter.Of(database, plan, today).AsNoTracking())
            .Include(task => task.Milestones)
            .Take(PlanLimits.TasksMaxCount)
            .ToListAsync(cancellationToken);
        return new ExportTasksView(plan, tasks);
    }
}
