using CaiCach.Documents.Workbooks;
using CaiCach.OneStop.Domain.Burden;

namespace CaiCach.OneStop.Features;

/// <summary>The rows of a cost sheet in a workbook; each page gives sheet and columns their names.</summary>
internal static class CostWorkbook
{
    /// <summary>Figures after the two columns of words: hours, wage, consulting, fees, other, times, applicants, once, yearly.</summary>
    public static IReadOnlyList<WorkbookColumn> Columns(IReadOnlyList<string> headers) =>
        [
            .. headers.Select(
                (header, index) =>
                    index < 2
                        ? new WorkbookColumn(header, Width: index == 0 ? 24 : 50)
                        : new WorkbookColumn(header, WorkbookColumnKind.Number, 16)
                        {
                            Decimals = index is 2 or 7 ? 2 : 0,
                            Total = index == headers.Count - 1 ? new WorkbookTotal.Sum() : null,
                        }
            ),
        ];

    /// <summary>A line a row.</summary>
    public static IEnumerable<IReadOnlyList<WorkbookCell>> Rows(CostSheet sheet) =>
        sheet.Steps.Select(step =>
            (IReadOnlyList<WorkbookCell>)
                [
                    WorkbookCell.Of(BurdenNames.Of(step.Work)),
                    WorkbookCell.Of(step.Activity),
                    WorkbookCell.Of(step.Hours),
                    WorkbookCell.Of(sheet.Wage.AmountVnd),
                    WorkbookCell.Of(step.ConsultingVnd),
                    WorkbookCell.Of(step.FeeVnd),
                    WorkbookCell.Of(step.OtherVnd),
                    WorkbookCell.Of(step.TimesPerYear),
                    WorkbookCell.Of(step.ApplicantsPerYear),
                    WorkbookCell.Of(sheet.OnceVnd(step)),
                    WorkbookCell.Of(sheet.YearlyVnd(step)),
                ]
        );
}
