namespace CaiCach.Indicators.Contracts;

/// <summary>The place for a unit's plan on the public page; the room that keeps plans fills it, and without it the page shows none.</summary>
public interface IPublicPlans
{
    /// <summary>The plan of a unit that is in force; null where there is none. Nobody is signed in; the unit of work is open for the unit, as the system.</summary>
    Task<PublicPlan?> InForceAsync(Guid unitId, CancellationToken cancellationToken);
}

/// <summary>A plan as everybody sees it.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Symbol">Its number and symbol; null where it has none.</param>
/// <param name="IssuedOn">The day on which it was issued.</param>
/// <param name="Targets">Its targets, in order.</param>
public sealed record PublicPlan(string Title, string? Symbol, DateOnly? IssuedOn, IReadOnlyList<PublicTarget> Targets);

/// <summary>A target as everybody sees it.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Goal">What is to be reached, in words: "từ 98%".</param>
/// <param name="Now">What is reached, in words; null where there is nothing to say.</param>
/// <param name="Status">A status of <c>cc-pill</c>.</param>
/// <param name="StatusText">That status in words.</param>
public sealed record PublicTarget(string Name, string Goal, string? Now, string Status, string StatusText);
