using CaiCach.Indicators.Domain;

namespace CaiCach.Indicators.Contracts;

/// <summary>The one rule by which counts become a share.</summary>
public static class IndicatorArithmetic
{
    /// <summary>Decimals of a share in percent.</summary>
    public const int Decimals = 2;

    private const decimal Whole = 100;
    private const decimal Least = 0.01m;

    /// <summary>
    /// The share in percent with two decimals, half away from zero, never above 100. What is not the whole is never rounded up to 100, what is
    /// something never down to 0, so that "100%" and "0%" mean what they say.
    /// </summary>
    /// <param name="numerator">How many count; 0 or more.</param>
    /// <param name="denominator">Out of how many; 1 or more.</param>
    public static decimal Percent(long numerator, long denominator)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(numerator);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(denominator);
        return Share(numerator, denominator)!.Value;
    }

    /// <summary>
    /// The same of what people recorded, which may have decimals and a sign: below 0 by the same rule with the sign before it, null where there is nothing
    /// to take a share of.
    /// </summary>
    public static decimal? Share(decimal numerator, decimal denominator) =>
        denominator <= 0 ? null
        : numerator < 0 ? Math.Min(-Least, Math.Round(Whole * numerator / denominator, Decimals, MidpointRounding.AwayFromZero))
        : numerator >= denominator ? Whole
        : numerator == 0 ? 0
        : Math.Clamp(Math.Round(Whole * numerator / denominator, Decimals, MidpointRounding.AwayFromZero), Least, Whole - Least);

    /// <summary>The value of an indicator; null where nothing can be said.</summary>
    internal static decimal? Value(long numerator, long? denominator, EmptyDenominator? empty) =>
        denominator switch
        {
            null => numerator,
            0 => empty switch
            {
                EmptyDenominator.Full => Whole,
                EmptyDenominator.Zero => 0,
                _ => null,
            },
            { } of => Percent(numerator, of),
        };
}
