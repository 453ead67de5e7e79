using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Units;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Tasks.AskExtension;

/// <summary>Asks a leader for more time on a milestone.</summary>
[AllowRoles(Role.Officer, Role.Receptionist, Role.Coordinator, Role.Leader)]
internal sealed class AskExtensionModel(AskExtensionHandler handler, PlanningDbContext database, CurrentUser user) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid TaskId { get; set; }

    [BindProperty]
    public Guid MilestoneId { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi ngày xin gia hạn đến.")]
    public DateOnly? Until { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi lý do xin gia hạn.")]
    [MaxLength(PlanLimits.ReasonMaxLength, ErrorMessage = "Lý do dài quá 1.000 ký tự.")]
    public string Reason { get; set; } = "";

    public PlanTask TaskShown { get; private set; } = null!;

    public IReadOnlyList<Milestone> OwedMilestones =>
        [
            .. TaskShown
                .Milestones.Where(milestone => milestone is { SubmittedOn: null, DueOn: not null })
                .OrderBy(milestone => milestone.DueOn),
        ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        !await LoadAsync(cancellationToken) ? NotFound()
        : TaskRights.MayReport(user, TaskShown) ? Page()
        : StatusCode(403);

    [AllowRoles(Role.Officer, Role.Receptionist, Role.Coordinator, Role.Leader)]
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
            new AskExtensionCommand(TaskId, MilestoneId, Until!.Value, Reason.Trim()),
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
        TaskShown = task!;
        return task is not null;
    }
}
