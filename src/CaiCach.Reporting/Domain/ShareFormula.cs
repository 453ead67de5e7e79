using System.Globalization;
using CaiCach.Documents.Workbooks;

namespace CaiCach.Reporting.Domain;

/// <summary>
/// The rule by which counts become a share, as a formula of a workbook: percent with two decimals, half away from zero, never more than 100; what is
/// not the whole is never 100, what is something never 0.
/// </summary>
internal static class ShareFormula
{
    /// <summary>The figure of the row: a share out of two columns, or the count itself.</summary>
    /// <param name="numerator">Letters of the numerator's column.</param>
    /// <param name="denominator">Letters of the denominator's column.</param>
    /// <param name="of">The denominator; null for a plain count.</param>
    /// <param name="value">The figure as reported; where there is nothing to take a share of, it stands as it is.</param>
    public static WorkbookCell Of(string numerator, string denominator, long? of, decimal? value)
    {
        var (n, d) = ($"{numerator}{{row}}", $"{denominator}{{row}}");
        if (of is null)
        {
            return WorkbookCell.OfFormula(n, value);
        }

        var empty = of == 0 && value is { } stands ? stands.ToString(CultureInfo.InvariantCulture) : "\"\"";
        var share = $"IF({n}>={d},100,IF({n}=0,0,MIN(99.99,MAX(0.01,ROUND(100*{n}/{d},2)))))";
        return WorkbookCell.OfFormula($"IF({d}=0,{empty},{share})", value);
    }
}
