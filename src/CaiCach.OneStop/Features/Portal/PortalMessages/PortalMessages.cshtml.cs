using CaiCach.Documents.Workbooks;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Portal;
using CaiCach.Organisation.Contracts;
using CaiCach.Ui.Components.Filters;
using CaiCach.Ui.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.OneStop.Features.Portal.PortalMessages;

/// <summary>What the National Portal was told of the unit's dossiers, and what it did not take.</summary>
[AllowRoles(Role.Receptionist, Role.Leader, Role.Coordinator, Role.Auditor)]
internal sealed class PortalMessagesModel(
    PortalMessagesQuery query,
    FormerWays formerWays,
    IUnitDirectory units,
    CurrentUser user,
    TimeProvider clock
) : PageModel
{
    private static readonly WorkbookColumn[] Columns =
    [
        new("Mã hồ sơ", Width: 26),
        new("Nội dung", Width: 14),
        new("Bước", Width: 8),
        new("Trạng thái", Width: 26),
        new("Số lần gửi", Width: 10),
        new("Lý do", Width: 50),
        new("Ghi nhận", WorkbookColumnKind.Instant, 18),
        new("Gửi lúc", WorkbookColumnKind.Instant, 18),
        new("Trả lời lúc", WorkbookColumnKind.Instant, 18),
    ];

    [BindProperty(SupportsGet = true, Name = "tt")]
    public PortalMessageState? State { get; set; }

    [BindProperty(SupportsGet = true, Name = QueryLinks.PageName)]
    public int PageNumber { get; set; } = 1;

    public PortalMessagesView View { get; private set; } = null!;

    /// <summary>The ways of merged units by which dossiers that were taken over go.</summary>
    public IReadOnlyList<FormerWay> Former { get; private set; } = [];

    public bool IsAdministrator => user.IsAny(Role.Administrator);

    public bool MayCompare => user.IsAny(Role.Coordinator, Role.Leader, Role.Administrator);

    public string ExportUrl => QueryLinks.With(Request, "handler", "Export");

    public IReadOnlyList<FilterChip> Chips =>
        [
            new(
                "tt",
                "Trạng thái",
                [
                    .. Enum.GetValues<PortalMessageState>()
                        .Select(state => new FilterOption(state.ToString(), PortalNames.Of(state), Count(state))),
                ]
            ),
        ];

    public int Count(PortalMessageState state) => View.Counts.TryGetValue(state, out var count) ? count : 0;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        PageNumber = Math.Clamp(PageNumber, 1, 10_000);
        Former = await formerWays.OfAsync(user.UnitId, cancellationToken);
        View = await query.ReadAsync(State, PageNumber, cancellationToken);
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var rows = (await query.AllAsync(State, cancellationToken)).ConvertAll(Cells);
        var unit = await units.FindAsync(user.UnitId, cancellationToken);
        var sheet = new WorkbookSheet("Đồng bộ", Columns, rows)
        {
            Title = new WorkbookTitle("Thông điệp gửi Cổng Dịch vụ công quốc gia", unit?.Name, AsOf: now),
        };
        return WorkbookFile.Of(sheet, now, "dong-bo-cong.xlsx", cancellationToken);
    }

    private static WorkbookCell[] Cells(PortalMessageRow row) =>
        [
            WorkbookCell.Of(row.Code),
            WorkbookCell.Of(PortalNames.Of(row.Kind)),
            WorkbookCell.Of(row.Sequence),
            WorkbookCell.Of(PortalNames.Of(row.State)),
            WorkbookCell.Of(row.Attempts),
            WorkbookCell.Of(row.Reason),
            WorkbookCell.Of(row.RecordedAt),
            WorkbookCell.Of(row.SentAt),
            WorkbookCell.Of(row.AnsweredAt),
        ];
}
