using CaiCach.Foundation.Units;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Plans.PlanList;

/// <summary>One plan of the list.</summary>
internal sealed record PlanRow(
    Guid Id,
    string Title,
    string? Number,
    DateOnly? IssuedOn,
    DateOnly PeriodFrom,
    DateOnly PeriodTo,
    PlanState State,
    PlanKind Kind,
    int Tasks,
    int Done,
    int Late
);

/// <summary>Reads the plans of the unit being looked at, newest period first.</summary>
internal sealed class PlanListQuery(PlanningDbContext database, CurrentUser user)
{
    public const int PageSize = 30;

    public async Task<(IReadOnlyList<PlanRow> Rows, int Total)> ReadAsync(int page, DateOnly today, CancellationToken cancellationToken)
    {
        var plans = database.Plans.Where(plan => plan.UnitId == user.UnitId);
        var rows = await plans
            .OrderByDescending(plan => plan.PeriodFrom)
            .ThenByDescending(plan => plan.CreatedAt)
            .Skip((page - 1) * PageSize)
            .Take(PageSize)
            .Select(plan => new PlanRow(
                plan.Id,
                plan.Title,
                plan.Number,
                plan.IssuedOn,
                plan.PeriodFrom,
                plan.PeriodTo,
                plan.State,
                plan.Kind,
                database.Tasks.Count(task => task.PlanId == plan.Id),
                database.Tasks.Count(task => task.PlanId == plan.Id && task.FinishedOn != null),
                database.Tasks.Count(task => task.PlanId == plan.Id && task.IsActive && task.FinishedOn == null && task.OpenDueOn < today)
            ))
            .ToListAsync(cancellationToken);
        return (rows, await plans.CountAsync(cancellationToken));
    }
}
