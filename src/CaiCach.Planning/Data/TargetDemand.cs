using CaiCach.Foundation.Time;
using CaiCach.Indicators.Contracts;
using CaiCach.Planning.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Data;

/// <summary>The indicators that targets of plans in force are bound to.</summary>
internal sealed class TargetDemand(PlanningDbContext database) : IIndicatorDemand
{
    /// <inheritdoc />
    public async Task<IReadOnlyCollection<string>> CodesAsync(Guid unitId, DayRange days, CancellationToken cancellationToken) =>
        await (
            from binding in database.TargetBindings
            where binding.UnitId == unitId && binding.IndicatorCode != null
            join target in database.Targets on binding.TargetId equals target.Id
            join plan in database.Plans on target.PlanId equals plan.Id
            where plan.State == PlanState.InForce && plan.PeriodFrom <= days.To && plan.PeriodTo >= days.From
            select binding.IndicatorCode!
        )
            .Distinct()
            .ToListAsync(cancellationToken);
}
