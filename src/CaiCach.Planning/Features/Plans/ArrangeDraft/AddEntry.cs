using CaiCach.Foundation.Writes;
using CaiCach.Planning.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Plans.ArrangeDraft;

/// <summary>A task or target for a draft, at the end of its list.</summary>
internal sealed record AddEntryCommand(Guid PlanId, bool IsTask, string Text);

/// <summary>Adds a task or target at the end, also to a draft that has none.</summary>
internal sealed class AddEntryHandler(UnitOfWork unitOfWork, PlanningDbContext database)
{
    /// <summary>The place of the new entry in its list, from 0.</summary>
    public async Task<Result<int>> HandleAsync(AddEntryCommand command, CancellationToken cancellationToken)
    {
        var plan = await database.Plans.SingleOrDefaultAsync(candidate => candidate.Id == command.PlanId, cancellationToken);
        if (plan is null)
        {
            return PlanErrors.PlanNotFound;
        }

        if (!plan.IsEditable)
        {
            return PlanErrors.NotIn(PlanState.Draft);
        }

        var count = command.IsTask
            ? await database.Tasks.CountAsync(task => task.PlanId == plan.Id, cancellationToken)
            : await database.Targets.CountAsync(target => target.PlanId == plan.Id, cancellationToken);
        if (count >= (command.IsTask ? PlanLimits.TasksMaxCount : PlanLimits.TargetsMaxCount))
        {
            return PlanErrors.TooManyEntries;
        }

        var id = command.IsTask ? AddTask(plan, count, command.Text) : AddTarget(plan, count, command.Text);
        var saved = await unitOfWork.CommitAsync(
            [new PlanDraftArranged(plan.UnitId, id, plan.Id, nameof(TaskAct.AddAfter), command.Text)],
            null,
            cancellationToken
        );
        return saved.Failed ? Result<int>.Fail(saved.Errors) : count;
    }

    private Guid AddTask(Plan plan, int sortOrder, string text)
    {
        var task = new PlanTask(plan, sortOrder);
        task.Describe(new TaskDescription { Text = text });
        database.Tasks.Add(task);
        return task.Id;
    }

    private Guid AddTarget(Plan plan, int sortOrder, string text)
    {
        var target = new Target(plan, sortOrder);
        target.Describe(null, null, text, []);
        target.Classify(TargetKind.YesNo, null, null, TargetClassifier.IsStretch(text));
        database.Targets.Add(target);
        return target.Id;
    }
}
