using CaiCach.Documents.Workbooks;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Imports;
using CaiCach.Ui;
using CaiCach.Ui.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaiCach.OneStop.Features.Imports.Reconcile;

/// <summary>A source held against what stands here, day by day: what differs, and what to do about it.</summary>
[AllowRoles(Role.Receptionist, Role.Coordinator, Role.Leader)]
internal sealed class ReconcileModel(ReconcileQuery query, ImportSources sources, CurrentUser user, TimeProvider clock) : PageModel
{
    /// <summary>Who may hold a source against what stands here.</summary>
    public static readonly Role[] Readers = [Role.Receptionist, Role.Coordinator, Role.Leader];

    private static readonly WorkbookColumn[] Columns =
    [
        new("Khác biệt", Width: 28),
        new("Mã hồ sơ", Width: 28),
        new("Chủ hồ sơ", Width: 28),
        new("Ở đây", Width: 24),
        new("Ở nguồn", Width: 24),
        new("Lý do", Width: 60),
    ];

    [BindProperty(SupportsGet = true, Name = "nguon")]
    public SourceSystem Source { get; set; } = SourceSystem.ProvinceOneStop;

    [BindProperty(SupportsGet = true, Name = "ngay")]
    public DateOnly? Day { get; set; }

    [BindProperty(SupportsGet = true, Name = "loai")]
    public Difference? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = QueryLinks.PageName)]
    public int PageNumber { get; set; } = 1;

    public Reconciliation View { get; private set; } = null!;

    public int Total => View.Counts.Where(pair => Kind is null || pair.Key == Kind).Sum(pair => pair.Value);

    public bool MayImport => user.MayImportFor(user.UnitId);

    public string ExportUrl => QueryLinks.With(Request, "handler", "Export");

    public IReadOnlyList<SelectListItem> Sources =>
        [.. sources.Sources.Select(source => new SelectListItem(source.Name, source.System.ToString()))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        PageNumber = Math.Clamp(PageNumber, 1, 10_000);
        return await LoadAsync(PageNumber, ImportLimits.PageSize, cancellationToken) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(1, ImportLimits.RowsMax, cancellationToken))
        {
            return NotFound();
        }

        var sheet = new WorkbookSheet("Khác biệt", Columns, View.Rows.Select(Cells))
        {
            Title = new WorkbookTitle($"Đối chiếu với {sources.Of(Source).Name}", AsOf: View.Import?.AppliedAt),
        };
        return WorkbookFile.Of(sheet, clock.GetUtcNow(), "doi-chieu.xlsx", cancellationToken);
    }

    /// <summary>What differs, in words.</summary>
    public static string NameOf(Difference difference) =>
        difference switch
        {
            Difference.NotHere => "Nguồn có, ở đây chưa theo dõi",
            Difference.OtherStatus => "Trạng thái khác nhau",
            Difference.OtherVerdict => "Đánh giá thời hạn khác nhau",
            _ => "Ở đây có, tệp không có",
        };

    /// <summary>What is to be done about it.</summary>
    public static string ToDo(Difference difference) =>
        difference switch
        {
            Difference.NotHere => "Xử lý theo lý do, rồi nhập lại tệp.",
            Difference.OtherStatus => "Kết xuất tệp mới rồi nhập lại; nếu vẫn khác, báo đơn vị quản trị hệ thống nguồn.",
            Difference.OtherVerdict => "Mở hồ sơ để xem cách tính thời hạn; khác biệt này làm lệch các cột 8, 9, 10 của biểu II.06a.",
            _ => "Tìm mã này ở hệ thống nguồn: đã xóa, chuyển cơ quan khác, hay tệp chưa đủ.",
        };

    private static WorkbookCell[] Cells(DifferenceRow row) =>
        [
            WorkbookCell.Of(NameOf(row.Kind)),
            WorkbookCell.Of(row.Code),
            WorkbookCell.Of(row.OwnerName),
            WorkbookCell.Of(row.Here is { } here ? DossierNames.Of(here) : null),
            WorkbookCell.Of(row.There),
            WorkbookCell.Of(row.Why),
        ];

    private async Task<bool> LoadAsync(int page, int pageSize, CancellationToken cancellationToken)
    {
        if (!Enum.IsDefined(Source))
        {
            return false;
        }

        Day ??= VietnamTime.Today(clock);
        if (Day.Value.Year is < 2000 or > 2200)
        {
            return false;
        }

        View = await query.ReadAsync(Source, Day.Value, Kind, page, pageSize, cancellationToken);
        return true;
    }
}
