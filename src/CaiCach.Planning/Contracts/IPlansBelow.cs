using CaiCach.Foundation.Reform;

namespace CaiCach.Planning.Contracts;

/// <summary>What the plans of the units below a unit have left undone or before them, added up by area: never which task, but of which units.</summary>
public interface IPlansBelow
{
    /// <summary>The work of all authorities below, of the plans in force within the period; practice units are left out.</summary>
    /// <param name="unitId">The authority above.</param>
    /// <param name="span">The days that count.</param>
    /// <param name="cancellationToken">Cancels the queries.</param>
    Task<PlansBelow> ReadAsync(Guid unitId, ProgressSpan span, CancellationToken cancellationToken);
}

/// <summary>The work of units below.</summary>
/// <param name="Late">Tasks that are late as of the day.</param>
/// <param name="Next">Tasks that owe something in the period after it.</param>
/// <param name="Behind">Targets that are missed or at risk, as they were judged last; they know no day of the past.</param>
public sealed record PlansBelow(IReadOnlyList<AreaBelow> Late, IReadOnlyList<AreaBelow> Next, IReadOnlyList<AreaBelow> Behind)
{
    /// <summary>Nothing.</summary>
    public static PlansBelow None { get; } = new([], [], []);
}

/// <summary>What units below have in an area.</summary>
/// <param name="Area">The area; null for what has none.</param>
/// <param name="Count">How many.</param>
/// <param name="Units">The names of the units, the one with most first.</param>
public sealed record AreaBelow(ReformArea? Area, int Count, IReadOnlyList<string> Units);
