using System.Globalization;
using CaiCach.Documents.Workbooks;
using CaiCach.Foundation.Text;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Domain.Portal;
using CaiCach.Organisation.Contracts;
using CaiCach.Ui.Components.Filters;
using CaiCach.Ui.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.OneStop.Features.Portal.PortalDifferences;

/// <summary>In what the unit and the National Portal differ, since when, and how the last nights' comparisons went.</summary>
[AllowRoles(Role.Receptionist, Role.Leader, Role.Coordinator, Role.Auditor)]
internal sealed class PortalDifferencesModel(PortalDifferencesQuery query, IUnitDirectory units, CurrentUser user, TimeProvider clock)
    : PageModel
{
    private const string EndedValue = "het";

    private static readonly WorkbookColumn[] Columns =
    [
        new("Khác ở chỗ", Width: 28),
        new("Mã thủ tục, ngày tiếp nhận", Width: 24),
        new("Ở đơn vị", Width: 50),
        new("Trên Cổng", Width: 50),
        new("Thấy từ ngày", WorkbookColumnKind.Day, 14),
        new("Số ngày", Width: 10),
        new("Thấy lần cuối", WorkbookColumnKind.Day, 14),
        new("Hết từ ngày", WorkbookColumnKind.Day, 14),
    ];

    [BindProperty(SupportsGet = true, Name = "loai")]
    public PortalDifferenceKind? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "con")]
    public string? Standing { get; set; }

    [BindProperty(SupportsGet = true, Name = QueryLinks.PageName)]
    public int PageNumber { get; set; } = 1;

    public PortalDifferencesView View { get; private set; } = null!;

    public DateOnly Today { get; } = VietnamTime.Today(clock);

    public string ExportUrl => QueryLinks.With(Request, "handler", "Export");

    public IReadOnlyList<FilterChip> Chips { get; } =
    [
        new(
            "loai",
            "Khác ở chỗ",
            [.. Enum.GetValues<PortalDifferenceKind>().Select(kind => new FilterOption(kind.ToString(), PortalNames.Of(kind)))]
        ),
        new("con", "Còn hay hết", [new FilterOption(EndedValue, "Đã hết khác biệt")]),
    ];

    private bool IsEnded => Standing == EndedValue;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        PageNumber = Math.Clamp(PageNumber, 1, 10_000);
        View = await query.ReadAsync(Kind, IsEnded, PageNumber, cancellationToken);
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var rows = (await query.AllAsync(Kind, IsEnded, cancellationToken)).ConvertAll(Cells);
        var unit = await units.FindAsync(user.UnitId, cancellationToken);
        var sheet = new WorkbookSheet("Khác biệt", Columns, rows)
        {
            Title = new WorkbookTitle("Khác biệt với Cổng Dịch vụ công quốc gia", unit?.Name, AsOf: now),
        };
        return WorkbookFile.Of(sheet, now, "khac-biet-cong.xlsx", cancellationToken);
    }

    /// <summary>The procedure's code, or the day as people write it.</summary>
    public static string CodeOf(PortalDifference one) =>
        one.Kind == PortalDifferenceKind.DossiersOfDay
        && DateOnly.TryParseExact(one.Code, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? VietnameseDate.Format(day)
            : one.Code;

    /// <summary>A name, or a number of dossiers.</summary>
    public static string? ShownOf(PortalDifference one, string? value) =>
        one.Kind == PortalDifferenceKind.DossiersOfDay ? $"{value} hồ sơ" : value;

    private WorkbookCell[] Cells(PortalDifference one) =>
        [
            WorkbookCell.Of(PortalNames.Of(one.Kind)),
            WorkbookCell.Of(CodeOf(one)),
            WorkbookCell.Of(ShownOf(one, one.Here)),
            WorkbookCell.Of(ShownOf(one, one.There)),
            WorkbookCell.Of(one.FirstSeenOn),
            WorkbookCell.Of(one.AgeOn(Today)),
            WorkbookCell.Of(one.LastSeenOn),
            WorkbookCell.Of(one.EndedOn),
        ];
}
