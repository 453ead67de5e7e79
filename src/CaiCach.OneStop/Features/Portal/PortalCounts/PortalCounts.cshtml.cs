using CaiCach.Documents.Workbooks;
using CaiCach.Foundation.Units;
using CaiCach.Organisation.Contracts;
using CaiCach.Ui;
using CaiCach.Ui.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.OneStop.Features.Portal.PortalCounts;

/// <summary>What was received here against what the Portal has, day by day.</summary>
[AllowRoles(Role.Receptionist, Role.Leader, Role.Coordinator, Role.Auditor)]
internal sealed class PortalCountsModel(
    PortalCountsQuery query,
    TellUntoldHandler tell,
    IUnitDirectory units,
    CurrentUser user,
    TimeProvider clock
) : PageModel
{
    private static readonly WorkbookColumn[] Columns =
    [
        new("Ngày tiếp nhận", WorkbookColumnKind.Day, 16),
        new("Tiếp nhận", Width: 12),
        new("Cổng đã nhận", Width: 14),
        new("Còn thiếu", Width: 12),
        new("Chưa gửi lần nào", Width: 16),
    ];

    public IReadOnlyList<PortalDay> Days { get; private set; } = [];

    public bool MayTell => user.RolesIn([user.UnitId]).Any(role => role is Role.Receptionist or Role.Leader or Role.Coordinator);

    public string ExportUrl => QueryLinks.With(Request, "handler", "Export");

    public async Task OnGetAsync(CancellationToken cancellationToken) => Days = await query.ReadAsync(cancellationToken);

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var days = await query.ReadAsync(cancellationToken);
        var unit = await units.FindAsync(user.UnitId, cancellationToken);
        var sheet = new WorkbookSheet("Đối soát", Columns, days.Select(Cells).ToList())
        {
            Title = new WorkbookTitle("Đối soát hồ sơ với Cổng Dịch vụ công quốc gia", unit?.Name, AsOf: now),
        };
        return WorkbookFile.Of(sheet, now, "doi-soat-cong.xlsx", cancellationToken);
    }

    [AllowRoles(Role.Receptionist, Role.Leader, Role.Coordinator)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var result = await tell.HandleAsync(cancellationToken);
        if (result.Failed)
        {
            await OnGetAsync(cancellationToken);
            return this.Refuse(result);
        }

        this.Announce("told");
        return LocalRedirect(OneStopLinks.PortalCounts);
    }

    private static WorkbookCell[] Cells(PortalDay day) =>
        [
            WorkbookCell.Of(day.Day),
            WorkbookCell.Of(day.Received),
            WorkbookCell.Of(day.Accepted),
            WorkbookCell.Of(day.Received - day.Accepted),
            WorkbookCell.Of(day.Untold),
        ];
}
