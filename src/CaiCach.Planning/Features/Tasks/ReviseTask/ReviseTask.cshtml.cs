using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Organisation.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Tasks.ReviseTask;

/// <summary>Changes lead or deadline of a task in force, with the reason.</summary>
[AllowRoles(Role.Coordinator, Role.Leader)]
internal sealed class ReviseTaskModel(
    ReviseTaskHandler handler,
    PlanningDbContext database,
    IUnitDirectory units,
    IPeopleDirectory people,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid TaskId { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    public Guid LeadUnitId { get; set; }

    [BindProperty]
    public Guid? LeadPositionId { get; set; }

    [BindProperty]
    public Guid? MilestoneId { get; set; }

    [BindProperty]
    public DateOnly? NewDueOn { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi lý do điều chỉnh.")]
    [MaxLength(PlanLimits.ReasonMaxLength, ErrorMessage = "Lý do dài quá 1.000 ký tự.")]
    public string Reason { get; set; } = "";

    public PlanTask TaskShown { get; private set; } = null!;

    public IReadOnlyList<UnitInfo> Departments { get; private set; } = [];

    public IReadOnlyList<PositionInfo> Positions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        (Version, LeadUnitId, LeadPositionId) = (TaskShown.Version, TaskShown.LeadUnitId ?? Guid.Empty, TaskShown.LeadPositionId);
        return Page();
    }

    [AllowRoles(Role.Coordinator, Role.Leader)]
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

        var result = await handler.HandleAsync(
            new ReviseTaskCommand(TaskId, Version, LeadUnitId, LeadPositionId, MilestoneId, NewDueOn, Reason.Trim()),
            cancellationToken
        );
        if (!result.Failed)
        {
            return LocalRedirect(PlanningLinks.Task(TaskId));
        }

        return this.Refuse(result);
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var task = await database
            .Tasks.AsNoTracking()
            .Include(candidate => candidate.Milestones)
            .SingleOrDefaultAsync(candidate => candidate.Id == TaskId, cancellationToken);
        if (task is null)
        {
            return false;
        }

        TaskShown = task;
        var today = VietnamTime.Today(clock);
        Departments = await units.WithinAsync(task.UnitId, today, cancellationToken);
        Positions = await people.PositionsAsync(task.UnitId, today, cancellationToken);
        return true;
    }
}
