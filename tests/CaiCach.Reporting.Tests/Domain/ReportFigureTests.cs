using CaiCach.Documents.Workbooks;
using CaiCach.Reporting.Domain;

namespace CaiCach.Reporting.Tests.Domain;

/// <summary>Figures of several reports as one, and as a workbook computes them.</summary>
public sealed class ReportFigureTests
{
    [Fact]
    public void Sum_OfShares_IsThatOfTheSums() => ReportFigure.Sum([Share(2, 3), Share(1, 2)]).ShouldBe(Share(3, 5) with { Value = 60 });

    [Fact]
    public void Sum_OfNumbersWithDecimals_KeepsThem() => ReportFigure.Sum([Plain(3.45m), Plain(2.1m)]).Value.ShouldBe(5.55m);

    [Fact]
    public void Sum_WhereNoReportHasAValue_HasNone() => ReportFigure.Sum([Plain(null), Plain(null)]).Value.ShouldBeNull();

    /// <summary>Spending that grew instead of shrinking.</summary>
    [Fact]
    public void Sum_BelowZero_HasItsSign() => ReportFigure.Sum([Share(-5, 100), Share(2, 100)]).Value.ShouldBe(-1.5m);

    [Fact]
    public void Formula_OfAPlainNumber_IsItsColumn()
    {
        Plain(85.5m).Counted.ShouldBe(85.5m);
        var cell = ShareFormula.Of("D", "E", Plain(85.5m));
        cell.Formula.ShouldBe("D{row}");
        cell.IsExact.ShouldBeTrue();
    }

    /// <summary>Half a million of ten million and a half: the whole counts beside it would give 10%.</summary>
    [Fact]
    public void Formula_WhereWholeCountsDoNotGiveTheShare_IsTheShare()
    {
        var cell = ShareFormula.Of("D", "E", Share(1, 10) with { Value = 4.76m });

        cell.Kind.ShouldBe(WorkbookCellKind.Number);
        cell.Number.ShouldBe(4.76m);
    }

    private static ReportFigure Share(long numerator, long denominator) =>
        ReportFigure.Sum([new("X", "Tỷ lệ", "%", numerator, denominator, null)]);

    private static ReportFigure Plain(decimal? value) => new("X", "Điểm", "điểm", (long)decimal.Round(value ?? 0), null, value);
}
