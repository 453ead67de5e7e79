using CaiCach.Documents.Workbooks;
using CaiCach.Organisation.Contracts;
using CaiCach.Reporting.Domain;

namespace CaiCach.Reporting.Features.Duties.ReportsBelow;

/// <summary>The reports of units below as a sheet.</summary>
internal static class BelowWorkbook
{
    /// <summary>A row for each unit, in the order of the page.</summary>
    public static WorkbookSheet Of(Obligation owed, IReadOnlyList<(UnitInfo Unit, DutyRow Row)> rows, DateOnly today) =>
        new(
            BelowNames.Title,
            [
                new(BelowNames.Unit, Width: 36),
                new(BelowNames.Standing, Width: 28),
                new(BelowNames.Number, Width: 18),
                new(BelowNames.IssuedOn, WorkbookColumnKind.Day),
                new(BelowNames.DueOn, WorkbookColumnKind.Day),
            ],
            rows.Select(
                IReadOnlyList<WorkbookCell> (one) =>
                    [
                        WorkbookCell.Of(one.Unit.Name),
                        WorkbookCell.Of(DutyNames.Of(one.Row, today)),
                        WorkbookCell.Of(one.Row.Report?.Number),
                        WorkbookCell.Of(one.Row.Report?.IssuedOn),
                        WorkbookCell.Of(owed.DueOn),
                    ]
            )
        )
        {
            Title = new WorkbookTitle(BelowNames.Title) { Notes = [owed.Title] },
        };
}
