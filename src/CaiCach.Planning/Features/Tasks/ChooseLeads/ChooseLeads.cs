using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Planning.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using CaiCach.Ui.Lists;

namespace CaiCach.Planning.Features.Tasks.ChooseLeads;

/// <summary>The department that is to lead the ticked tasks.</summary>
internal sealed record ChooseLeadsCommand(IReadOnlyList<ChosenRow> Chosen, Guid LeadUnitId);

/// <summary>Has a department lead tasks that a higher unit gave, and its head answer for them.</summary>
internal sealed class ChooseLeadsHandler(
    TaskBatch batch,
    IUnitDirectory units,
    IPeopleDirectory people,
    CurrentUser user,
    TimeProvider clock
)
{
    public async Task<Result<BatchOutcome>> HandleAsync(ChooseLeadsCommand command, CancellationToken cancellationToken)
    {
        var unit = await units.FindAsync(command.LeadUnitId, cancellationToken);
        if (unit is null || unit.IsAuthority || unit.AuthorityId != user.UnitId)
        {
            return PlanErrors.LeadOutsideUnit;
        }

        var positions = await people.PositionsAsync(user.UnitId, VietnamTime.Today(clock), cancellationToken);
        var head = positions.FirstOrDefault(position => position.DepartmentId == unit.Id && position.IsHead)?.Id;
        return await batch.DoAsync(command.Chosen, task => Choose(task, unit.Id, head), cancellationToken);
    }

    private static Result<IEvent> Choose(PlanTask task, Guid leadUnitId, Guid? leadPositionId)
    {
        if (!task.IsActive || task.FinishedOn is not null)
        {
            return PlanErrors.TaskNotOpen;
        }

        if (task.LeadUnitId is not null)
        {
            return BatchErrors.HasLead;
        }

        FieldChange[] changes =
        [
            new("leadUnit", null, leadUnitId.ToString()),
            new("leadPosition", task.LeadPositionId?.ToString(), leadPositionId?.ToString()),
        ];
        task.Reassign(leadUnitId, leadPositionId);
        return Result<IEvent>.Success(
            new TaskRevised(task.UnitId, task.Id, task.PlanId, [.. changes.Where(change => change.Before != change.After)])
        );
    }
}
