using CaiCach.Planning.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Data;

/// <summary>A task with all that happened to it.</summary>
internal sealed record TaskDetailsView(
    PlanTask Task,
    string PlanTitle,
    PlanState? PlanState,
    IReadOnlyList<ProgressEntry> Progress,
    ILookup<Guid, Evidence> Evidence,
    IReadOnlyList<Extension> Extensions,
    IReadOnlyList<TaskComment> Comments
);

/// <summary>Reads one task within the unit scope.</summary>
internal sealed class TaskDetailsQuery(PlanningDbContext database)
{
    private const int HistoryShown = 200;

    public async Task<TaskDetailsView?> ReadAsync(Guid taskId, CancellationToken cancellationToken)
    {
        var task = await database
            .Tasks.AsNoTracking()
            .Include(candidate => candidate.Milestones)
            .SingleOrDefaultAsync(candidate => candidate.Id == taskId, cancellationToken);
        if (task is null)
        {
            return null;
        }

        var plan = task.PlanId is { } planId
            ? await database
                .Plans.Where(candidate => candidate.Id == planId)
                .Select(candidate => new { candidate.Title, candidate.State })
                .SingleOrDefaultAsync(cancellationToken)
            : null;
        var directive = task.DirectiveId is { } directiveId
            ? await database
                .Directives.Where(candidate => candidate.Id == directiveId)
                .Select(candidate => candidate.DocumentNumber)
                .SingleOrDefaultAsync(cancellationToken)
            : null;
        var progress = await database
            .Progress.AsNoTracking()
            .Where(entry => entry.TaskId == taskId)
            .OrderByDescending(entry => entry.RecordedAt)
            .Take(HistoryShown)
            .ToListAsync(cancellationToken);
        var evidence = await database.Evidence.AsNoTracking().Where(piece => piece.TaskId == taskId).ToListAsync(cancellationToken);
        return new TaskDetailsView(
            task,
            plan?.Title ?? directive ?? "",
            plan?.State,
            progress,
            evidence.ToLookup(piece => piece.ProgressEntryId),
            await database
                .Extensions.AsNoTracking()
                .Where(extension => extension.TaskId == taskId)
                .OrderByDescending(extension => extension.AskedAt)
                .Take(HistoryShown)
                .ToListAsync(cancellationToken),
            await database
                .Comments.AsNoTracking()
                .Where(comment => comment.TaskId == taskId)
                .OrderBy(comment => comment.RecordedAt)
                .Take(HistoryShown)
                .ToListAsync(cancellationToken)
        );
    }
}
