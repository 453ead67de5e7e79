using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Plans.PlanOverview;

/// <summary>Another plan that one is linked with.</summary>
internal sealed record PlanLink(Guid Id, string Title);

/// <summary>The plans that one belongs with.</summary>
/// <param name="Parent">The plan of several years that it carries out.</param>
/// <param name="Previous">The plan whose unfinished tasks it took over.</param>
/// <param name="Next">The plan that took over its unfinished tasks.</param>
internal sealed record PlanRelatives(PlanLink? Parent, PlanLink? Previous, PlanLink? Next)
{
    /// <summary>Whether it stands alone.</summary>
    public bool IsEmpty => Parent is null && Previous is null && Next is null;
}

/// <summary>Reads what a plan is linked with, within the unit scope.</summary>
internal sealed class PlanRelativesQuery(PlanningDbContext database)
{
    public async Task<PlanRelatives> ReadAsync(Plan plan, CancellationToken cancellationToken)
    {
        var links = await database
            .Plans.Where(other => other.Id == plan.ParentPlanId || other.Id == plan.PreviousPlanId || other.PreviousPlanId == plan.Id)
            .OrderBy(other => other.PeriodFrom)
            .ThenBy(other => other.Id)
            .Take(PlanLimits.ListMaxItems)
            .Select(other => new { Link = new PlanLink(other.Id, other.Title), other.PreviousPlanId })
            .ToListAsync(cancellationToken);
        return new PlanRelatives(
            links.Find(other => other.Link.Id == plan.ParentPlanId)?.Link,
            links.Find(other => other.Link.Id == plan.PreviousPlanId)?.Link,
            links.Find(other => other.PreviousPlanId == plan.Id)?.Link
        );
    }
}
