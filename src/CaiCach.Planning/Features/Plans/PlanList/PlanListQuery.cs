using CaiCach.Foundation.Units;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Plans.PlanList;

/// <summary>Which plans are listed; null leaves all.</summary>
/// <param name="Year">A year that the plan's period touches.</param>
/// <param name="State">Where the plan stands.</param>
internal sealed record PlanListFilter(int? Year, PlanState? State);

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
)
{
    public bool IsOrWasInForce => State is PlanState.InForce or PlanState.Closed;
}

/// <summary>Reads the plans of the unit being looked at, newest period first.</summary>
internal sealed class PlanListQuery(PlanningDbContext database, CurrentUser user)
{
    public const int PageSize = 30;
    private const int ExportMaxCount = 10_000;

    /// <summary>The years that plans of the unit begin in, latest first.</summary>
    public async Task<IReadOnlyList<int>> YearsAsync(CancellationToken cancellationToken) =>
        await database
            .Plans.Where(plan => plan.UnitId == user.UnitId)
            .Select(plan => plan.PeriodFrom.Year)
            .Distinct()
            .OrderByDescending(year => year)
            .ToListAsync(cancellationToken);

    public async Task<(IReadOnlyList<PlanRow> Rows, int Total)> ReadAsync(
        PlanListFilter filter,
        int page,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var plans = Of(filter);
        var rows = await Rows(InOrder(plans).Skip((page - 1) * PageSize).Take(PageSize), today).ToListAsync(cancellationToken);
        return (rows, await plans.CountAsync(cancellationToken));
    }

    public async Task<IReadOnlyList<PlanRow>> ReadAllAsync(PlanListFilter filter, DateOnly today, CancellationToken cancellationToken) =>
        await Rows(InOrder(Of(filter)).Take(ExportMaxCount), today).ToListAsync(cancellationToken);

    private IQueryable<Plan> Of(PlanListFilter filter)
    {
        var plans = database.Plans.Where(plan => plan.UnitId == user.UnitId);
        if (filter.Year is >= 1 and <= 9998)
        {
            var (first, last) = (new DateOnly(filter.Year.Value, 1, 1), new DateOnly(filter.Year.Value, 12, 31));
            plans = plans.Where(plan => plan.PeriodFrom <= last && plan.PeriodTo >= first);
        }

        return filter.State is { } state ? plans.Where(plan => plan.State == state) : plans;
    }

    private static IOrderedQueryable<Plan> InOrder(IQueryable<Plan> plans) =>
        plans.OrderByDescending(plan => plan.PeriodFrom).ThenByDescending(plan => plan.CreatedAt);

    private IQueryable<PlanRow> Rows(IQueryable<Plan> plans, DateOnly today) =>
        plans.Select(plan => new PlanRow(
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
        ));
}
