using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Units;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Tasks.DecideExtension;

/// <summary>A leader answers a request for more time.</summary>
[AllowRoles(Role.Leader)]
internal sealed class DecideExtensionModel(DecideExtensionHandler handler, PlanningDbContext database) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid ExtensionId { get; set; }

    [BindProperty]
    public bool IsGranted { get; set; }

    [BindProperty]
    public DateOnly? GrantedUntil { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi ý kiến, lý do.")]
    [MaxLength(PlanLimits.ReasonMaxLength, ErrorMessage = "Ý kiến dài quá 1.000 ký tự.")]
    public string Reason { get; set; } = "";

    public Extension Extension { get; private set; } = null!;

    public Milestone MilestoneShown { get; private set; } = null!;

    public string TaskText { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        GrantedUntil = Extension.AskedUntil;
        return Page();
    }

    [AllowRoles(Role.Leader)]
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
            new DecideExtensionCommand(ExtensionId, IsGranted, GrantedUntil, Reason.Trim()),
            cancellationToken
        );
        if (!result.Failed)
        {
            return LocalRedirect(PlanningLinks.Task(Extension.TaskId));
        }

        return this.Refuse(result);
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var extension = await database
            .Extensions.AsNoTracking()
            .SingleOrDefaultAsync(candidate => candidate.Id == ExtensionId, cancellationToken);
        if (extension is null)
        {
            return false;
        }

        Extension = extension;
        MilestoneShown = await database
            .Milestones.AsNoTracking()
            .SingleAsync(candidate => candidate.Id == extension.MilestoneId, cancellationToken);
        TaskText = await database.Tasks.Where(task => task.Id == extension.TaskId).Select(task => task.Text).SingleAsync(cancellationToken);
        return true;
    }
}
