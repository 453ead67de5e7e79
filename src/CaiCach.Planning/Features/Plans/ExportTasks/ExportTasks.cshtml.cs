using CaiCach.Documents.Workbooks;
using CaiCach.Foundation.Reform;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Organisation.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using CaiCach.Ui.Lists;
using CaiCach.Ui.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.Planning.Features.Plans.ExportTasks;

/// <summary>The plan's task list as a workbook, exactly as filtered on the plan's page.</summary>
[AllowRoles]
internal sealed class ExportTasksModel(ExportTasksQuery query, IUnitDirectory units, TimeProvider clock) : PageModel
{
    private static readonly WorkbookColumn[] Columns =
    [
        new("TT", Width: 8),
        new("Lĩnh vực", Width: 24),
        new("Nhiệm vụ", Width: 60),
        new("Sản phẩm", Width: 36),
        new("Chủ trì", Width: 28),
        new("Phối hợp", Width: 28),
        new("Thời hạn ghi trong kế hoạch", Width: 22),
        new("Hạn", WorkbookColumnKind.Day),
        new("Gia hạn đến", WorkbookColumnKind.Day),
        new("Tiến độ", WorkbookColumnKind.Percent, 10),
        new("Trạng thái", Width: 26),
        new("Ngày hoàn thành", WorkbookColumnKind.Day),
        new("Kinh phí", Width: 20),
    ];

    private IReadOnlyDictionary<Guid, UnitInfo> _units = new Dictionary<Guid, UnitInfo>();

    [BindProperty(SupportsGet = true, Name = "trangThai")]
    public TaskTimeliness? Status { get; set; }

    [BindProperty(SupportsGet = true, Name = "linhVuc")]
    public ReformArea? Area { get; set; }

    [BindProperty(SupportsGet = true, Name = "chuTri")]
    public Guid? LeadUnitId { get; set; }

    [BindProperty(SupportsGet = true, Name = ShellPeriods.Name)]
    public Period? Period { get; set; }

    [BindProperty(SupportsGet = true, Name = "chuyenTiep")]
    public bool IsCarriedOn { get; set; }

    [BindProperty(SupportsGet = true, Name = "tim")]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true, Name = "sap")]
    public string? Order { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var today = VietnamTime.DayOf(now);
        var filter = new TaskFilter(Status, Area, LeadUnitId, Period, Words, 1) { Order = Order, IsCarriedOn = IsCarriedOn };
        if (await query.ReadAsync(id, filter, today, cancellationToken) is not { } view)
        {
            return NotFound();
        }

        Guid[] named = [view.Plan.UnitId, .. view.Tasks.Select(task => task.LeadUnitId).Append(LeadUnitId).OfType<Guid>()];
        _units = await units.OfAsync([.. named.Distinct()], cancellationToken);
        var sheet = new WorkbookSheet("Nhiệm vụ", Columns, view.Tasks.Select(task => Row(task, today)))
        {
            Title = new WorkbookTitle(view.Plan.Title, NameOf(view.Plan.UnitId), AsOf: now) { Notes = [.. Filters(view.Tasks.Count)] },
        };
        return WorkbookFile.Of(sheet, now, "nhiem-vu.xlsx", cancellationToken);
    }

    private WorkbookCell[] Row(PlanTask task, DateOnly today)
    {
        var open = task.Milestones.Where(milestone => milestone.SubmittedOn is null).MinBy(milestone => milestone.DueOn);
        return
        [
            WorkbookCell.Of(task.Number),
            WorkbookCell.Of(task.Area is { } area ? ReformAreas.Of(area).Name : null),
            WorkbookCell.Of(task.Text),
            WorkbookCell.Of(string.Join("; ", task.Deliverables)),
            WorkbookCell.Of(NameOf(task.LeadUnitId) ?? string.Join("; ", task.LeadNames)),
            WorkbookCell.Of(string.Join("; ", task.CoordinatingNames)),
            WorkbookCell.Of(task.DeadlineText),
            WorkbookCell.Of(task.FinishedOn is null ? task.OpenDueOn : task.Milestones.Max(milestone => milestone.DueOn)),
            WorkbookCell.Of(open?.ExtendedDueOn),
            WorkbookCell.Of(task.PercentComplete / 100m),
            WorkbookCell.Of(TimelinessNames.Of(TaskTimelinessRule.AsOf(task.Milestones, today))),
            WorkbookCell.Of(task.FinishedOn),
            WorkbookCell.Of(task.BudgetText),
        ];
    }

    private IEnumerable<string> Filters(int count)
    {
        if (Status is { } status)
        {
            yield return $"Trạng thái: {TimelinessNames.Of(status)}";
        }

        if (Area is { } area)
        {
            yield return $"Lĩnh vực: {ReformAreas.Of(area).Name}";
        }

        if (LeadUnitId is { } lead)
        {
            yield return $"Chủ trì: {NameOf(lead)}";
        }

        if (Period is { } period)
        {
            yield return $"Có hạn trong {period.NameInSentence}";
        }

        if (IsCarriedOn)
        {
            yield return "Đã chuyển sang năm sau";
        }

        if (!string.IsNullOrWhiteSpace(Words))
        {
            yield return $"Tìm: {Words.Trim()}";
        }

        yield return $"Số nhiệm vụ: {count}";
    }

    private string? NameOf(Guid? unitId) => unitId is { } id && _units.TryGetValue(id, out var unit) ? unit.Name : null;
}
