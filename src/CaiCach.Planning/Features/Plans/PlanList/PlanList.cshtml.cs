using CaiCach.Documents.Workbooks;
using CaiCach.Foundation.Jobs;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Organisation.Contracts;
using CaiCach.Planning.Domain;
using CaiCach.Planning.Jobs;
using CaiCach.Ui.Components.Filters;
using CaiCach.Ui.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.Planning.Features.Plans.PlanList;

/// <summary>The plans of the unit.</summary>
[AllowRoles]
internal sealed class PlanListModel(PlanListQuery query, IUnitDirectory units, JobQuery jobs, CurrentUser user, TimeProvider clock)
    : PageModel
{
    private static readonly TimeSpan FailuresShown = TimeSpan.FromDays(7);

    [BindProperty(SupportsGet = true, Name = "nam")]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true, Name = "trangThai")]
    public PlanState? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<PlanRow> Rows { get; private set; } = [];

    public IReadOnlyList<int> Years { get; private set; } = [];

    /// <summary>Whether units below carry out plans of their own.</summary>
    public bool HasBelow { get; private set; }

    /// <summary>Scans that are being read, and those of the last days that could not be.</summary>
    public IReadOnlyList<JobLine> Scans { get; private set; } = [];

    public int Total { get; private set; }

    public bool IsFiltered => Year is not null || State is not null;

    public bool MayImport => user.IsAny(Role.Coordinator);

    public string ExportUrl => PlanningLinks.Plans + Request.QueryString.Add("handler", "Excel");

    public IReadOnlyList<FilterChip> Chips =>
        [
            new("nam", "Năm", [.. Years.Select(year => new FilterOption($"{year}", $"Năm {year}"))]),
            new(
                "trangThai",
                "Trạng thái",
                [.. Enum.GetValues<PlanState>().Select(state => new FilterOption($"{state}", PlanStateNames.Of(state)))]
            ),
        ];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        PageNumber = Math.Clamp(PageNumber, 1, 10_000);
        var today = VietnamTime.Today(clock);
        HasBelow = (await units.BelowAsync(user.UnitId, today, cancellationToken)).Count > 0;
        Years = await query.YearsAsync(cancellationToken);
        (Rows, Total) = await query.ReadAsync(new PlanListFilter(Year, State), PageNumber, today, cancellationToken);
        if (MayImport)
        {
            Scans = await jobs.UnfinishedAsync(user.UnitId, ReadScanJob.Kind, clock.GetUtcNow() - FailuresShown, cancellationToken);
        }
    }

    public async Task<IActionResult> OnGetExcelAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var rows = await query.ReadAllAsync(new PlanListFilter(Year, State), VietnamTime.DayOf(now), cancellationToken);
        var sheet = new WorkbookSheet(
            "Kế hoạch",
            [
                new("Kế hoạch", Width: 60),
                new("Số, ký hiệu", Width: 18),
                new("Ngày ban hành", WorkbookColumnKind.Day),
                new("Từ ngày", WorkbookColumnKind.Day),
                new("Đến ngày", WorkbookColumnKind.Day),
                new("Trạng thái", Width: 18),
                new("Nhiệm vụ", WorkbookColumnKind.Number, 10),
                new("Đã xong", WorkbookColumnKind.Number, 10),
                new("Trễ hạn", WorkbookColumnKind.Number, 10),
            ],
            rows.Select(row =>
                (IReadOnlyList<WorkbookCell>)
                    [
                        WorkbookCell.Of(PlanNames.Of(row.Title)),
                        WorkbookCell.Of(row.Number),
                        WorkbookCell.Of(row.IssuedOn),
                        WorkbookCell.Of(row.PeriodFrom),
                        WorkbookCell.Of(row.PeriodTo),
                        WorkbookCell.Of(PlanStateNames.Of(row.State)),
                        WorkbookCell.Of(row.Tasks),
                        row.IsOrWasInForce ? WorkbookCell.Of(row.Done) : WorkbookCell.Of((string?)null),
                        row.IsOrWasInForce ? WorkbookCell.Of(row.Late) : WorkbookCell.Of((string?)null),
                    ]
            )
        )
        {
            Title = new WorkbookTitle("Danh sách kế hoạch cải cách hành chính", AsOf: now),
        };
        return WorkbookFile.Of(sheet, now, "ke-hoach.xlsx", cancellationToken);
    }
}
