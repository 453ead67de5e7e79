namespace CaiCach.Planning.Domain.Binding;

/// <summary>What a value has to be by the end of the period.</summary>
/// <param name="Comparator">One of &gt;=, &gt;, &lt;=, &lt;.</param>
/// <param name="Value">The threshold.</param>
internal sealed record TargetRequirement(string Comparator, decimal Value)
{
    private const decimal Whole = 100;

    /// <summary>Whether more is asked for, not less.</summary>
    public bool AsksForMore => Comparator is ">=" or ">";

    /// <summary>What a threshold asks for.</summary>
    /// <param name="kind">How it is compared.</param>
    /// <param name="measure">The threshold as written; null for a target without figures (có hoặc không).</param>
    /// <param name="isMoreBetter">Which direction of the indicator is good; null where neither is.</param>
    /// <param name="lastYear">The indicator's value of the same period a year before; null where there is none.</param>
    /// <returns>Null where it depends on last year's value and there is none.</returns>
    public static TargetRequirement? Of(TargetKind kind, TargetMeasure? measure, bool? isMoreBetter, decimal? lastYear)
    {
        var goesUp = isMoreBetter != false;
        return kind switch
        {
            // Each year better than the year before.
            TargetKind.Trend => lastYear is { } before ? new TargetRequirement(goesUp ? ">" : "<", before) : null,
            // So many percent more, or less, than the year before.
            TargetKind.ChangeOnYear => lastYear is { } before && measure is not null
                ? new TargetRequirement(goesUp ? ">=" : "<=", before * (1 + ((goesUp ? 1 : -1) * measure.Value / Whole)))
                : null,
            // So many percentage points more than the year before, up to all.
            TargetKind.Ramp => lastYear is { } before && measure is not null
                ? new TargetRequirement(">=", Math.Min(Whole, before + measure.Value))
                : null,
            _ => measure is null ? new TargetRequirement(">=", 1)
            // A bare figure is reached by reaching or passing it.
            : measure.Comparator == "=" ? new TargetRequirement(goesUp ? ">=" : "<=", measure.Value)
            : new TargetRequirement(measure.Comparator, measure.Value),
        };
    }

    /// <summary>Whether a value is what is asked for.</summary>
    public bool IsMetBy(decimal value) =>
        Comparator switch
        {
            ">=" => value >= Value,
            ">" => value > Value,
            "<=" => value <= Value,
            _ => value < Value,
        };
}
