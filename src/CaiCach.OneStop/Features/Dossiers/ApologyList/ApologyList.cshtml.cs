using CaiCach.Documents.Workbooks;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.Organisation.Contracts;
using CaiCach.Ui.Components.Filters;
using CaiCach.Ui.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.OneStop.Features.Dossiers.ApologyList;

/// <summary>Dossiers that are late or about to be, and how far their apology is.</summary>
[AllowRoles(Role.Receptionist, Role.Officer, Role.Leader, Role.Coordinator, Role.Auditor)]
internal sealed class ApologyListModel(ApologyListQuery query, IUnitDirectory units, CurrentUser user, TimeProvider clock) : PageModel
{
    private static readonly WorkbookColumn[] Columns =
    [
        new("Mã hồ sơ", Width: 26),
        new("Thủ tục", Width: 50),
        new("Chủ hồ sơ", Width: 28),
        new("Bước", Width: 22),
        new("Người thụ lý", Width: 24),
        new("Hẹn trả lần đầu", WorkbookColumnKind.Instant, 18),
        new("Xử lý xong", WorkbookColumnKind.Instant, 18),
        new("Xin lỗi", Width: 22),
        new("Số văn bản", Width: 14),
        new("Hẹn lại", WorkbookColumnKind.Instant, 18),
        new("Gửi lúc", WorkbookColumnKind.Instant, 18),
        new("Quá hạn xin lỗi", Width: 16),
    ];

    [BindProperty(SupportsGet = true, Name = "ds")]
    public Data.ApologyList List { get; set; }

    [BindProperty(SupportsGet = true, Name = "gio")]
    public int Hours { get; set; } = ApologyFilter.HoursUsual;

    [BindProperty(SupportsGet = true, Name = QueryLinks.PageName)]
    public int PageNumber { get; set; } = 1;

    public ApologyListView View { get; private set; } = null!;

    public string ExportUrl => QueryLinks.With(Request, "handler", "Export");

    public IReadOnlyList<FilterChip> Chips =>
        [
            new(
                "ds",
                "Danh sách",
                [
                    .. Enum.GetValues<Data.ApologyList>()
                        .Select(list => new FilterOption(list.ToString(), ExtensionNames.Of(list), View.Counts[list])),
                ]
            ),
            new("gio", "Sắp đến hạn trong", [new("4", "4 giờ làm việc"), new("8", "1 ngày làm việc"), new("24", "3 ngày làm việc")]),
        ];

    private ApologyFilter Filter =>
        new(Enum.IsDefined(List) ? List : default, Math.Clamp(Hours, 1, ApologyFilter.HoursMax), Math.Clamp(PageNumber, 1, 10_000));

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var filter = Filter;
        (List, PageNumber) = (filter.List, filter.Page);
        View = await query.ReadAsync(filter, cancellationToken);
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var rows = await query.AllAsync(Filter, cancellationToken);
        var unit = await units.FindAsync(user.UnitId, cancellationToken);
        var sheet = new WorkbookSheet("Xin lỗi", Columns, [.. rows.Select(row => Cells(row, now))])
        {
            Title = new WorkbookTitle("Hồ sơ trễ hạn và văn bản xin lỗi", unit?.Name, AsOf: now) { Notes = [$"Số hồ sơ: {rows.Count}"] },
        };
        return WorkbookFile.Of(sheet, now, "xin-loi.xlsx", cancellationToken);
    }

    /// <summary>How a row stands to its due time.</summary>
    public DueTime DueOf(ApologyRow row) => DueTime.Of(row.Stage, row.FirstDueAt, row.EndedAt, View.Calendar, clock.GetUtcNow());

    /// <summary>Whether its apology was, or by now would be, too late.</summary>
    public bool IsPast(ApologyRow row) => IsPast(row, clock.GetUtcNow());

    private static bool IsPast(ApologyRow row, DateTimeOffset now) => row.Extension?.IsPastApologyTime(now) ?? row.FirstDueAt < now;

    private static WorkbookCell[] Cells(ApologyRow row, DateTimeOffset now) =>
        [
            WorkbookCell.Of(row.Code),
            WorkbookCell.Of(row.ProcedureName),
            WorkbookCell.Of(row.OwnerName),
            WorkbookCell.Of(DossierNames.Of(row.Stage)),
            WorkbookCell.Of(row.OfficerName),
            WorkbookCell.Of(row.FirstDueAt),
            WorkbookCell.Of(row.EndedAt),
            WorkbookCell.Of(ExtensionNames.OfNone(row.Extension?.State)),
            WorkbookCell.Of(row.Extension?.Symbol),
            WorkbookCell.Of(row.Extension is { IsWithoutNewTime: false } promised ? promised.DueAt : (DateTimeOffset?)null),
            WorkbookCell.Of(row.Extension?.SentAt),
            WorkbookCell.Of(IsPast(row, now) ? "Có" : null),
        ];
}
