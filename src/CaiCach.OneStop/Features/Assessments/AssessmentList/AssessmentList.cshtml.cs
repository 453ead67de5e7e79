using System.Globalization;
using CaiCach.Documents.Workbooks;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Domain.Assessments;
using CaiCach.OneStop.Domain.Burden;
using CaiCach.Organisation.Contracts;
using CaiCach.Ui.Components.Filters;
using CaiCach.Ui.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.OneStop.Features.Assessments.AssessmentList;

/// <summary>The impact assessments of draft documents.</summary>
[AllowRoles]
internal sealed class AssessmentListModel(AssessmentListQuery query, IUnitDirectory units, CurrentUser user, TimeProvider clock) : PageModel
{
    private const int YearsOffered = 5;

    private static readonly WorkbookColumn[] Columns =
    [
        new("Đơn vị", Width: 30),
        new("Dự thảo văn bản", Width: 60),
        new("Loại văn bản", Width: 24),
        new("Cơ quan soạn thảo", Width: 30),
        new("Tình trạng", Width: 18),
        new("Số thủ tục", WorkbookColumnKind.Number, 12),
        new("Chi phí tuân thủ (đồng/năm)", WorkbookColumnKind.Number, 22),
        new("Bắt đầu", WorkbookColumnKind.Instant, 18),
        new("Hoàn thành", WorkbookColumnKind.Instant, 18),
        new("Kết luận", Width: 60),
    ];

    [BindProperty(SupportsGet = true, Name = "tinhTrang")]
    public AssessmentState? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "nam")]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true, Name = "moi")]
    public bool IsOfAll { get; set; }

    [BindProperty(SupportsGet = true, Name = QueryLinks.PageName)]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<AssessmentRow> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public bool MayAssess => user.MayReview(user.UnitId);

    public string ExportUrl => QueryLinks.With(Request, "handler", "Export");

    public IReadOnlyList<FilterChip> Chips =>
        [
            new(
                "tinhTrang",
                "Tình trạng",
                [.. Enum.GetValues<AssessmentState>().Select(state => new FilterOption(state.ToString(), AssessmentNames.Of(state)))]
            ),
            new("nam", "Năm", [.. Years.Select(year => new FilterOption(year, year))]),
            new("moi", "Đơn vị", [new("true", "Cả các đơn vị cấp dưới")]),
        ];

    private IEnumerable<string> Years =>
        Enumerable.Range(0, YearsOffered).Select(back => (VietnamTime.Today(clock).Year - back).ToString(CultureInfo.InvariantCulture));

    private AssessmentFilter Filter => new(State, Year is >= BurdenLimits.YearMin and <= BurdenLimits.YearMax ? Year : null, IsOfAll);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        PageNumber = Math.Clamp(PageNumber, 1, 10_000);
        (Rows, Total) = await query.ReadAsync(Filter, (PageNumber - 1) * BurdenLimits.PageSize, BurdenLimits.PageSize, cancellationToken);
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var (rows, total) = await query.ReadAsync(Filter, 0, BurdenLimits.ExportMaxCount, cancellationToken);
        var unit = await units.FindAsync(user.UnitId, cancellationToken);
        var sheet = new WorkbookSheet("Đánh giá tác động", Columns, [.. rows.Select(Cells)])
        {
            Title = new WorkbookTitle("Đánh giá tác động của thủ tục hành chính", unit?.Name, AsOf: now)
            {
                Notes = [$"Số dự thảo: {total}"],
            },
        };
        return WorkbookFile.Of(sheet, now, "danh-gia-tac-dong.xlsx", cancellationToken);
    }

    private static WorkbookCell[] Cells(AssessmentRow row)
    {
        var costs = row.Assessment.Procedures.Select(one => one.Costs).OfType<CostSheet>().ToList();
        return
        [
            WorkbookCell.Of(row.UnitName),
            WorkbookCell.Of(row.Assessment.DraftName),
            WorkbookCell.Of(row.Assessment.DraftKind),
            WorkbookCell.Of(row.Assessment.DraftingUnit),
            WorkbookCell.Of(AssessmentNames.Of(row.Assessment.State)),
            WorkbookCell.Of(row.Assessment.Procedures.Count),
            WorkbookCell.Of(costs.Count == 0 ? (decimal?)null : costs.Sum(sheet => sheet.TotalVnd())),
            WorkbookCell.Of(row.Assessment.RecordedAt),
            WorkbookCell.Of(row.Assessment.FinishedAt),
            WorkbookCell.Of(row.Assessment.Conclusion),
        ];
    }
}
