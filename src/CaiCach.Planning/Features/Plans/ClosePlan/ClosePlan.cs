using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.Planning.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Plans.ClosePlan;

/// <summary>A leader's closing of a plan as the leader saw it, with the reason.</summary>
internal sealed record ClosePlanCommand(Guid PlanId, uint Version, string Reason);

/// <summary>Closes a plan in force: its tasks take no more progress and stay counted as they stand.</summary>
internal sealed class ClosePlanHandler(UnitOfWork unitOfWork, PlanningDbContext database, TimeProvider clock)
{
    public async Task<Result> HandleAsync(ClosePlanCommand command, CancellationToken cancellationToken)
    {
        var plan = await database.Plans.SingleOrDefaultAsync(candidate => candidate.Id == command.PlanId, cancellationToken);
        if (plan is null)
        {
            return PlanErrors.PlanNotFound;
        }

        database.Entry(plan).Property(candidate => candidate.Version).OriginalValue = command.Version;
        var today = VietnamTime.Today(clock);
        var closed = plan.Close(today);
        if (closed.Failed)
        {
            return closed;
        }

        var tasks = await database.Tasks.Where(task => task.PlanId == plan.Id).ToListAsync(cancellationToken);
        tasks.ForEach(task => task.Deactivate());
        return await unitOfWork.CommitAsync(
            [new PlanClosed(plan.UnitId, plan.Id, today, tasks.Count(task => task.FinishedOn is null))],
            command.Reason,
            cancellationToken
        );
    }
}
