using CaiCach.Documents.Workbooks;
using CaiCach.Foundation.Reform;
using CaiCach.Foundation.Units;
using CaiCach.Organisation.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using CaiCach.Ui.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Targets.ExportTargets;

/// <summary>The targets of a plan as a workbook, exactly as filtered on their page, a row for each threshold.</summary>
[AllowRoles]
internal sealed class ExportTargetsModel(TargetCourses courses, PlanningDbContext database, IUnitDirectory units, TimeProvider clock)
    : PageModel
{
    private static readonly WorkbookColumn[] Columns =
    [
        new("Mục", Width: 8),
        new("Lĩnh vực", Width: 24),
        new("Chỉ tiêu", Width: 60),
        new("Không tính", Width: 30),
        new("Mức phải đạt", Width: 22),
        new("Số liệu mới nhất", WorkbookColumnKind.Number, 16) { Decimals = 2 },
        new("Đơn vị tính", Width: 14),
        new("Tính đến ngày", WorkbookColumnKind.Day),
        new("Trạng thái", Width: 18),
        new("Ghi chú", Width: 30),
    ];

    [BindProperty(SupportsGet = true, Name = "trangThai")]
    public TargetStanding? Standing { get; set; }

    [BindProperty(SupportsGet = true, Name = "linhVuc")]
    public ReformArea? Area { get; set; }

    [BindProperty(SupportsGet = true, Name = "tim")]
    public string? Words { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        var plan = await database.Plans.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id, cancellationToken);
        if (plan is null)
        {
            return NotFound();
        }

        var now = clock.GetUtcNow();
        var unit = await units.FindAsync(plan.UnitId, cancellationToken);
        var rows = new TargetFilter(Standing, Area, Words).Of((await courses.ReadAsync(plan, cancellationToken)).Targets).SelectMany(Rows);
        var sheet = new WorkbookSheet("Chỉ tiêu", Columns, rows)
        {
            Title = new WorkbookTitle($"Chỉ tiêu: {plan.Title}", unit?.Name, AsOf: now),
        };
        return WorkbookFile.Of(sheet, now, "chi-tieu.xlsx", cancellationToken);
    }

    private static IEnumerable<WorkbookCell[]> Rows(TargetWithValues entry)
    {
        var target = entry.Target;
        var places = Math.Max(1, target.Measures.Count);
        for (var place = 0; place < places; place++)
        {
            var measure = place < target.Measures.Count ? target.Measures[place] : null;
            var value = entry.Latest.GetValueOrDefault(place);
            yield return
            [
                WorkbookCell.Of(target.Section),
                WorkbookCell.Of(target.Area is { } area ? ReformAreas.Of(area).Name : null),
                WorkbookCell.Of(target.Text),
                WorkbookCell.Of(target.Exclusions),
                WorkbookCell.Of(measure is null ? "có" : StandingNames.Of(measure)),
                entry.Bound.GetValueOrDefault(place) is { } bound ? WorkbookCell.Of(bound.Course.Value)
                : value is null ? WorkbookCell.Blank
                : measure is null ? WorkbookCell.Of(StandingNames.YesNo(value.Value))
                : WorkbookCell.Of(value.Value),
                WorkbookCell.Of(measure?.Unit),
                WorkbookCell.Of(value?.OccurredOn),
                WorkbookCell.Of(StandingNames.Of(entry.Standing)),
                WorkbookCell.Of(value?.Note),
            ];
        }
    }
}
