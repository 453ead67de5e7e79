using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Planning.Domain;
using CaiCach.Ui.Lists;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Data;

/// <summary>
/// Does one act to several tasks of the person's own authority. Those that fit are changed in one transaction, each with its own events; the
/// others are named with the reason. Where somebody changes one of them at the same moment nothing is written, and the person is told.
/// </summary>
internal sealed class TaskBatch(UnitOfWork unitOfWork, PlanningDbContext database, CurrentUser user)
{
    /// <summary>Does it and commits.</summary>
    /// <param name="chosen">The ticked tasks.</param>
    /// <param name="act">Changes one task and says what happened, or refuses and leaves it as it is.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    public async Task<Result<BatchOutcome>> DoAsync(
        IReadOnlyList<ChosenRow> chosen,
        Func<PlanTask, Result<IEvent>> act,
        CancellationToken cancellationToken
    )
    {
        if (chosen.Count is 0 or > BatchErrors.MaxCount)
        {
            return chosen.Count == 0 ? BatchErrors.NoneChosen : BatchErrors.TooMany;
        }

        var ids = chosen.Select(one => one.Id).ToArray();
        var tasks = await database
            .Tasks.Include(task => task.Milestones)
            .Where(task => task.UnitId == user.UnitId && ids.Contains(task.Id))
            .ToDictionaryAsync(task => task.Id, cancellationToken);
        var (events, leftOut) = (new List<IEvent>(), new List<LeftOut>());
        foreach (var one in chosen)
        {
            var task = tasks.GetValueOrDefault(one.Id);
            var done =
                task is null ? PlanErrors.TaskNotFound
                : task.Version != one.Version ? BatchErrors.Stale
                : act(task);
            if (done.Failed)
            {
                leftOut.Add(new LeftOut(task?.Id, task?.Text ?? "", done.Errors[0]));
                continue;
            }

            // The task's version moves on also where only a milestone changed, so that of two people at once the second is told.
            database.Entry(task!).Property(changed => changed.Text).IsModified = true;
            events.Add(done.Value);
        }

        var saved = events.Count == 0 ? Result.Done() : await unitOfWork.CommitAsync(events, null, cancellationToken);
        return saved.Failed ? Result<BatchOutcome>.Fail(saved.Errors) : new BatchOutcome(events.Count, leftOut);
    }
}
