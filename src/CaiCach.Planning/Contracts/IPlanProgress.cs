using CaiCach.Foundation.Time;

namespace CaiCach.Planning.Contracts;

/// <summary>
/// How the work of plans stands as of the end of a day, computed from the tasks' deadlines and submissions and never from a kept
/// figure, so that it can be computed again for any day. A practice unit's plans are counted in its own progress like any others.
/// </summary>
public interface IPlanProgress
{
    /// <summary>Progress of one issued plan.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="span">The days that count.</param>
    /// <param name="cancellationToken">Cancels the queries.</param>
    /// <returns>Null when there is no such plan in scope, or it was not in force by then.</returns>
    Task<PlanProgress?> OfPlanAsync(Guid planId, ProgressSpan span, CancellationToken cancellationToken);

    /// <summary>
    /// Progress of all plans of a unit that were in force within the period, with the tasks that directives gave outside plans and that
    /// were still owed when the period began.
    /// </summary>
    /// <param name="unitId">The authority; in scope.</param>
    /// <param name="span">The days that count.</param>
    /// <param name="cancellationToken">Cancels the queries.</param>
    Task<PlanProgress> OfUnitAsync(Guid unitId, ProgressSpan span, CancellationToken cancellationToken);
}

/// <summary>The days of a report.</summary>
/// <param name="Period">The days of the period.</param>
/// <param name="AsOf">The day at whose end the status is taken: the period's last day, or another.</param>
/// <param name="Following">The days of the period after it, whose deadlines are the next steps.</param>
public sealed record ProgressSpan(DayRange Period, DateOnly AsOf, DayRange Following)
{
    /// <summary>The moment whose knowledge counts, included: what was handed in, sent back or confirmed later does not; null for now.</summary>
    public DateTimeOffset? KnownAt { get; init; }
}
