using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Units;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Plans.ClosePlan;

/// <summary>Closes a plan, with the reason.</summary>
[AllowRoles(Role.Leader, Role.Coordinator)]
internal sealed class ClosePlanModel(ClosePlanHandler handler, PlanningDbContext database) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid PlanId { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi lý do kết thúc.")]
    [MaxLength(PlanLimits.ReasonMaxLength, ErrorMessage = "Lý do dài quá 1.000 ký tự.")]
    public string Reason { get; set; } = "";

    public Plan Plan { get; private set; } = null!;

    public int Unfinished { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        Version = Plan.Version;
        return Plan.State == PlanState.InForce ? Page() : LocalRedirect(PlanningLinks.Plan(PlanId));
    }

    [AllowRoles(Role.Leader, Role.Coordinator)]
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

        var result = await handler.HandleAsync(new ClosePlanCommand(PlanId, Version, Reason.Trim()), cancellationToken);
        if (!result.Failed)
        {
            return LocalRedirect(PlanningLinks.Plan(PlanId));
        }

        return this.Refuse(result);
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var plan = await database.Plans.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == PlanId, cancellationToken);
        Plan = plan!;
        Unfinished = await database.Tasks.CountAsync(task => task.PlanId == PlanId && task.FinishedOn == null, cancellationToken);
        return plan is not null;
    }
}
