using CaiCach.Documents.Workbooks;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Domain.Queue;
using CaiCach.Organisation.Contracts;
using CaiCach.Ui.Lists;
using CaiCach.Ui.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.OneStop.Features.Queue.QueueFigures;

/// <summary>How long people waited and were served, by line and day; each opens to its tickets.</summary>
[AllowRoles(Role.Receptionist, Role.Officer, Role.Leader, Role.Coordinator, Role.Appraiser, Role.Auditor)]
internal sealed class QueueFiguresModel(
    QueueFiguresQuery query,
    QueueRules rules,
    IUnitDirectory units,
    CurrentUser user,
    TimeProvider clock
) : PageModel
{
    private static readonly WorkbookColumn[] Columns =
    [
        new("Việc", Width: 30),
        new("Ngày", WorkbookColumnKind.Day, 14),
        new("Lượt lấy số", WorkbookColumnKind.Number, 14),
        new("Đã gọi", WorkbookColumnKind.Number, 12),
        new("Chờ, trung vị (phút)", WorkbookColumnKind.Number, 20),
        new("Gọi trong mức", WorkbookColumnKind.Number, 16),
        new("Tỷ lệ trong mức", WorkbookColumnKind.Percent, 16),
        new("Đã phục vụ", WorkbookColumnKind.Number, 14),
        new("Phục vụ, trung vị (phút)", WorkbookColumnKind.Number, 22),
        new("Vắng", WorkbookColumnKind.Number, 10),
    ];

    [BindProperty(SupportsGet = true, Name = ShellPeriods.Name)]
    public Period? Asked { get; set; }

    /// <summary>The running quarter unless another period is chosen.</summary>
    public Period Period => Asked ?? Period.Containing(PeriodKind.Quarter, VietnamTime.Today(clock), PeriodCutoff.Calendar)!;

    public QueueFiguresView View { get; private set; } = null!;

    public string ExportUrl => QueryLinks.With(Request, "handler", "Export");

    /// <summary>What a turn may wait at the end of the period, with its source.</summary>
    public QueueNorm? Norm => rules.NormOn(Period.Days(PeriodCutoff.Calendar).To);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        View = await query.ReadAsync(Period, cancellationToken);
        HttpContext.OfferPeriods(Period, ShellPeriods.OfYear(VietnamTime.Today(clock).Year));
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var view = await query.ReadAsync(Period, cancellationToken);
        var unit = await units.FindAsync(user.UnitId, cancellationToken);
        var sheet = new WorkbookSheet("Thời gian chờ", Columns, [.. view.Lines.Concat(view.Days).Select(Cells)])
        {
            Title = new WorkbookTitle($"Thời gian chờ ở Bộ phận Một cửa, {Period.NameInSentence}", unit?.Name, AsOf: now),
        };
        return WorkbookFile.Of(sheet, now, $"thoi-gian-cho-{Period}.xlsx", cancellationToken);
    }

    private static WorkbookCell[] Cells(QueueFigure row) =>
        [
            WorkbookCell.Of(row.LineName ?? "Mọi việc"),
            WorkbookCell.Of(row.Day),
            WorkbookCell.Of(row.Taken),
            WorkbookCell.Of(row.Called),
            WorkbookCell.Of(row.WaitingMinutes),
            WorkbookCell.Of(row.WithinNorm),
            WorkbookCell.Of(row.Called == 0 ? null : (decimal?)row.WithinNorm / row.Called),
            WorkbookCell.Of(row.Served),
            WorkbookCell.Of(row.ServingMinutes),
            WorkbookCell.Of(row.Absent),
        ];
}
