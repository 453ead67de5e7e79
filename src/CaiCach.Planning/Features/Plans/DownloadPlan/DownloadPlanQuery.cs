using CaiCach.Organisation.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Plans.DownloadPlan;

/// <summary>Reads what a plan's document is made of.</summary>
internal sealed class DownloadPlanQuery(PlanningDbContext database, IUnitDirectory units, IPeopleDirectory people)
{
    public async Task<PlanContent?> ReadAsync(Guid planId, DateOnly today, CancellationToken cancellationToken)
    {
        var plan = await database.Plans.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == planId, cancellationToken);
        if (plan is null || await units.FindAsync(plan.UnitId, cancellationToken) is not { } unit)
        {
            return null;
        }

        var targets = await database
            .Targets.AsNoTracking()
            .Where(target => target.PlanId == planId)
            .OrderBy(target => target.SortOrder)
            .ThenBy(target => target.Id)
            .Take(PlanLimits.TargetsMaxCount)
            .ToListAsync(cancellationToken);
        var tasks = await database
            .Tasks.AsNoTracking()
            .Where(task => task.PlanId == planId && task.AssignedFromTaskId == null)
            .OrderBy(task => task.SortOrder)
            .ThenBy(task => task.Id)
            .Take(PlanLimits.TasksMaxCount)
            .ToListAsync(cancellationToken);
        var leads = await units.OfAsync([.. tasks.Select(task => task.LeadUnitId).OfType<Guid>().Distinct()], cancellationToken);
        var signer = await people.SignerAsync(plan.UnitId, today, cancellationToken);
        return new PlanContent(
            plan,
            unit.Name,
            targets,
            tasks,
            leads.ToDictionary(lead => lead.Key, lead => lead.Value.Name),
            signer?.Title,
            signer?.Name
        );
    }
}
