using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Organisation.Contracts;
using CaiCach.Planning.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.Planning.Features.Plans.Board;

/// <summary>The tasks of a plan in columns, one a status.</summary>
[AllowRoles]
internal sealed class BoardModel(BoardQuery query, IUnitDirectory units, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid PlanId { get; set; }

    public Plan Plan { get; private set; } = null!;

    public IReadOnlyList<BoardTask> Tasks { get; private set; } = [];

    public IReadOnlyDictionary<Guid, UnitInfo> Units { get; private set; } = new Dictionary<Guid, UnitInfo>();

    public DateOnly Today { get; private set; }

    public string LeadName(BoardTask task) => task.LeadUnitId is { } lead && Units.TryGetValue(lead, out var unit) ? unit.Name : "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Today = VietnamTime.Today(clock);
        if (await query.ReadAsync(PlanId, Today, cancellationToken) is not { } read)
        {
            return NotFound();
        }

        (Plan, Tasks) = read;
        Units = await units.OfAsync([.. Tasks.Select(task => task.LeadUnitId).OfType<Guid>().Distinct()], cancellationToken);
        return Page();
    }
}
