using CaiCach.Foundation.Writes;
using CaiCach.Planning.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Plans.ArrangeDraft;

/// <summary>What is done with a task of a draft besides editing its fields.</summary>
internal enum TaskAct
{
    /// <summary>Up one place.</summary>
    MoveUp,

    /// <summary>Down one place.</summary>
    MoveDown,

    /// <summary>In two, at a line.</summary>
    Split,

    /// <summary>With the next one.</summary>
    Merge,

    /// <summary>Away.</summary>
    Delete,

    /// <summary>A new one after it.</summary>
    AddAfter,
}

/// <summary>An act on a task as the reviewer saw it.</summary>
/// <param name="TaskId">The task.</param>
/// <param name="Version">The version that the reviewer saw.</param>
/// <param name="Act">What to do.</param>
/// <param name="Line">For a split: the first line of the second half, from 1.</param>
/// <param name="Text">For a new one: its words.</param>
internal sealed record ArrangeTaskCommand(Guid TaskId, uint Version, TaskAct Act, int Line, string? Text);

/// <summary>Moves, splits, merges, deletes and adds tasks of a draft.</summary>
internal sealed class ArrangeTaskHandler(UnitOfWork unitOfWork, PlanningDbContext database)
{
    /// <summary>The place in the list that is looked at next, from 0.</summary>
    public async Task<Result<int>> HandleAsync(ArrangeTaskCommand command, CancellationToken cancellationToken)
    {
        var planId = await database
            .Tasks.Where(task => task.Id == command.TaskId)
            .Select(task => task.PlanId)
            .SingleOrDefaultAsync(cancellationToken);
        if (planId is null)
        {
            return PlanErrors.TaskNotFound;
        }

        var plan = await database.Plans.SingleAsync(candidate => candidate.Id == planId, cancellationToken);
        if (!plan.IsEditable)
        {
            return PlanErrors.NotIn(PlanState.Draft);
        }

        var tasks = await database
            .Tasks.Include(task => task.Milestones)
            .Where(task => task.PlanId == planId)
            .OrderBy(task => task.SortOrder)
            .ToListAsync(cancellationToken);
        var at = tasks.FindIndex(task => task.Id == command.TaskId);
        var task = tasks[at];
        database.Entry(task).Property(candidate => candidate.Version).OriginalValue = command.Version;
        database.Entry(task).Property(candidate => candidate.Text).IsModified = true;
        var text = task.Text;
        var arranged = Arrange(plan, tasks, at, command);
        if (arranged.Failed)
        {
            return arranged;
        }

        DraftOrder.Number(tasks);
        var act = command.Act.ToString();
        var saved = await unitOfWork.CommitAsync(
            [new PlanDraftArranged(plan.UnitId, task.Id, plan.Id, act, text)],
            null,
            cancellationToken
        );
        return saved.Failed ? Result<int>.Fail(saved.Errors) : arranged;
    }

    private Result<int> Arrange(Plan plan, List<PlanTask> tasks, int at, ArrangeTaskCommand command) =>
        command.Act switch
        {
            TaskAct.MoveUp => Swap(tasks, at, at - 1),
            TaskAct.MoveDown => Swap(tasks, at, at + 1),
            TaskAct.Split => Split(plan, tasks, at, command.Line),
            TaskAct.Merge => Merge(tasks, at),
            TaskAct.Delete => Delete(tasks, at),
            _ => Add(plan, tasks, at, new TaskDescription { Text = command.Text ?? "", Area = tasks[at].Area }),
        };

    private static Result<int> Swap(List<PlanTask> tasks, int at, int other)
    {
        if (other < 0 || other >= tasks.Count)
        {
            return at;
        }

        (tasks[at], tasks[other]) = (tasks[other], tasks[at]);
        return other;
    }

    private Result<int> Split(Plan plan, List<PlanTask> tasks, int at, int line)
    {
        if (TaskParts.Split(tasks[at], line) is not { } halves)
        {
            return PlanErrors.NothingToSplit;
        }

        var (place, doubts) = (tasks[at].SourcePlace, tasks[at].Doubts);
        tasks[at].Describe(halves.First);
        var added = Add(plan, tasks, at, halves.Second);
        if (!added.Failed)
        {
            tasks[at + 1].NoteSource(place, doubts);
        }

        return added;
    }

    private Result<int> Merge(List<PlanTask> tasks, int at)
    {
        if (at + 1 >= tasks.Count)
        {
            return PlanErrors.NothingToMerge;
        }

        var merged = TaskParts.Merge(tasks[at], tasks[at + 1]);
        if (merged.Text.Length > PlanLimits.TextMaxLength || merged.Deliverables.Count > PlanLimits.ListMaxItems)
        {
            return PlanErrors.MergedTooLong;
        }

        tasks[at].Describe(merged);
        Delete(tasks, at + 1);
        return at;
    }

    private Result<int> Delete(List<PlanTask> tasks, int at)
    {
        database.Tasks.Remove(tasks[at]);
        tasks.RemoveAt(at);
        return Math.Min(at, Math.Max(0, tasks.Count - 1));
    }

    private Result<int> Add(Plan plan, List<PlanTask> tasks, int at, TaskDescription description)
    {
        if (tasks.Count >= PlanLimits.TasksMaxCount)
        {
            return PlanErrors.TooManyEntries;
        }

        var task = new PlanTask(plan, at + 1);
        task.Describe(description);
        database.Tasks.Add(task);
        tasks.Insert(at + 1, task);
        return at + 1;
    }
}
