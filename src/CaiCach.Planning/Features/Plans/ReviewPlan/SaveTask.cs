using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Planning.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Plans.ReviewPlan;

/// <summary>A task as the reviewer left it.</summary>
/// <param name="TaskId">The task.</param>
/// <param name="Version">The version that the reviewer saw.</param>
/// <param name="Description">All its fields.</param>
/// <param name="RememberLeadName">Whether the printed lead name means the chosen unit from now on.</param>
internal sealed record SaveTaskCommand(Guid TaskId, uint Version, TaskDescription Description, bool RememberLeadName);

/// <summary>Saves a task of a draft; what a person has saved is no longer in doubt.</summary>
internal sealed class SaveTaskHandler(UnitOfWork unitOfWork, PlanningDbContext database, IUnitDirectory units)
{
    public async Task<Result> HandleAsync(SaveTaskCommand command, CancellationToken cancellationToken)
    {
        var task = await database
            .Tasks.Include(candidate => candidate.Milestones)
            .SingleOrDefaultAsync(candidate => candidate.Id == command.TaskId, cancellationToken);
        if (task?.PlanId is not { } planId)
        {
            return PlanErrors.TaskNotFound;
        }

        var plan = await database.Plans.SingleAsync(candidate => candidate.Id == planId, cancellationToken);
        if (!plan.IsEditable)
        {
            return PlanErrors.NotIn(PlanState.Draft);
        }

        if (command.Description.LeadUnitId is { } lead)
        {
            var unit = await units.FindAsync(lead, cancellationToken);
            if (unit?.AuthorityId != plan.UnitId)
            {
                return PlanErrors.LeadOutsideUnit;
            }

            if (command.RememberLeadName && task.LeadNames.Count == 1)
            {
                await units.RememberAsync(plan.UnitId, lead, task.LeadNames[0], cancellationToken);
            }
        }

        database.Entry(task).Property(candidate => candidate.Version).OriginalValue = command.Version;
        var changes = TaskChanges.Between(task, command.Description);
        task.Describe(command.Description);
        task.ConfirmReading();
        database.Entry(task).Property(candidate => candidate.Text).IsModified = true;
        return await unitOfWork.CommitAsync([new PlanDraftChanged(task.UnitId, task.Id, planId, changes)], null, cancellationToken);
    }
}
