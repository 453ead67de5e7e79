using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Planning.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using CaiCach.Ui.Lists;

namespace CaiCach.Planning.Features.Plans.ChooseResponsible;

/// <summary>The position whose holder answers for the ticked tasks from now on.</summary>
internal sealed record ChooseResponsibleCommand(IReadOnlyList<ChosenRow> Chosen, Guid PositionId);

/// <summary>
/// Has a person answer for tasks in force that their own department leads. Lead and deadlines stay, so the plan is not revised by it; each
/// task keeps it in its history.
/// </summary>
internal sealed class ChooseResponsibleHandler(TaskBatch batch, IPeopleDirectory people, CurrentUser user, TimeProvider clock)
{
    public async Task<Result<BatchOutcome>> HandleAsync(ChooseResponsibleCommand command, CancellationToken cancellationToken)
    {
        var positions = await people.PositionsAsync(user.UnitId, VietnamTime.Today(clock), cancellationToken);
        return positions.FirstOrDefault(candidate => candidate.Id == command.PositionId) is { HolderId: not null } position
            ? await batch.DoAsync(command.Chosen, task => Choose(task, position), cancellationToken)
            : BatchErrors.NobodyThere;
    }

    private static Result<IEvent> Choose(PlanTask task, PositionInfo position)
    {
        if (!task.IsActive || task.FinishedOn is not null)
        {
            return PlanErrors.TaskNotOpen;
        }

        if (task.LeadUnitId != position.DepartmentId)
        {
            return task.LeadUnitId is null ? BatchErrors.NoLeadYet : BatchErrors.OtherLead;
        }

        if (task.LeadPositionId == position.Id)
        {
            return BatchErrors.ResponsibleAlready;
        }

        var change = new FieldChange("leadPosition", task.LeadPositionId?.ToString(), position.Id.ToString());
        task.Reassign(position.DepartmentId, position.Id);
        return Result<IEvent>.Success(new TaskRevised(task.UnitId, task.Id, task.PlanId, [change]));
    }
}
