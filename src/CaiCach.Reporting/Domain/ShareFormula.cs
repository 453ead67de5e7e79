using System.Globalization;
using CaiCach.Documents.Workbooks;
using CaiCach.Indicators.Contracts;

namespace CaiCach.Reporting.Domain;

/// <summary>
/// The rule by which counts become a share, as a formula of a workbook: percent with two decimals, half away from zero, never more than 100; what is
/// not the whole is never 100, what is something never 0, and what is below 0 has its sign before it.
/// </summary>
internal static class ShareFormula
{
    /// <summary>The figure of the row: a share out of two columns, or the count itself; as reported where the columns do not give it.</summary>
    /// <param name="numerator">Letters of the numerator's column, which has <see cref="ReportFigure.Counted"/>.</param>
    /// <param name="denominator">Letters of the denominator's column.</param>
    /// <param name="figure">The figure as reported; where there is nothing to take a share of, its value stands as it is.</param>
    public static WorkbookCell Of(string numerator, string denominator, ReportFigure figure)
    {
        var (n, d) = ($"{numerator}{{row}}", $"{denominator}{{row}}");
        if (figure.Denominator is not { } of)
        {
            return figure.Value is { } plain ? WorkbookCell.OfFormula(n, plain, isExact: true) : WorkbookCell.Blank;
        }

        // What people recorded with decimals is not given by whole counts.
        if (of != 0 && IndicatorArithmetic.Share(figure.Numerator, of) != figure.Value)
        {
            return WorkbookCell.Of(figure.Value);
        }

        var empty = of == 0 && figure.Value is { } stands ? stands.ToString(CultureInfo.InvariantCulture) : "\"\"";
        var below = $"MIN(-0.01,ROUND(100*{n}/{d},2))";
        var share = $"IF({n}>={d},100,IF({n}=0,0,IF({n}<0,{below},MIN(99.99,MAX(0.01,ROUND(100*{n}/{d},2))))))";
        return WorkbookCell.OfFormula($"IF({d}=0,{empty},{share})", figure.Value);
    }
}
