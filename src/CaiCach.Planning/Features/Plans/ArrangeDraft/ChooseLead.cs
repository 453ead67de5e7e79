using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Planning.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Plans.ArrangeDraft;

/// <summary>The unit that a printed lead name means.</summary>
/// <param name="TaskId">The task.</param>
/// <param name="Version">The version that the reviewer saw.</param>
/// <param name="UnitId">The unit that is accountable.</param>
/// <param name="PrintedName">The name, one of the task's; others become coordinating.</param>
internal sealed record ChooseLeadCommand(Guid TaskId, uint Version, Guid UnitId, string PrintedName);

/// <summary>Makes one unit accountable for a task of a draft, with its head, and remembers that documents call it so.</summary>
internal sealed class ChooseLeadHandler(
    UnitOfWork unitOfWork,
    PlanningDbContext database,
    IUnitDirectory units,
    IPeopleDirectory people,
    TimeProvider clock
)
{
    public async Task<Result> HandleAsync(ChooseLeadCommand command, CancellationToken cancellationToken)
    {
        var task = await database
            .Tasks.Include(candidate => candidate.Milestones)
            .SingleOrDefaultAsync(candidate => candidate.Id == command.TaskId, cancellationToken);
        if (task?.PlanId is not { } planId || !task.LeadNames.Contains(command.PrintedName))
        {
            return PlanErrors.TaskNotFound;
        }

        var plan = await database.Plans.SingleAsync(candidate => candidate.Id == planId, cancellationToken);
        if (!plan.IsEditable)
        {
            return PlanErrors.NotIn(PlanState.Draft);
        }

        var unit = await units.FindAsync(command.UnitId, cancellationToken);
        if (unit?.AuthorityId != plan.UnitId)
        {
            return PlanErrors.LeadOutsideUnit;
        }

        var match = (await units.MatchAsync(plan.UnitId, [command.PrintedName], cancellationToken))[command.PrintedName];
        if (match.Match is null)
        {
            await units.RememberAsync(plan.UnitId, unit.Id, command.PrintedName, cancellationToken);
        }

        var positions = await people.PositionsAsync(plan.UnitId, VietnamTime.Today(clock), cancellationToken);
        var head = positions.FirstOrDefault(position => position.DepartmentId == unit.Id && position.IsHead);
        var description = TaskParts.ChooseLead(task, command.PrintedName, unit.Id, head?.Id);
        database.Entry(task).Property(candidate => candidate.Version).OriginalValue = command.Version;
        var changes = TaskChanges.Between(task, description);
        task.Describe(description);
        task.ConfirmReading(nameof(ReadingField.Lead));
        database.Entry(task).Property(candidate => candidate.Text).IsModified = true;
        return await unitOfWork.CommitAsync([new PlanDraftChanged(task.UnitId, task.Id, planId, changes)], null, cancellationToken);
    }
}
