using CaiCach.Foundation.Text;
using CaiCach.Foundation.Units;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Directives.DirectiveList;

/// <summary>Which tasks given by directives are listed, in which order; all of it stands in the address.</summary>
/// <param name="Status">Where they stand.</param>
/// <param name="LeadUnitId">Who leads them.</param>
/// <param name="IsWithoutLead">Only those that nobody leads yet.</param>
/// <param name="Words">Words of the task.</param>
/// <param name="Order"><c>han</c> or <c>-han</c> for the deadline; anything else for the newest document first.</param>
internal sealed record DirectiveFilter(TaskTimeliness? Status, Guid? LeadUnitId, bool IsWithoutLead, string? Words, string? Order)
{
    public bool IsAny => Status is not null || LeadUnitId is not null || IsWithoutLead || !string.IsNullOrWhiteSpace(Words);
}

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

/// <summary>The list.</summary>
/// <param name="Counts">All of the unit, whatever the filter.</param>
/// <param name="ByLead">How many each unit leads; null is those that nobody leads.</param>
/// <param name="Rows">The rows asked for.</param>
/// <param name="Total">How many pass the filter.</param>
internal sealed record DirectiveListView(
    TaskCounts Counts,
    IReadOnlyList<(Guid? LeadUnitId, int Count)> ByLead,
    IReadOnlyList<DirectiveRow> Rows,
    int Total
);

/// <summary>Reads the tasks given by directives, counted like those of a plan.</summary>
internal sealed class DirectiveListQuery(PlanningDbContext database, CurrentUser user)
{
    public const int PageSize = 50;
    public const int ExportMaxCount = 10_000;

    public async Task<DirectiveListView> ReadAsync(
        DirectiveFilter filter,
        int page,
        int pageSize,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var all = database.Tasks.Where(task => task.UnitId == user.UnitId && task.DirectiveId != null);
        var groups = await all.GroupBy(task => new
            {
                task.LeadUnitId,
                Status = task.FinishedOn != null
                    ? (task.IsFinishedLate ? TaskTimeliness.DoneLate : TaskTimeliness.DoneOnTime)
                    : (task.OpenDueOn < today ? TaskTimeliness.OpenLate : TaskTimeliness.OpenWithinTime),
            })
            .Select(group => new
            {
                group.Key.LeadUnitId,
                group.Key.Status,
                Count = group.Count(),
            })
            .ToListAsync(cancellationToken);
        var chosen = Choose(all, filter, today);
        return new DirectiveListView(
            TaskCounts.Sum(groups.Select(group => TaskCounts.Of(group.Status, group.Count))),
            [
                .. groups
                    .GroupBy(group => group.LeadUnitId)
                    .Select(group => (group.Key, group.Sum(one => one.Count)))
                    .OrderByDescending(group => group.Item2),
            ],
            await Rows(chosen, filter.Order, today).Skip((page - 1) * pageSize).Take(pageSize).ToListAsync(cancellationToken),
            await chosen.CountAsync(cancellationToken)
        );
    }

    private IQueryable<DirectiveRow> Rows(IQueryable<PlanTask> tasks, string? order, DateOnly today)
    {
        var joined = tasks.Join(
            database.Directives,
            task => task.DirectiveId,
            directive => (Guid?)directive.Id,
            (task, directive) => new { Task = task, Directive = directive }
        );
        var ordered = order switch
        {
            "han" => joined.OrderBy(row => row.Task.FinishedOn ?? row.Task.OpenDueOn),
            "-han" => joined.OrderByDescending(row => row.Task.FinishedOn ?? row.Task.OpenDueOn),
            _ => joined.OrderByDescending(row => row.Directive.DocumentOn),
        };
        return ordered
            .ThenBy(row => row.Task.Id)
            .Select(row => new DirectiveRow(
                row.Task.Id,
                row.Task.Text,
                row.Directive.Giver,
                row.Directive.DocumentNumber,
                row.Directive.DocumentOn,
                row.Task.LeadUnitId,
                row.Task.FinishedOn ?? row.Task.OpenDueOn,
                row.Task.PercentComplete,
                row.Task.FinishedOn != null
                    ? (row.Task.IsFinishedLate ? TaskTimeliness.DoneLate : TaskTimeliness.DoneOnTime)
                    : (row.Task.OpenDueOn < today ? TaskTimeliness.OpenLate : TaskTimeliness.OpenWithinTime),
                row.Task.AssignedFromTaskId != null
            ));
    }

    private static IQueryable<PlanTask> Choose(IQueryable<PlanTask> tasks, DirectiveFilter filter, DateOnly today)
    {
        if (filter.LeadUnitId is { } lead)
        {
            tasks = tasks.Where(task => task.LeadUnitId == lead);
        }

        if (filter.IsWithoutLead)
        {
            tasks = tasks.Where(task => task.LeadUnitId == null);
        }

        if (!string.IsNullOrWhiteSpace(filter.Words))
        {
            var folded = VietnameseText.Fold(filter.Words);
            tasks = tasks.Where(task => task.FoldedText.Contains(folded));
        }

        return TaskFilter.WithStatus(tasks, filter.Status, today);
    }
}
