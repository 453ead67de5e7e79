using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Targets.TargetList;

/// <summary>The targets of a plan with their latest values; those that contradict each other side by side.</summary>
[AllowRoles]
internal sealed class TargetListModel(TargetsWithValues targets, PlanningDbContext database, CurrentUser user, TimeProvider clock)
    : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid PlanId { get; set; }

    public Plan Plan { get; private set; } = null!;

    public IReadOnlyList<TargetWithValues> Targets { get; private set; } = [];

    public IReadOnlyList<IReadOnlyList<Target>> Contradictions { get; private set; } = [];

    public DateTimeOffset AsOf { get; private set; }

    public bool MayRecord => user.IsAny(Role.Coordinator, Role.Officer);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var plan = await database.Plans.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == PlanId, cancellationToken);
        if (plan is null)
        {
            return NotFound();
        }

        Plan = plan;
        AsOf = clock.GetUtcNow();
        Targets = await targets.ReadAsync(PlanId, cancellationToken);
        Contradictions = TargetContradictions.Among(Targets.Select(target => target.Target));
        return Page();
    }
}
