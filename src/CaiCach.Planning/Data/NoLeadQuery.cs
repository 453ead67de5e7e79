using CaiCach.Foundation.Units;
using CaiCach.Planning.Domain;
using CaiCach.Ui.Lists;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Data;

/// <summary>A task that a higher unit gave and that nobody leads yet.</summary>
internal sealed record NoLeadRow(ChosenRow Key, string Text, string Giver, string DocumentNumber, DateOnly DocumentOn, DateOnly? DueOn);

/// <summary>Reads them, the nearest deadline first.</summary>
internal sealed class NoLeadQuery(PlanningDbContext database, CurrentUser user)
{
    public async Task<(IReadOnlyList<NoLeadRow> Rows, int Total)> ReadAsync(int page, int pageSize, CancellationToken cancellationToken)
    {
        var tasks = TasksWithoutLead.Of(database.Tasks, user.UnitId);
        var rows = await (
            from task in tasks
            join directive in database.Directives on task.DirectiveId equals directive.Id
            orderby task.OpenDueOn, task.Id
            select new NoLeadRow(
                new ChosenRow(task.Id, task.Version),
                task.Text,
                directive.Giver,
                directive.DocumentNumber,
                directive.DocumentOn,
                task.OpenDueOn
            )
        )
            .Skip((page - 1) * pageSize)
            .Take(pageSize)
            .ToListAsync(cancellationToken);
        return (rows, page == 1 && rows.Count < pageSize ? rows.Count : await tasks.CountAsync(cancellationToken));
    }
}
