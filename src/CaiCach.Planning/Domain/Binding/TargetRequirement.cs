using CaiCach.Indicators.Contracts;

namespace CaiCach.Planning.Domain.Binding;

/// <summary>What a value has to be by the end of the period.</summary>
/// <param name="Comparator">One of &gt;=, &gt;, &lt;=, &lt;.</param>
/// <param name="Value">The threshold.</param>
internal sealed record TargetRequirement(string Comparator, decimal Value)
{
    private const decimal Whole = 100;
    private const string Share = "%";

    /// <summary>Whether more is asked for, not less.</summary>
    public bool AsksForMore => Comparator is ">=" or ">";

    /// <summary>What a threshold asks for.</summary>
    /// <param name="kind">How it is compared.</param>
    /// <param name="measure">The threshold as written; null for a target without figures.</param>
    /// <param name="grade">The grade that the target's words ask for; null where they name none that the indicator gives.</param>
    /// <param name="indicator">The indicator that tells it.</param>
    /// <param name="lastYear">The indicator's value of the same period a year before; null where there is none.</param>
    /// <returns>Null where nothing is asked that can be told: last year's value, the grade or the figure is missing.</returns>
    public static TargetRequirement? Of(
        TargetKind kind,
        TargetMeasure? measure,
        IndicatorGrade? grade,
        IndicatorName indicator,
        decimal? lastYear
    )
    {
        var goesUp = indicator.IsMoreBetter != false;
        var isShare = indicator.Measure == Share;
        return kind switch
        {
            // What is a change itself goes the right way when it is none at all the wrong way.
            TargetKind.Trend when indicator.IsChange => new TargetRequirement(goesUp ? ">" : "<", 0),
            // Each year better than the year before.
            TargetKind.Trend => lastYear is { } before ? new TargetRequirement(goesUp ? ">" : "<", before) : null,
            // The indicator says itself by how much.
            TargetKind.ChangeOnYear when indicator.IsChange => Plain(measure, goesUp),
            // So many percent more, or less, than the year before.
            TargetKind.ChangeOnYear => lastYear is { } before && measure is not null
                ? new TargetRequirement(goesUp ? ">=" : "<=", before * (1 + ((goesUp ? 1 : -1) * measure.Value / Whole)))
                : null,
            // So many percentage points, or so much, better than the year before: of a share up to all of it, and down to nothing.
            TargetKind.Ramp => lastYear is { } before && measure is not null
                ? goesUp
                    ? new TargetRequirement(">=", isShare ? Math.Min(Whole, before + measure.Value) : before + measure.Value)
                    : new TargetRequirement("<=", Math.Max(0, before - measure.Value))
                : null,
            // The least value of the grade; a figure where the plan gives points.
            TargetKind.Grade when measure is null => grade is null ? null : new TargetRequirement(">=", grade.From),
            // Có hoặc không: one of what is counted. Of a share nothing is asked without a figure.
            TargetKind.YesNo when measure is null => isShare ? null : new TargetRequirement(">=", 1),
            _ => Plain(measure, goesUp),
        };
    }

    /// <summary>The threshold as written; a bare figure is reached by reaching or passing it.</summary>
    private static TargetRequirement? Plain(TargetMeasure? measure, bool goesUp) =>
        measure is null ? null
        : measure.Comparator == "=" ? new TargetRequirement(goesUp ? ">=" : "<=", measure.Value)
        : new TargetRequirement(measure.Comparator, measure.Value);

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
