namespace CaiCach.Planning.Domain.Binding;

/// <summary>How a threshold stands by its indicator.</summary>
/// <param name="Standing">Met, on course, at risk, missed or without figures.</param>
/// <param name="Value">The value now.</param>
/// <param name="Forecast">The value at the period's end, if it goes on like this.</param>
/// <param name="Required">What it has to be; null where that depends on a value that is missing.</param>
internal sealed record TargetCourse(TargetStanding Standing, decimal? Value, decimal? Forecast, TargetRequirement? Required)
{
    /// <summary>
    /// Judges by the plain method that the page explains. A share is forecast to stay what it is of the period so far; a count that grows is carried on
    /// evenly by working days. While the period runs: a count that has reached what is asked is met, one that has passed what it may not is missed;
    /// else what the forecast meets is on course and what it does not is at risk. Once the period is over it is met or missed.
    /// </summary>
    /// <param name="required">What is asked; null where it depends on last year's value and there is none.</param>
    /// <param name="value">The value now; null where there is none.</param>
    /// <param name="grows">Whether the value adds up over the period: a count of what happened.</param>
    /// <param name="elapsed">The part of the period's working days that is over, 0 to 1.</param>
    public static TargetCourse Of(TargetRequirement? required, decimal? value, bool grows, decimal elapsed)
    {
        if (required is null || value is not { } now)
        {
            return new TargetCourse(TargetStanding.NoFigures, value, null, required);
        }

        var forecast =
            !grows || elapsed >= 1 ? now
            : elapsed > 0 ? decimal.Round(now / elapsed, 2)
            : now;
        var isMetNow = required.IsMetBy(now);
        var standing =
            elapsed >= 1 ? (isMetNow ? TargetStanding.Met : TargetStanding.Missed)
            : grows && required.AsksForMore && isMetNow ? TargetStanding.Met
            : grows && !required.AsksForMore && !isMetNow ? TargetStanding.Missed
            : required.IsMetBy(forecast) ? TargetStanding.OnCourse
            : TargetStanding.AtRisk;
        return new TargetCourse(standing, now, forecast, required);
    }
}
