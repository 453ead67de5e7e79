using System.Globalization;
using System.Text.RegularExpressions;
using CaiCach.Planning.Contracts;

namespace CaiCach.Planning.Domain.Reading;

/// <summary>Reads the figure that stands alone in a cell of a target table: "98", "≥ 98", "Trên 95%", "Dưới 1", "80 - 85", "12".</summary>
internal static partial class FigureReader
{
    private const int LongestText = 80;
    private const int TimeoutMs = 1000;

    /// <summary>The threshold; null where the cell holds none.</summary>
    /// <param name="cell">The cell's words.</param>
    /// <param name="unit">The unit of measure beside it; empty without one.</param>
    public static MeasureReading? Read(string cell, string unit)
    {
        var text = cell.Trim();
        if (text.Length is 0 or > LongestText || Figure().Match(Folding.Of(text)) is not { Success: true } figure)
        {
            return null;
        }

        var number = figure.Groups["low"].Success ? figure.Groups["low"].Value : figure.Groups["value"].Value;
        number = Thousands().Replace(number, string.Empty).Replace(',', '.');
        if (!decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
        {
            return null;
        }

        var own = figure.Groups["unit"];
        var printed = own.Length > 0 ? text.Substring(own.Index, own.Length).Trim() : unit.Trim();
        return printed.Length == 0 ? null : new MeasureReading(Comparator(figure), value, printed);
    }

    private static MeasureComparator Comparator(Match figure)
    {
        if (
            figure.Groups["low"].Success
            || MeasureWords.After().Match(figure.Groups["after"].Value) is { Success: true } after && after.Groups["least"].Success
        )
        {
            return MeasureComparator.AtLeast;
        }

        var words = figure.Groups["before"].Value.Trim();
        return words switch
        {
            "≥" or ">=" => MeasureComparator.AtLeast,
            "≤" or "<=" => MeasureComparator.AtMost,
            ">" => MeasureComparator.Above,
            "<" => MeasureComparator.Below,
            _ => MeasureWords.Before().Match(words + " ") is { Success: true } said ? Of(said) : MeasureComparator.Exactly,
        };
    }

    private static MeasureComparator Of(Match said) =>
        said.Groups["most"].Success ? MeasureComparator.AtMost
        : said.Groups["least"].Success ? MeasureComparator.AtLeast
        : said.Groups["below"].Success ? MeasureComparator.Below
        : MeasureComparator.Above;

    [GeneratedRegex(
        @"^(?<before>[^\d]{0,30}?)\s*(?:(?<low>\d{1,3}(?:[.,]\d{1,2})?)\s*%?\s*(?:-|–|den)\s*)?(?<value>\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?|\d{1,6}(?:[.,]\d{1,2})?)\s*(?<unit>%|\p{L}[\p{L} ]{1,24}?)?\s*(?<after>tro len|tro xuong)?\s*[.;]?$",
        RegexOptions.None,
        TimeoutMs
    )]
    private static partial Regex Figure();

    [GeneratedRegex(@"\.(?=\d{3}(?:\D|$))", RegexOptions.None, TimeoutMs)]
    private static partial Regex Thousands();
}
