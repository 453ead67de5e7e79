using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Organisation.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Tasks.AssignDown;

/// <summary>Picks the authorities below that are to carry out a task.</summary>
[AllowRoles(Role.Coordinator, Role.Appraiser)]
internal sealed class AssignDownModel(
    AssignDownHandler handler,
    PlanningDbContext database,
    IUnitDirectory units,
    CurrentUser user,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid TaskId { get; set; }

    [BindProperty]
    public List<Guid> Chosen { get; set; } = [];

    [BindProperty]
    public DateOnly? DueOn { get; set; }

    public PlanTask TaskShown { get; private set; } = null!;

    /// <summary>Those below that do not have it yet.</summary>
    public IReadOnlyList<UnitInfo> Offered { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        return TaskRights.MayAssignDown(user, TaskShown.UnitId) ? Page() : StatusCode(403);
    }

    [AllowRoles(Role.Coordinator, Role.Appraiser)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await handler.HandleAsync(new AssignDownCommand(TaskId, Chosen, DueOn), cancellationToken);
        return result.Failed ? this.Refuse(result) : LocalRedirect(PlanningLinks.Task(TaskId) + "#cap-duoi");
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var task = await database.Tasks.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == TaskId, cancellationToken);
        if (task is null)
        {
            return false;
        }

        TaskShown = task;
        var given = await database
            .Tasks.Where(candidate => candidate.AssignedFromTaskId == TaskId)
            .Select(candidate => candidate.UnitId)
            .ToListAsync(cancellationToken);
        var below = await units.BelowAsync(task.UnitId, VietnamTime.Today(clock), cancellationToken);
        Offered = [.. below.Where(unit => !given.Contains(unit.Id))];
        return true;
    }
}
