using CaiCach.Documents.Workbooks;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Organisation.Contracts;
using CaiCach.Planning.Domain;
using CaiCach.Ui.Components.Filters;
using CaiCach.Ui.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.Planning.Features.Directives.DirectiveList;

/// <summary>The tasks given by directives, in the four statuses.</summary>
[AllowRoles]
internal sealed class DirectiveListModel(DirectiveListQuery query, IUnitDirectory units, CurrentUser user, TimeProvider clock) : PageModel
{
    private static readonly WorkbookColumn[] Columns =
    [
        new("Việc", Width: 60),
        new("Cơ quan giao", Width: 30),
        new("Văn bản giao", Width: 18),
        new("Ngày văn bản", WorkbookColumnKind.Day),
        new("Thực hiện", Width: 28),
        new("Hạn", WorkbookColumnKind.Day),
        new("Tiến độ", WorkbookColumnKind.Percent, 10),
        new("Trạng thái", Width: 26),
    ];

    [BindProperty(SupportsGet = true, Name = "trangThai")]
    public TaskTimeliness? Status { get; set; }

    [BindProperty(SupportsGet = true, Name = "chuTri")]
    public Guid? LeadUnitId { get; set; }

    [BindProperty(SupportsGet = true, Name = "chuaCoChuTri")]
    public bool IsWithoutLead { get; set; }

    [BindProperty(SupportsGet = true, Name = "tim")]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true, Name = "sap")]
    public string? Order { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int PageNumber { get; set; } = 1;

    public DirectiveListView View { get; private set; } = null!;

    public DateOnly Today { get; private set; }

    public IReadOnlyDictionary<Guid, UnitInfo> Units { get; private set; } = new Dictionary<Guid, UnitInfo>();

    public DirectiveFilter Filter => new(Status, LeadUnitId, IsWithoutLead, Words, Order);

    public bool MayGive => user.IsAny(Role.Coordinator, Role.Leader);

    public bool MayChooseLeads => user.IsAny(Role.Coordinator);

    public string ExportUrl => PlanningLinks.Directives + Request.QueryString.Add("handler", "Excel");

    /// <summary>How many nobody leads yet.</summary>
    public int WithoutLead => View.ByLead.Where(group => group.LeadUnitId is null).Sum(group => group.Count);

    public IReadOnlyList<FilterChip> Chips =>
        [
            new(
                "trangThai",
                "Trạng thái",
                [
                    new(nameof(TaskTimeliness.OpenLate), "Chưa hoàn thành, trễ hạn", View.Counts.OpenLate),
                    new(nameof(TaskTimeliness.OpenWithinTime), "Chưa hoàn thành, trong hạn", View.Counts.OpenWithinTime),
                    new(nameof(TaskTimeliness.DoneOnTime), "Hoàn thành đúng hạn", View.Counts.DoneOnTime),
                    new(nameof(TaskTimeliness.DoneLate), "Hoàn thành trễ hạn", View.Counts.DoneLate),
                ]
            ),
            new(
                "chuTri",
                "Thực hiện",
                [
                    .. View
                        .ByLead.Where(group => group.LeadUnitId is not null)
                        .Select(group => new FilterOption($"{group.LeadUnitId}", LeadName(group.LeadUnitId), group.Count)),
                ]
            ),
            new("chuaCoChuTri", "Chưa giao", WithoutLead == 0 ? [] : [new("true", "Chưa có đơn vị chủ trì", WithoutLead)]),
        ];

    public string LeadName(Guid? unitId) => unitId is { } id && Units.TryGetValue(id, out var unit) ? unit.Name : "";

    public Task OnGetAsync(CancellationToken cancellationToken)
    {
        PageNumber = Math.Clamp(PageNumber, 1, 10_000);
        return LoadAsync(PageNumber, DirectiveListQuery.PageSize, cancellationToken);
    }

    public async Task<IActionResult> OnGetExcelAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(1, DirectiveListQuery.ExportMaxCount, cancellationToken);
        var now = clock.GetUtcNow();
        var unit = await units.FindAsync(user.UnitId, cancellationToken);
        var sheet = new WorkbookSheet("Việc được giao", Columns, View.Rows.Select(Row))
        {
            Title = new WorkbookTitle("Việc được giao theo văn bản", unit?.Name, AsOf: now),
        };
        return WorkbookFile.Of(sheet, now, "viec-duoc-giao.xlsx", cancellationToken);
    }

    private WorkbookCell[] Row(DirectiveRow row) =>
        [
            WorkbookCell.Of(row.Text),
            WorkbookCell.Of(row.Giver),
            WorkbookCell.Of(row.DocumentNumber),
            WorkbookCell.Of(row.DocumentOn),
            WorkbookCell.Of(LeadName(row.LeadUnitId)),
            WorkbookCell.Of(row.DueOn),
            WorkbookCell.Of(row.PercentComplete / 100m),
            WorkbookCell.Of(TimelinessNames.Of(row.Status)),
        ];

    private async Task LoadAsync(int page, int pageSize, CancellationToken cancellationToken)
    {
        Today = VietnamTime.Today(clock);
        View = await query.ReadAsync(Filter, page, pageSize, Today, cancellationToken);
        Units = await units.OfAsync([.. View.ByLead.Select(group => group.LeadUnitId).OfType<Guid>()], cancellationToken);
    }
}
