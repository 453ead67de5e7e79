using CaiCach.Documents.Workbooks;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Contracts;
using CaiCach.Organisation.Contracts;
using CaiCach.Ui.Lists;
using CaiCach.Ui.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.OneStop.Features.Dossiers.OfficerFigures;

/// <summary>Figures per officer: handled, late, supplemented, in hand, rated; each opens to its dossiers or ratings.</summary>
[AllowRoles(Role.Officer, Role.Leader, Role.Coordinator, Role.Appraiser, Role.Auditor)]
internal sealed class OfficerFiguresModel(
    OfficerFiguresQuery query,
    IEnumerable<IRatingFigures> ratings,
    IUnitDirectory units,
    CurrentUser user,
    TimeProvider clock
) : PageModel
{
    private static readonly WorkbookColumn[] Columns =
    [
        new("Cán bộ", Width: 30),
        new("Đã giải quyết", WorkbookColumnKind.Number, 14),
        new("Trễ hạn", WorkbookColumnKind.Number, 14),
        new("Có yêu cầu bổ sung", WorkbookColumnKind.Number, 20),
        new("Chưa xong", WorkbookColumnKind.Number, 14),
        new("Trong đó quá hạn", WorkbookColumnKind.Number, 18),
        new("Được đánh giá", WorkbookColumnKind.Number, 16),
        new("Hài lòng", WorkbookColumnKind.Number, 14),
        new("Tỷ lệ hài lòng (%)", WorkbookColumnKind.Number, 20),
    ];

    [BindProperty(SupportsGet = true, Name = ShellPeriods.Name)]
    public Period? Asked { get; set; }

    /// <summary>The running quarter unless another period is chosen.</summary>
    public Period Period => Asked ?? Period.Containing(PeriodKind.Quarter, VietnamTime.Today(clock), PeriodCutoff.Calendar)!;

    public IReadOnlyList<OfficerRow> Rows { get; private set; } = [];

    /// <summary>Where ratings are read; null where nobody takes any.</summary>
    public IRatingFigures? Ratings => ratings.SingleOrDefault();

    public string ExportUrl => QueryLinks.With(Request, "handler", "Export");

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Rows = await query.ReadAsync(Period, cancellationToken);
        HttpContext.OfferPeriods(Period, ShellPeriods.OfYear(VietnamTime.Today(clock).Year));
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var rows = await query.ReadAsync(Period, cancellationToken);
        var unit = await units.FindAsync(user.UnitId, cancellationToken);
        var sheet = new WorkbookSheet("Cán bộ", Columns, [.. rows.Select(Cells)])
        {
            Title = new WorkbookTitle($"Hồ sơ theo cán bộ, {Period.NameInSentence}", unit?.Name, AsOf: now),
        };
        return WorkbookFile.Of(sheet, now, $"can-bo-{Period}.xlsx", cancellationToken);
    }

    private static WorkbookCell[] Cells(OfficerRow row) =>
        [
            WorkbookCell.Of(row.Name),
            WorkbookCell.Of(row.Handled),
            WorkbookCell.Of(row.HandledLate),
            WorkbookCell.Of(row.Supplemented),
            WorkbookCell.Of(row.Open),
            WorkbookCell.Of(row.OpenLate),
            WorkbookCell.Of(row.Rated),
            WorkbookCell.Of(row.Liked),
            WorkbookCell.Of(row.LikedPercent),
        ];
}
