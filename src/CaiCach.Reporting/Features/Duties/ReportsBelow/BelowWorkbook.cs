using CaiCach.Documents.Workbooks;
using CaiCach.Reporting.Domain;

namespace CaiCach.Reporting.Features.Duties.ReportsBelow;

/// <summary>The reports of units below as a sheet.</summary>
internal static class BelowWorkbook
{
    /// <summary>A row for each unit, in the order of the page.</summary>
    public static WorkbookSheet Of(BelowReports below) =>
        new(
            BelowNames.Title,
            [
                new(BelowNames.Unit, Width: 36),
                new(BelowNames.Standing, Width: 28),
                new(BelowNames.Number, Width: 18),
                new(BelowNames.IssuedOn, WorkbookColumnKind.Day),
                new(BelowNames.DueOn, WorkbookColumnKind.Day),
            ],
            below.Rows.Select(
                IReadOnlyList<WorkbookCell> (one) =>
                    [
                        WorkbookCell.Of(one.Unit.Name),
                        WorkbookCell.Of(DutyNames.Of(one.Duty, below.Today)),
                        WorkbookCell.Of(one.Duty.Report?.Number),
                        WorkbookCell.Of(one.Duty.Report?.IssuedOn),
                        WorkbookCell.Of(below.Owed.DueOn),
                    ]
            )
        )
        {
            Title = new WorkbookTitle(BelowNames.Title) { Notes = [below.Owed.Title] },
        };
}
