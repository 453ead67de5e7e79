using CaiCach.Foundation.Reform;

namespace CaiCach.Planning.Contracts;

/// <summary>How the work of one or more plans stands.</summary>
/// <param name="UnitId">The authority.</param>
/// <param name="Span">The days that count.</param>
/// <param name="Plans">The plans, the earliest first.</param>
/// <param name="Total">All tasks.</param>
/// <param name="ByArea">By area, in the order of the areas; tasks without one last.</param>
/// <param name="ByLead">By accountable unit, the one with most late tasks first.</param>
/// <param name="Tasks">Every task, in the order of the plans.</param>
public sealed record PlanProgress(
    Guid UnitId,
    ProgressSpan Span,
    IReadOnlyList<PlanReference> Plans,
    ProgressFigures Total,
    IReadOnlyList<AreaProgress> ByArea,
    IReadOnlyList<LeadProgress> ByLead,
    IReadOnlyList<TaskProgress> Tasks
);

/// <summary>An issued plan.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Title">Its title.</param>
/// <param name="Number">Số, ký hiệu.</param>
/// <param name="IssuedOn">The day it was issued.</param>
/// <param name="Url">Its page.</param>
public sealed record PlanReference(Guid Id, string Title, string? Number, DateOnly? IssuedOn, string Url);

/// <summary>The tasks in each status; every count is the number of the ids behind it.</summary>
/// <param name="DoneOnTime">Hoàn thành đúng hạn.</param>
/// <param name="DoneLate">Hoàn thành trễ hạn.</param>
/// <param name="OpenWithinTime">Chưa hoàn thành, trong hạn.</param>
/// <param name="OpenLate">Chưa hoàn thành, trễ hạn.</param>
/// <param name="DoneInPeriod">Those of the done ones whose last deliverable was handed in on a day of the period.</param>
public sealed record ProgressFigures(
    IReadOnlyList<Guid> DoneOnTime,
    IReadOnlyList<Guid> DoneLate,
    IReadOnlyList<Guid> OpenWithinTime,
    IReadOnlyList<Guid> OpenLate,
    IReadOnlyList<Guid> DoneInPeriod
)
{
    /// <summary>How many tasks there are.</summary>
    public int Count => DoneCount + OpenWithinTime.Count + OpenLate.Count;

    /// <summary>How many are done, on time or late.</summary>
    public int DoneCount => DoneOnTime.Count + DoneLate.Count;

    /// <summary>The share done, 0…1; null where there is nothing to count.</summary>
    public decimal? DoneShare => Count == 0 ? null : (decimal)DoneCount / Count;

    /// <summary>The tasks of a status.</summary>
    public IReadOnlyList<Guid> Of(TaskTimeliness status) =>
        status switch
        {
            TaskTimeliness.DoneOnTime => DoneOnTime,
            TaskTimeliness.DoneLate => DoneLate,
            TaskTimeliness.OpenWithinTime => OpenWithinTime,
            _ => OpenLate,
        };
}

/// <summary>One area's figures.</summary>
/// <param name="Area">The area; null for tasks without one.</param>
/// <param name="Figures">The figures.</param>
public sealed record AreaProgress(ReformArea? Area, ProgressFigures Figures);

/// <summary>One accountable unit's figures.</summary>
/// <param name="LeadUnitId">The unit; null while none was chosen.</param>
/// <param name="LeadName">Its name, or as the plan prints it.</param>
/// <param name="Figures">The figures.</param>
public sealed record LeadProgress(Guid? LeadUnitId, string LeadName, ProgressFigures Figures);

/// <summary>One task as of the day.</summary>
public sealed record TaskProgress
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>The plan; null for a task that a directive gave.</summary>
    public required Guid? PlanId { get; init; }

    /// <summary>The row's own number in the plan.</summary>
    public required string? Number { get; init; }

    /// <summary>The area.</summary>
    public required ReformArea? Area { get; init; }

    /// <summary>What is to be done.</summary>
    public required string Text { get; init; }

    /// <summary>The accountable unit.</summary>
    public required string LeadName { get; init; }

    /// <summary>Which unit that is; null while none was chosen, and in reports that were signed before this was kept.</summary>
    public Guid? LeadUnitId { get; init; }

    /// <summary>What is to be handed in.</summary>
    public required IReadOnlyList<string> Deliverables { get; init; }

    /// <summary>The status.</summary>
    public required TaskTimeliness Status { get; init; }

    /// <summary>The deadline that the status is about: the first owed one, or the last of a task that is done; null when none is dated.</summary>
    public required DateOnly? DueOn { get; init; }

    /// <summary>The extension of that deadline, shown beside it; null for none.</summary>
    public required DateOnly? ExtendedDueOn { get; init; }

    /// <summary>For a task that is done: the day on which the last deliverable was handed in.</summary>
    public required DateOnly? SubmittedOn { get; init; }

    /// <summary>Days past the first deadline, of a late one; 0 otherwise.</summary>
    public required int DaysLate { get; init; }

    /// <summary>The last words reported on it, for a late one the cause; null when nobody has reported.</summary>
    public required string? LastWords { get; init; }

    /// <summary>The first deadline that it owes within the following period, extension included; null when none.</summary>
    public required DateOnly? NextDueOn { get; init; }

    /// <summary>Its page.</summary>
    public required string Url { get; init; }
}
