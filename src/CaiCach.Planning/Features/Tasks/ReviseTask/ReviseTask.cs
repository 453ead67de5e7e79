using System.Globalization;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Planning.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Tasks.ReviseTask;

/// <summary>Another lead or another deadline for a task in force, with the reason.</summary>
/// <param name="TaskId">The task.</param>
/// <param name="Version">The version that the person saw.</param>
/// <param name="LeadUnitId">The unit that leads from now on.</param>
/// <param name="LeadPositionId">The position that answers for it.</param>
/// <param name="MilestoneId">The milestone that gets a later day; null for none.</param>
/// <param name="NewDueOn">That day.</param>
/// <param name="Reason">Why, with the deciding document.</param>
internal sealed record ReviseTaskCommand(
    Guid TaskId,
    uint Version,
    Guid LeadUnitId,
    Guid? LeadPositionId,
    Guid? MilestoneId,
    DateOnly? NewDueOn,
    string Reason
);

/// <summary>Revises a task in force; the first deadline stays on record, and the plan's revision counts up.</summary>
internal sealed class ReviseTaskHandler(UnitOfWork unitOfWork, PlanningDbContext database, IUnitDirectory units)
{
    public async Task<Result> HandleAsync(ReviseTaskCommand command, CancellationToken cancellationToken)
    {
        var task = await database
            .Tasks.Include(candidate => candidate.Milestones)
            .SingleOrDefaultAsync(candidate => candidate.Id == command.TaskId, cancellationToken);
        if (task is null)
        {
            return PlanErrors.TaskNotFound;
        }

        if (!task.IsActive || task.FinishedOn is not null)
        {
            return PlanErrors.TaskNotOpen;
        }

        if ((await units.FindAsync(command.LeadUnitId, cancellationToken))?.AuthorityId != task.UnitId)
        {
            return PlanErrors.LeadOutsideUnit;
        }

        database.Entry(task).Property(candidate => candidate.Version).OriginalValue = command.Version;
        var changes = Changes(task, command);
        if (changes.Count == 0)
        {
            return PlanErrors.NothingRevised;
        }

        task.Reassign(command.LeadUnitId, command.LeadPositionId);
        if (command is { MilestoneId: { } milestone, NewDueOn: { } until })
        {
            var extended = task.Extend(milestone, until);
            if (extended.Failed)
            {
                return Result.Fail([.. extended.Errors.Select(error => error.Field is null ? error : error.At("NewDueOn"))]);
            }
        }

        var plan = await database.Plans.SingleOrDefaultAsync(candidate => candidate.Id == task.PlanId, cancellationToken);
        plan?.Revise();
        database.Entry(task).Property(candidate => candidate.Text).IsModified = true;
        return await unitOfWork.CommitAsync(
            [new TaskRevised(task.UnitId, task.Id, task.PlanId, changes), .. OfPlan(plan, changes)],
            command.Reason,
            cancellationToken
        );
    }

    /// <summary>The plan's own history tells of its revision too.</summary>
    private static IEnumerable<IEvent> OfPlan(Plan? plan, IReadOnlyList<FieldChange> changes) =>
        plan is null ? [] : [new TaskRevised(plan.UnitId, plan.Id, plan.Id, changes)];

    private static List<FieldChange> Changes(PlanTask task, ReviseTaskCommand command)
    {
        var milestone = task.Milestones.FirstOrDefault(candidate => candidate.Id == command.MilestoneId);
        var dueOn = milestone?.ExtendedDueOn ?? milestone?.DueOn;
        return
        [
            .. new FieldChange[]
            {
                new("leadUnit", task.LeadUnitId?.ToString(), command.LeadUnitId.ToString()),
                new("leadPosition", task.LeadPositionId?.ToString(), command.LeadPositionId?.ToString()),
                new("deadline", Day(dueOn), Day(milestone is null ? dueOn : command.NewDueOn ?? dueOn)),
            }.Where(change => change.Before != change.After),
        ];
    }

    private static string? Day(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
