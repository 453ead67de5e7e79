using System.Globalization;
using CaiCach.Documents.Workbooks;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Domain.Burden;
using CaiCach.OneStop.Domain.Reviews;
using CaiCach.Organisation.Contracts;
using CaiCach.Ui.Components.Filters;
using CaiCach.Ui.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.OneStop.Features.Reviews.ReviewList;

/// <summary>The reviews of procedures, of the unit that is looked at or of all in reach.</summary>
[AllowRoles]
internal sealed class ReviewListModel(ReviewListQuery query, IUnitDirectory units, CurrentUser user, TimeProvider clock) : PageModel
{
    private static readonly WorkbookColumn[] Columns =
    [
        new("Đơn vị", Width: 30),
        new("Năm", Width: 8),
        new("Mã thủ tục", Width: 14),
        new("Thủ tục", Width: 50),
        new("Tình trạng", Width: 20),
        new("Số phương án", WorkbookColumnKind.Number, 12),
        new("Chi phí trước (đồng/năm)", WorkbookColumnKind.Number, 20),
        new("Chi phí sau (đồng/năm)", WorkbookColumnKind.Number, 20),
        new("Tỷ lệ cắt giảm", WorkbookColumnKind.Percent, 14),
        new("Ngày gửi", WorkbookColumnKind.Day, 14),
        new("Nơi nhận", Width: 30),
        new("Lý do không tiếp thu", Width: 40),
    ];

    [BindProperty(SupportsGet = true, Name = "tinhTrang")]
    public ReviewState? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "nam")]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true, Name = "moi")]
    public bool IsOfAll { get; set; }

    [BindProperty(SupportsGet = true, Name = QueryLinks.PageName)]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<ReviewRow> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public IReadOnlyList<FilterChip> Chips { get; private set; } = [];

    public bool MayReview => user.MayReview(user.UnitId);

    public string ExportUrl => QueryLinks.With(Request, "handler", "Export");

    private ReviewFilter Filter => new(State, Year, IsOfAll);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        PageNumber = Math.Clamp(PageNumber, 1, 10_000);
        var years = await query.YearsAsync(cancellationToken);
        Chips =
        [
            new(
                "tinhTrang",
                "Tình trạng",
                [.. Enum.GetValues<ReviewState>().Select(state => new FilterOption(state.ToString(), ReviewNames.Of(state)))]
            ),
            new("nam", "Năm", [.. years.Select(Text).Select(year => new FilterOption(year, year))]),
            new("moi", "Đơn vị", [new("true", "Cả các đơn vị cấp dưới")]),
        ];
        (Rows, Total) = await query.ReadAsync(Filter, (PageNumber - 1) * BurdenLimits.PageSize, BurdenLimits.PageSize, cancellationToken);
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var (rows, total) = await query.ReadAsync(Filter, 0, BurdenLimits.ExportMaxCount, cancellationToken);
        var unit = await units.FindAsync(user.UnitId, cancellationToken);
        var sheet = new WorkbookSheet("Rà soát", Columns, [.. rows.Select(Cells)])
        {
            Title = new WorkbookTitle("Rà soát, đơn giản hóa thủ tục hành chính", unit?.Name, AsOf: now)
            {
                Notes = [$"Số thủ tục rà soát: {total}", "Tỷ lệ cắt giảm = (trước - sau) / trước, làm tròn một chữ số thập phân."],
            },
        };
        return WorkbookFile.Of(sheet, now, "ra-soat.xlsx", cancellationToken);
    }

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static WorkbookCell[] Cells(ReviewRow row) =>
        [
            WorkbookCell.Of(row.UnitName),
            WorkbookCell.Of(Text(row.Review.Year)),
            WorkbookCell.Of(row.ProcedureCode),
            WorkbookCell.Of(row.ProcedureName),
            WorkbookCell.Of(ReviewNames.Of(row.Review.State)),
            WorkbookCell.Of(row.Review.Proposals.Count),
            WorkbookCell.Of(row.Review.Before?.TotalVnd()),
            WorkbookCell.Of(row.Review.After?.TotalVnd()),
            WorkbookCell.Of(row.Review.CutPercent / 100),
            WorkbookCell.Of(row.Review.SentOn),
            WorkbookCell.Of(row.Review.SentTo),
            WorkbookCell.Of(row.Review.Refusal),
        ];
}
