using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Planning.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;

namespace CaiCach.Planning.Features.Directives.GiveDirective;

/// <summary>A task that a document gave outside any plan.</summary>
internal sealed record GiveDirectiveCommand
{
    public required string Giver { get; init; }

    public required string DocumentNumber { get; init; }

    public required DateOnly DocumentOn { get; init; }

    /// <summary>Trích yếu.</summary>
    public required string Abstract { get; init; }

    /// <summary>What is to be done.</summary>
    public required string Text { get; init; }

    public IReadOnlyList<string> Deliverables { get; init; } = [];

    public required Guid LeadUnitId { get; init; }

    public Guid? LeadPositionId { get; init; }

    public required DateOnly DueOn { get; init; }
}

/// <summary>Records the directive with its task, which runs from now on and is followed and counted like those of a plan.</summary>
internal sealed class GiveDirectiveHandler(
    UnitOfWork unitOfWork,
    PlanningDbContext database,
    IUnitDirectory units,
    CurrentUser user,
    TimeProvider clock
)
{
    /// <summary>The id of the task.</summary>
    public async Task<Result<Guid>> HandleAsync(GiveDirectiveCommand command, CancellationToken cancellationToken)
    {
        if (command.DueOn < command.DocumentOn)
        {
            return PlanErrors.DueBeforeDocument;
        }

        var unit = await units.FindAsync(command.LeadUnitId, cancellationToken);
        if (unit?.AuthorityId != user.UnitId)
        {
            return PlanErrors.LeadOutsideUnit;
        }

        var directive = new Directive(
            user.UnitId,
            command.Giver,
            command.DocumentNumber,
            command.DocumentOn,
            command.Abstract,
            clock.GetUtcNow()
        );
        var task = new PlanTask(directive);
        task.Describe(
            new TaskDescription
            {
                Text = command.Text,
                Deliverables = command.Deliverables,
                LeadNames = [unit.Name],
                LeadUnitId = unit.Id,
                LeadPositionId = command.LeadPositionId,
                Slots = [new MilestoneSlot(null, MilestoneKind.Date, command.DueOn, [])],
            }
        );
        database.Directives.Add(directive);
        database.Tasks.Add(task);
        var saved = await unitOfWork.CommitAsync(
            [new DirectiveGiven(task.UnitId, task.Id, directive.DocumentNumber, command.DueOn)],
            null,
            cancellationToken
        );
        return saved.Failed ? Result<Guid>.Fail(saved.Errors) : task.Id;
    }
}
