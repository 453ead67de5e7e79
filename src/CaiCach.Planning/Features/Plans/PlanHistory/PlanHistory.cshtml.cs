using CaiCach.Foundation.Units;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Plans.PlanHistory;

/// <summary>All that was ever recorded of a plan.</summary>
[AllowRoles]
internal sealed class PlanHistoryModel(HistoryReading history, PlanningDbContext database) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid SubjectId { get; set; }

    public Plan Plan { get; private set; } = null!;

    public IReadOnlyList<HistoryLine> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var plan = await database.Plans.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == SubjectId, cancellationToken);
        if (plan is null)
        {
            return NotFound();
        }

        Plan = plan;
        Lines = await history.OfAsync(SubjectId, cancellationToken);
        return Page();
    }
}
