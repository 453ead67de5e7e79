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

namespace CaiCach.Planning.Features.MyWork.ExportMyWork;

/// <summary>What the signed-in person has to do, as a workbook.</summary>
[AllowRoles]
internal sealed class ExportMyWorkModel(PlanningDbContext database, IUnitDirectory units, CurrentUser user, TimeProvider clock) : PageModel
{
    private static readonly WorkbookColumn[] Columns =
    [
        new("TT", Width: 8),
        new("Lĩnh vực", Width: 24),
        new("Nhiệm vụ", Width: 60),
        new("Sản phẩm", Width: 36),
        new("Hạn", WorkbookColumnKind.Day),
        new("Tiến độ", WorkbookColumnKind.Percent, 10),
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var tasks = await MyTasks
            .Of(database.Tasks.AsNoTracking(), user)
            .OrderBy(task => task.OpenDueOn)
            .ThenBy(task => task.Id)
            .Take(PlanLimits.TasksMaxCount)
            .ToListAsync(cancellationToken);
        var unit = await units.FindAsync(user.UnitId, cancellationToken);
        var sheet = new WorkbookSheet("Việc của tôi", Columns, tasks.Select(Row))
        {
            Title = new WorkbookTitle("Việc cần làm", unit?.Name, AsOf: now) { Notes = [user.Actor.Name] },
        };
        return WorkbookFile.Of(sheet, now, "viec-cua-toi.xlsx", cancellationToken);
    }

    private static WorkbookCell[] Row(PlanTask task) =>
        [
            WorkbookCell.Of(task.Number),
            WorkbookCell.Of(task.Area is { } area ? ReformAreas.Of(area).Name : null),
            WorkbookCell.Of(task.Text),
            WorkbookCell.Of(string.Join("; ", task.Deliverables)),
            WorkbookCell.Of(task.OpenDueOn),
            WorkbookCell.Of(task.PercentComplete / 100m),
        ];
}
