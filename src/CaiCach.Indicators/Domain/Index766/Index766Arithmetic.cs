using CaiCach.Foundation.Time;

namespace CaiCach.Indicators.Domain.Index766;

/// <summary>How counts become points (Decision 766). Nothing is rounded but what is shown, half away from zero, to two decimals.</summary>
internal static class Index766Arithmetic
{
    /// <summary>Decimals of rates and points.</summary>
    public const int Decimals = 2;

    private const decimal Whole = 100;

    /// <summary>The rate in percent, never below 0 or above 100.</summary>
    /// <param name="numerator">How many count; below 0 where more is lost than there is.</param>
    /// <param name="denominator">Out of how many; 1 or more.</param>
    public static decimal Rate(long numerator, long denominator)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(denominator);
        return Math.Clamp(Whole * numerator / denominator, 0, Whole);
    }

    /// <summary>The points of a rate: all from the threshold on, below it in proportion.</summary>
    /// <param name="rate">The rate in percent, 0 to 100.</param>
    /// <param name="most">The most points.</param>
    /// <param name="fullAt">The threshold in percent; null for 100.</param>
    public static decimal Points(decimal rate, decimal most, decimal? fullAt)
    {
        var full = fullAt ?? Whole;
        return rate >= full ? most : most * rate / full;
    }

    /// <summary>How many more have to count for full points.</summary>
    public static long Needed(long numerator, long denominator, decimal? fullAt) =>
        Math.Max(0, (long)Math.Ceiling(denominator * (fullAt ?? Whole) / Whole) - Math.Max(0, numerator));

    /// <summary>The part of a year that falls to a period of a kind: a twelfth to a month, a quarter to a quarter.</summary>
    public static long PartOfYear(long whole, PeriodKind kind)
    {
        const int Months = 12;
        var months = kind switch
        {
            PeriodKind.Month => 1,
            PeriodKind.Quarter => 3,
            PeriodKind.Half => 6,
            PeriodKind.NineMonths => 9,
            _ => Months,
        };
        return (long)Math.Round((decimal)whole * months / Months, MidpointRounding.AwayFromZero);
    }

    /// <summary>As it is shown.</summary>
    public static decimal Shown(decimal value) => Math.Round(value, Decimals, MidpointRounding.AwayFromZero);
}
