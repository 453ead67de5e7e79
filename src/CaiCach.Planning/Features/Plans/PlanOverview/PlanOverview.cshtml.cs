using CaiCach.Foundation.Reform;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Organisation.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.Planning.Features.Plans.PlanOverview;

/// <summary>A plan: how its tasks stand, by area, by lead; each figure opens its tasks.</summary>
[AllowRoles]
internal sealed class PlanOverviewModel(
    PlanOverviewQuery query,
    PlanRelativesQuery relatives,
    IUnitDirectory units,
    IEnumerable<IPlanActions> actions,
    CurrentUser user,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid PlanId { get; set; }

    [BindProperty(SupportsGet = true, Name = "trangThai")]
    public TaskTimeliness? Status { get; set; }

    [BindProperty(SupportsGet = true, Name = "linhVuc")]
    public ReformArea? Area { get; set; }

    [BindProperty(SupportsGet = true, Name = "chuTri")]
    public Guid? LeadUnitId { get; set; }

    [BindProperty(SupportsGet = true, Name = "quy")]
    public int? Quarter { get; set; }

    [BindProperty(SupportsGet = true, Name = "tim")]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int PageNumber { get; set; } = 1;

    public PlanOverviewView View { get; private set; } = null!;

    public IReadOnlyDictionary<Guid, UnitInfo> Units { get; private set; } = new Dictionary<Guid, UnitInfo>();

    public PlanRelatives Relatives { get; private set; } = null!;

    public DateOnly Today { get; private set; }

    public DateTimeOffset AsOf { get; private set; }

    public bool IsCoordinator => user.IsAny(Role.Coordinator);

    /// <summary>The list as a workbook, with the same filters.</summary>
    public string ExportUrl => PlanningLinks.ExportTasks(PlanId, Request.QueryString.Value);

    /// <summary>What other rooms offer to do with a plan that was issued.</summary>
    public IReadOnlyList<PlanAction> Actions =>
        View.Plan.State is PlanState.InForce or PlanState.Closed ? [.. actions.SelectMany(offer => offer.For(PlanId))] : [];

    public bool IsLeader => user.IsAny(Role.Leader);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        AsOf = clock.GetUtcNow();
        Today = VietnamTime.Today(clock);
        var filter = new TaskFilter(Status, Area, LeadUnitId, Quarter, Words, Math.Max(1, PageNumber));
        if (await query.ReadAsync(PlanId, filter, Today, cancellationToken) is not { } view)
        {
            return NotFound();
        }

        View = view;
        Relatives = await relatives.ReadAsync(view.Plan, cancellationToken);
        Units = await units.OfAsync([.. view.ByLead.Select(group => group.LeadUnitId).OfType<Guid>()], cancellationToken);
        return Page();
    }

    /// <summary>The lead's name, or as printed while no unit was chosen.</summary>
    public string LeadName(Guid? unitId, IReadOnlyList<string> printed) =>
        unitId is { } id && Units.TryGetValue(id, out var unit) ? unit.Name : string.Join("; ", printed);
}
