using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Planning.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Plans.ApprovePlan;

/// <summary>A leader's approval of a plan as the leader saw it.</summary>
internal sealed record ApprovePlanCommand(Guid PlanId, uint Version);

/// <summary>Approves a plan in which every task has a lead and a deadline (rõ người, rõ thời gian).</summary>
internal sealed class ApprovePlanHandler(UnitOfWork unitOfWork, PlanningDbContext database, CurrentUser user, TimeProvider clock)
{
    public async Task<Result> HandleAsync(ApprovePlanCommand command, CancellationToken cancellationToken)
    {
        var plan = await database.Plans.SingleOrDefaultAsync(candidate => candidate.Id == command.PlanId, cancellationToken);
        if (plan is null)
        {
            return PlanErrors.PlanNotFound;
        }

        var tasks = database.Tasks.Where(task => task.PlanId == plan.Id);
        if (!await tasks.AnyAsync(cancellationToken))
        {
            return PlanErrors.NoTasks;
        }

        var incomplete = await tasks.CountAsync(task => task.LeadUnitId == null || task.Milestones.Count == 0, cancellationToken);
        if (incomplete > 0)
        {
            return PlanErrors.TasksIncomplete(incomplete);
        }

        database.Entry(plan).Property(candidate => candidate.Version).OriginalValue = command.Version;
        var approved = plan.Approve(user.Actor.AccountId, clock.GetUtcNow());
        return approved.Failed ? approved : await unitOfWork.CommitAsync([new PlanApproved(plan.UnitId, plan.Id)], null, cancellationToken);
    }
}
