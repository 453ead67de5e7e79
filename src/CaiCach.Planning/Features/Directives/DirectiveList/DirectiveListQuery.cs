using CaiCach.Foundation.Units;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Directives.DirectiveList;

/// <summary>One task given by a directive.</summary>
internal sealed record DirectiveRow(
    Guid Id,
    string Text,
    string Giver,
    string DocumentNumber,
    DateOnly DocumentOn,
    Guid? LeadUnitId,
    DateOnly? DueOn,
    int PercentComplete,
    TaskTimeliness Status,
    bool IsFromAbove
);

/// <summary>How many tasks given by directives stand where.</summary>
internal sealed record DirectiveCounts(int DoneOnTime, int DoneLate, int OpenWithinTime, int OpenLate)
{
    public int Total => DoneOnTime + DoneLate + OpenWithinTime + OpenLate;
}

/// <summary>Reads the tasks given by directives, the newest document first, counted like those of a plan.</summary>
internal sealed class DirectiveListQuery(PlanningDbContext database, CurrentUser user)
{
    public const int PageSize = 50;

    public async Task<(IReadOnlyList<DirectiveRow> Rows, DirectiveCounts Counts, int Total)> ReadAsync(
        TaskTimeliness? status,
        int page,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var all = database.Tasks.Where(task => task.UnitId == user.UnitId && task.DirectiveId != null);
        var counts = await all.GroupBy(_ => 1)
            .Select(group => new DirectiveCounts(
                group.Count(task => task.FinishedOn != null && !task.IsFinishedLate),
                group.Count(task => task.FinishedOn != null && task.IsFinishedLate),
                group.Count(task => task.FinishedOn == null && (task.OpenDueOn == null || task.OpenDueOn >= today)),
                group.Count(task => task.FinishedOn == null && task.OpenDueOn < today)
            ))
            .SingleOrDefaultAsync(cancellationToken);
        var chosen = Choose(all, status, today);
        var rows = await (
            from task in chosen
            join directive in database.Directives on task.DirectiveId equals directive.Id
            orderby directive.DocumentOn descending, task.Id
            select new DirectiveRow(
                task.Id,
                task.Text,
                directive.Giver,
                directive.DocumentNumber,
                directive.DocumentOn,
                task.LeadUnitId,
                task.FinishedOn ?? task.OpenDueOn,
                task.PercentComplete,
                task.FinishedOn != null
                    ? (task.IsFinishedLate ? TaskTimeliness.DoneLate : TaskTimeliness.DoneOnTime)
                    : (task.OpenDueOn < today ? TaskTimeliness.OpenLate : TaskTimeliness.OpenWithinTime),
                task.AssignedFromTaskId != null
            )
        )
            .Skip((page - 1) * PageSize)
            .Take(PageSize)
            .ToListAsync(cancellationToken);
        return (rows, counts ?? new DirectiveCounts(0, 0, 0, 0), await chosen.CountAsync(cancellationToken));
    }

    private static IQueryable<PlanTask> Choose(IQueryable<PlanTask> tasks, TaskTimeliness? status, DateOnly today) =>
        status switch
        {
            TaskTimeliness.DoneOnTime => tasks.Where(task => task.FinishedOn != null && !task.IsFinishedLate),
            TaskTimeliness.DoneLate => tasks.Where(task => task.FinishedOn != null && task.IsFinishedLate),
            TaskTimeliness.OpenWithinTime => tasks.Where(task =>
                task.FinishedOn == null && (task.OpenDueOn == null || task.OpenDueOn >= today)
            ),
            TaskTimeliness.OpenLate => tasks.Where(task => task.FinishedOn == null && task.OpenDueOn < today),
            _ => tasks,
        };
}
