namespace CaiCach.Indicators.Contracts;

/// <summary>An issued plan with its targets, as pages outside its room show it.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Symbol">Its number and symbol; null where it has none.</param>
/// <param name="IssuedOn">The day on which it was issued.</param>
/// <param name="Targets">Its targets, in order.</param>
public sealed record PlanInForce(string Title, string? Symbol, DateOnly? IssuedOn, IReadOnlyList<PlanTarget> Targets);

/// <summary>A target as pages outside its room show it; nothing personal.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Exclusions">What does not count by the plan, in words; null where everything does.</param>
/// <param name="Goal">What is to be reached, in words: "từ 98% trở lên".</param>
/// <param name="Now">What is reached, in words; null where there is nothing to say.</param>
/// <param name="AsOf">The day that this is as of; null where there is nothing to say.</param>
/// <param name="Status">A status of <c>cc-pill</c>.</param>
/// <param name="StatusText">That status in words.</param>
/// <param name="Href">Its own page; null where the reader has no way in.</param>
/// <param name="IsBehind">Whether it is missed, or at risk of being missed.</param>
public sealed record PlanTarget(
    string Name,
    string? Exclusions,
    string Goal,
    string? Now,
    DateOnly? AsOf,
    string Status,
    string StatusText,
    string? Href,
    bool IsBehind
)
{
    /// <summary>What it asks of the indicators that tell it; none where nobody has bound it.</summary>
    public IReadOnlyList<PlanThreshold> Thresholds { get; init; } = [];
}

/// <summary>What a target asks of an indicator.</summary>
/// <param name="IndicatorCode">The indicator.</param>
/// <param name="Comparator">One of &gt;=, &gt;, &lt;=, &lt;.</param>
/// <param name="Value">The figure that is asked for.</param>
/// <param name="Goal">The same in words: "98%".</param>
public sealed record PlanThreshold(string IndicatorCode, string Comparator, decimal Value, string Goal)
{
    /// <summary>Whether a value of the indicator is what is asked for.</summary>
    public bool IsMetBy(decimal value) =>
        Comparator switch
        {
            ">=" => value >= Value,
            ">" => value > Value,
            "<=" => value <= Value,
            _ => value < Value,
        };
}
