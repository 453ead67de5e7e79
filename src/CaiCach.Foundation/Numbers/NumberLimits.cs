namespace CaiCach.Foundation.Numbers;

/// <summary>Limits of number books.</summary>
public static class NumberLimits
{
    /// <summary>Largest number of a year's book.</summary>
    public const int NumberMax = 999_999;

    /// <summary>Longest number with its symbol, in characters.</summary>
    public const int SymbolMaxLength = 100;

    /// <summary>Longest symbol of a series, in characters.</summary>
    public const int SeriesSymbolMaxLength = 40;

    /// <summary>Most numbers on one page of the list.</summary>
    public const int PageSizeMax = 200;
}
