using CaiCach.Foundation.Units;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using CaiCach.Ui;
using CaiCach.Ui.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Plans.ChooseResponsible;

/// <summary>Takes the ticked tasks of a plan's list, and tells of those that did not fit.</summary>
[AllowRoles(Role.Coordinator)]
internal sealed class ChooseResponsibleModel(ChooseResponsibleHandler handler, PlanningDbContext database) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid PlanId { get; set; }

    [BindProperty]
    public List<string> Chosen { get; set; } = [];

    [BindProperty]
    public Guid PositionId { get; set; }

    public Plan Plan { get; private set; } = null!;

    public BatchOutcome? Outcome { get; private set; }

    public IActionResult OnGet() => LocalRedirect(PlanningLinks.Plan(PlanId));

    [AllowRoles(Role.Coordinator)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var plan = await database.Plans.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == PlanId, cancellationToken);
        if (plan is null)
        {
            return NotFound();
        }

        Plan = plan;
        var result = await handler.HandleAsync(new ChooseResponsibleCommand(ChosenRow.Read(Chosen), PositionId), cancellationToken);
        if (result.Failed)
        {
            return this.Refuse(result);
        }

        if (result.Value.LeftOut.Count == 0)
        {
            this.Announce(Announced.ResponsibleChosen);
            return LocalRedirect(PlanningLinks.Plan(PlanId));
        }

        Outcome = result.Value;
        return Page();
    }
}
