using CaiCach.Foundation.Writes;
using CaiCach.Planning.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Plans.ArrangeDraft;

/// <summary>An act on a target as the reviewer saw it; of the acts a target knows up, down, away and a new one after it.</summary>
internal sealed record ArrangeTargetCommand(Guid TargetId, uint Version, TaskAct Act, string? Text);

/// <summary>Moves, deletes and adds targets of a draft.</summary>
internal sealed class ArrangeTargetHandler(UnitOfWork unitOfWork, PlanningDbContext database)
{
    /// <summary>The place in the list of targets that is looked at next, from 0.</summary>
    public async Task<Result<int>> HandleAsync(ArrangeTargetCommand command, CancellationToken cancellationToken)
    {
        var target = await database.Targets.SingleOrDefaultAsync(candidate => candidate.Id == command.TargetId, cancellationToken);
        if (target is null)
        {
            return PlanErrors.TargetNotFound;
        }

        var plan = await database.Plans.SingleAsync(candidate => candidate.Id == target.PlanId, cancellationToken);
        if (!plan.IsEditable)
        {
            return PlanErrors.NotIn(PlanState.Draft);
        }

        var targets = await database
            .Targets.Where(candidate => candidate.PlanId == plan.Id)
            .OrderBy(candidate => candidate.SortOrder)
            .ToListAsync(cancellationToken);
        if (command.Act == TaskAct.AddAfter && targets.Count >= PlanLimits.TargetsMaxCount)
        {
            return PlanErrors.TooManyEntries;
        }

        database.Entry(target).Property(candidate => candidate.Version).OriginalValue = command.Version;
        database.Entry(target).Property(candidate => candidate.Text).IsModified = true;
        var next = Arrange(plan, targets, targets.IndexOf(target), command);
        DraftOrder.Number(targets);
        var saved = await unitOfWork.CommitAsync(
            [new PlanDraftArranged(plan.UnitId, target.Id, plan.Id, command.Act.ToString(), target.Text)],
            null,
            cancellationToken
        );
        return saved.Failed ? Result<int>.Fail(saved.Errors) : next;
    }

    private int Arrange(Plan plan, List<Target> targets, int at, ArrangeTargetCommand command)
    {
        switch (command.Act)
        {
            case TaskAct.MoveUp when at > 0:
                (targets[at], targets[at - 1]) = (targets[at - 1], targets[at]);
                return at - 1;
            case TaskAct.MoveDown when at + 1 < targets.Count:
                (targets[at], targets[at + 1]) = (targets[at + 1], targets[at]);
                return at + 1;
            case TaskAct.Delete:
                database.Targets.Remove(targets[at]);
                targets.RemoveAt(at);
                return Math.Min(at, Math.Max(0, targets.Count - 1));
            case TaskAct.AddAfter:
                var added = new Target(plan, at + 1);
                added.Describe(targets[at].Area, null, command.Text ?? "", []);
                added.Classify(TargetKind.YesNo, null, null, TargetClassifier.IsStretch(command.Text ?? ""));
                database.Targets.Add(added);
                targets.Insert(at + 1, added);
                return at + 1;
            default:
                return at;
        }
    }
}
