using CaiCach.Documents.Workbooks;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.Organisation.Contracts;
using CaiCach.Ui;
using CaiCach.Ui.Components.Filters;
using CaiCach.Ui.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.OneStop.Features.Dossiers.TypedLater;

/// <summary>What was received by hand during an outage and typed later: for the leader to look at, each once.</summary>
[AllowRoles(Role.Receptionist, Role.Leader, Role.Coordinator, Role.Auditor)]
internal sealed class TypedLaterModel(
    TypedLaterQuery query,
    SeeTypedLaterHandler handler,
    IUnitDirectory units,
    CurrentUser user,
    TimeProvider clock
) : PageModel
{
    private static readonly WorkbookColumn[] Columns =
    [
        new("Số giấy viết tay", Width: 18),
        new("Mã hồ sơ", Width: 26),
        new("Thủ tục", Width: 50),
        new("Chủ hồ sơ", Width: 28),
        new("Nhận thật lúc", WorkbookColumnKind.Instant, 18),
        new("Hẹn trả", WorkbookColumnKind.Instant, 18),
        new("Lý do", Width: 40),
        new("Nhập lúc", WorkbookColumnKind.Instant, 18),
        new("Người nhập", Width: 24),
        new("Lãnh đạo xem lúc", WorkbookColumnKind.Instant, 18),
        new("Lãnh đạo xem", Width: 24),
    ];

    [BindProperty(SupportsGet = true, Name = "ds")]
    public SeenList List { get; set; }

    [BindProperty(SupportsGet = true, Name = QueryLinks.PageName)]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<TypedLaterRow> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public int Unseen { get; private set; }

    public bool MaySee => user.RolesIn([user.UnitId]).Contains(Role.Leader);

    public bool MayType => user.RolesIn([user.UnitId]).Contains(Role.Receptionist);

    public string ExportUrl => QueryLinks.With(Request, "handler", "Export");

    public IReadOnlyList<FilterChip> Chips =>
        [
            new(
                "ds",
                "Danh sách",
                [
                    new(nameof(SeenList.Unseen), "Lãnh đạo chưa xem", Unseen),
                    new(nameof(SeenList.Seen), "Đã xem"),
                    new(nameof(SeenList.All), "Tất cả"),
                ]
            ),
        ];

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var rows = await query.ReadAsync(Known(List), 0, DossierLimits.ExportMaxCount, cancellationToken);
        var unit = await units.FindAsync(user.UnitId, cancellationToken);
        var sheet = new WorkbookSheet("Nhập lại", Columns, [.. rows.Select(Cells)])
        {
            Title = new WorkbookTitle("Hồ sơ nhập lại sau sự cố", unit?.Name, AsOf: now) { Notes = [$"Số hồ sơ: {rows.Count}"] },
        };
        return WorkbookFile.Of(sheet, now, "nhap-lai-sau-su-co.xlsx", cancellationToken);
    }

    /// <summary>A leader has looked at one.</summary>
    [AllowRoles(Role.Leader)]
    public async Task<IActionResult> OnPostSeenAsync(Guid id, CancellationToken cancellationToken)
    {
        var result = await handler.HandleAsync(id, cancellationToken);
        if (!result.Failed)
        {
            return LocalRedirect(OneStopLinks.TypedLater);
        }

        await LoadAsync(cancellationToken);
        return this.Refuse(result);
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        List = Known(List);
        PageNumber = Math.Clamp(PageNumber, 1, 10_000);
        Total = await query.CountAsync(List, cancellationToken);
        Unseen = List == SeenList.Unseen ? Total : await query.CountAsync(SeenList.Unseen, cancellationToken);
        Rows = await query.ReadAsync(List, (PageNumber - 1) * DossierLimits.PageSize, DossierLimits.PageSize, cancellationToken);
    }

    private static SeenList Known(SeenList list) => Enum.IsDefined(list) ? list : SeenList.Unseen;

    private static WorkbookCell[] Cells(TypedLaterRow row) =>
        [
            WorkbookCell.Of(row.PaperNumber),
            WorkbookCell.Of(row.Code),
            WorkbookCell.Of(row.ProcedureName),
            WorkbookCell.Of(row.OwnerName),
            WorkbookCell.Of(row.ReceivedAt),
            WorkbookCell.Of(row.DueAt),
            WorkbookCell.Of(row.Reason),
            WorkbookCell.Of(row.RecordedAt),
            WorkbookCell.Of(row.RecordedByName),
            WorkbookCell.Of(row.SeenAt),
            WorkbookCell.Of(row.SeenByName),
        ];
}
