using CaiCach.Foundation.Time;
using CaiCach.Planning.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Data;

/// <summary>Finds the plan by which a unit works on a day.</summary>
internal sealed class PlansInForce(PlanningDbContext database, TimeProvider clock)
{
    /// <summary>
    /// Of several plans in force the shortest that has today in it, so the year's before that of several years; where none has, the one that ended
    /// last and was not closed. Null where there is none.
    /// </summary>
    public async Task<Plan?> FindAsync(Guid unitId, CancellationToken cancellationToken)
    {
        var today = VietnamTime.Today(clock);
        var plans = await database
            .Plans.AsNoTracking()
            .Where(plan => plan.UnitId == unitId && plan.State == PlanState.InForce)
            .OrderByDescending(plan => plan.PeriodTo)
            .ThenByDescending(plan => plan.Id)
            .Take(PlanLimits.ListMaxItems)
            .ToListAsync(cancellationToken);
        return plans
                .Where(plan => plan.PeriodFrom <= today && today <= plan.PeriodTo)
                .OrderBy(plan => plan.PeriodTo.DayNumber - plan.PeriodFrom.DayNumber)
                .ThenByDescending(plan => plan.IssuedOn)
                .FirstOrDefault()
            ?? plans.FirstOrDefault(plan => plan.PeriodTo < today);
    }
}
