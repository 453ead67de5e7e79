using CaiCach.Foundation.Units;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using CaiCach.Ui.Lists;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Tasks.ConfirmSeveral;

/// <summary>A task of which something was handed in and waits for a leader.</summary>
internal sealed record AwaitingRow(
    ChosenRow Key,
    string? Number,
    string Text,
    Guid? LeadUnitId,
    string? SubmittedByName,
    DateOnly? SubmittedOn,
    DateOnly? DueOn,
    int Evidence
);

/// <summary>Reads what waits for a leader of the authority, the longest waiting first.</summary>
internal sealed class AwaitingQuery(PlanningDbContext database, CurrentUser user)
{
    public async Task<(IReadOnlyList<AwaitingRow> Rows, int Total)> ReadAsync(int page, int pageSize, CancellationToken cancellationToken)
    {
        var awaiting = database.Tasks.Where(task => task.UnitId == user.UnitId && task.IsAwaitingConfirmation);
        var rows = await awaiting
            .Select(task => new
            {
                Task = task,
                By = task
                    .Milestones.Where(milestone => milestone.SubmittedOn != null && milestone.ConfirmedAt == null)
                    .Max(milestone => milestone.SubmittedByName),
                On = task
                    .Milestones.Where(milestone => milestone.SubmittedOn != null && milestone.ConfirmedAt == null)
                    .Max(milestone => milestone.SubmittedOn),
                DueOn = task
                    .Milestones.Where(milestone => milestone.SubmittedOn != null && milestone.ConfirmedAt == null)
                    .Min(milestone => milestone.DueOn),
            })
            .OrderBy(row => row.On)
            .ThenBy(row => row.Task.Id)
            .Skip((page - 1) * pageSize)
            .Take(pageSize)
            .Select(row => new AwaitingRow(
                new ChosenRow(row.Task.Id, row.Task.Version),
                row.Task.Number,
                row.Task.Text,
                row.Task.LeadUnitId,
                row.By,
                row.On,
                row.DueOn,
                database.Evidence.Count(piece => piece.TaskId == row.Task.Id)
            ))
            .ToListAsync(cancellationToken);
        return (rows, page == 1 && rows.Count < pageSize ? rows.Count : await awaiting.CountAsync(cancellationToken));
    }
}
