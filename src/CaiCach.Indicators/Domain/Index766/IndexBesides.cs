namespace CaiCach.Indicators.Domain.Index766;

/// <summary>What the index needs besides the counts of the period.</summary>
/// <param name="IsProvince">Whether the unit is scored as a province or ministry.</param>
/// <param name="Recorded">What was recorded of a component, by its code; null where nothing was.</param>
/// <param name="Reported">What was reported elsewhere as the whole of a component in the period, by its code; null where nothing was.</param>
/// <param name="YearBefore">The part of the year before that falls to such a period, of what a component is a rate of, by its code.</param>
internal sealed record IndexBesides(
    bool IsProvince,
    Func<string, (long Numerator, long Denominator)?> Recorded,
    Func<string, long?> Reported,
    Func<string, long> YearBefore
);
