using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Plans.ApprovePlan;

/// <summary>A leader approves the plan.</summary>
[AllowRoles(Role.Coordinator, Role.Leader)]
internal sealed class ApprovePlanModel(ApprovePlanHandler handler, PlanningDbContext database, CurrentUser user) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid PlanId { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    public Plan Plan { get; private set; } = null!;

    public int Tasks { get; private set; }

    public int Incomplete { get; private set; }

    public int Targets { get; private set; }

    public bool MayApprove => user.IsAny(Role.Leader) && Plan.IsEditable;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        Version = Plan.Version;
        return Page();
    }

    [AllowRoles(Role.Leader)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var result = await handler.HandleAsync(new ApprovePlanCommand(PlanId, Version), cancellationToken);
        if (!result.Failed)
        {
            return LocalRedirect(PlanningLinks.Issue(PlanId));
        }

        if (result.Errors[0].Kind == ErrorKind.NotFound || !await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        return this.Refuse(result);
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var plan = await database.Plans.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == PlanId, cancellationToken);
        if (plan is null)
        {
            return false;
        }

        Plan = plan;
        var tasks = database.Tasks.Where(task => task.PlanId == PlanId);
        Tasks = await tasks.CountAsync(cancellationToken);
        Incomplete = await tasks.CountAsync(task => task.LeadUnitId == null || task.Milestones.Count == 0, cancellationToken);
        Targets = await database.Targets.CountAsync(target => target.PlanId == PlanId, cancellationToken);
        return true;
    }
}
