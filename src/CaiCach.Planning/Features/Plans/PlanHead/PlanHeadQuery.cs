using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Planning.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Plans.PlanHead;

/// <summary>What stands above every part of a plan: how much there is, and what the person of this request may do.</summary>
/// <param name="Tasks">Tasks of the plan.</param>
/// <param name="Late">Those not finished in time as of now.</param>
/// <param name="Targets">Targets of the plan.</param>
/// <param name="IsCoordinator">Whether the person prepares plans.</param>
/// <param name="IsLeader">Whether the person approves them.</param>
/// <param name="Offers">What other rooms offer to do with it.</param>
internal sealed record PlanHeadView(int Tasks, int Late, int Targets, bool IsCoordinator, bool IsLeader, IReadOnlyList<PlanAction> Offers);

/// <summary>Counts for the head of a plan's pages.</summary>
internal sealed class PlanHeadQuery(PlanningDbContext database, IEnumerable<IPlanActions> actions, CurrentUser user, TimeProvider clock)
{
    public async Task<PlanHeadView> ReadAsync(Plan plan, CancellationToken cancellationToken)
    {
        // The shell then names the plan's own unit, also when a higher one looks at it.
        user.LookAt(plan.UnitId);
        var today = VietnamTime.Today(clock);
        var counts = await database
            .Plans.Where(candidate => candidate.Id == plan.Id)
            .Select(candidate => new
            {
                Tasks = database.Tasks.Count(task => task.PlanId == plan.Id),
                Late = database.Tasks.Count(task =>
                    task.PlanId == plan.Id && task.IsActive && task.FinishedOn == null && task.OpenDueOn < today
                ),
                Targets = database.Targets.Count(target => target.PlanId == plan.Id),
            })
            .SingleAsync(cancellationToken);
        return new PlanHeadView(
            counts.Tasks,
            counts.Late,
            counts.Targets,
            user.IsAny(Role.Coordinator),
            user.IsAny(Role.Leader),
            plan.IsOrWasInForce ? [.. actions.SelectMany(offer => offer.For(plan.Id))] : []
        );
    }
}
