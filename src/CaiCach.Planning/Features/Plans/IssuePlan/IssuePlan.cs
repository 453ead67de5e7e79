using CaiCach.Foundation.Numbers;
using CaiCach.Foundation.Writes;
using CaiCach.Planning.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Plans.IssuePlan;

/// <summary>Number, date and signer of the plan as issued.</summary>
internal sealed record IssuePlanCommand(Guid PlanId, uint Version, string Number, DateOnly IssuedOn, string SignerTitle, string SignerName);

/// <summary>Puts an approved plan in force: number, date and signer stay as issued, and its tasks run.</summary>
internal sealed class IssuePlanHandler(UnitOfWork unitOfWork, PlanningDbContext database, NumberBook numbers)
{
    private static readonly Dictionary<string, Error> Constraints = new(StringComparer.Ordinal)
    {
        [PlanConfiguration.NumberIsUnique] = PlanErrors.NumberTaken,
    };

    public async Task<Result> HandleAsync(IssuePlanCommand command, CancellationToken cancellationToken)
    {
        var plan = await database.Plans.SingleOrDefaultAsync(candidate => candidate.Id == command.PlanId, cancellationToken);
        if (plan is null)
        {
            return PlanErrors.PlanNotFound;
        }

        database.Entry(plan).Property(candidate => candidate.Version).OriginalValue = command.Version;
        var issued = plan.Issue(command.Number.Trim(), command.IssuedOn, command.SignerTitle.Trim(), command.SignerName.Trim());
        if (issued.Failed)
        {
            return issued;
        }

        var taken = await numbers.TakeTypedAsync(
            plan.UnitId,
            NumberedPlans.Series,
            command.IssuedOn,
            command.Number,
            plan.Id,
            cancellationToken
        );
        if (taken.Failed)
        {
            return Result.Fail([.. taken.Errors.Select(error => error.At(nameof(command.Number)))]);
        }

        var tasks = await database
            .Tasks.Include(task => task.Milestones)
            .Where(task => task.PlanId == plan.Id)
            .ToListAsync(cancellationToken);
        tasks.ForEach(task => task.Activate(plan.PeriodFrom, plan.PeriodTo));
        var given = await database
            .Tasks.Where(task => task.UnitId == plan.UnitId && task.PlanId == null && task.AssignedFromTaskId != null && task.IsActive)
            .Where(task => task.OpenDueOn == null || (task.OpenDueOn >= plan.PeriodFrom && task.OpenDueOn <= plan.PeriodTo))
            .ToListAsync(cancellationToken);
        given.ForEach(task => task.Join(plan));
        return await unitOfWork.CommitAsync(
            [new PlanIssued(plan.UnitId, plan.Id, command.Number.Trim(), command.IssuedOn, tasks.Count)],
            null,
            cancellationToken,
            Constraints
        );
    }
}
