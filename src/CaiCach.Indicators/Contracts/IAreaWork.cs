using CaiCach.Foundation.Reform;

namespace CaiCach.Indicators.Contracts;

/// <summary>What is late, what will soon be and which targets there are in a reform area, offered for the area's page by the room that keeps plans.</summary>
public interface IAreaWork
{
    /// <summary>The work and the targets of the unit that is looked at.</summary>
    Task<AreaWork> ReadAsync(ReformArea area, CancellationToken cancellationToken);
}

/// <summary>Work and targets of a reform area as they stand now.</summary>
/// <param name="Late">How many tasks are late.</param>
/// <param name="Soon">How many are soon due.</param>
/// <param name="Tasks">The first of them by deadline.</param>
/// <param name="RestHref">Where the others are found.</param>
/// <param name="Plan">The plan in force with its targets of the area; null where there is none.</param>
public sealed record AreaWork(int Late, int Soon, IReadOnlyList<AreaTask> Tasks, string RestHref, PlanInForce? Plan);

/// <summary>A task that is late or soon due.</summary>
/// <param name="Text">What is to be done.</param>
/// <param name="Lead">Who leads it, as the plan says.</param>
/// <param name="DueOn">Its deadline.</param>
/// <param name="Status">A status of <c>cc-pill</c>.</param>
/// <param name="StatusText">That status in words: "trễ 2 ngày làm việc".</param>
/// <param name="Href">Its own page.</param>
public sealed record AreaTask(string Text, string Lead, DateOnly DueOn, string Status, string StatusText, string Href);
