using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Organisation.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.Planning.Features.Plans.PlanList;

/// <summary>The plans of the unit.</summary>
[AllowRoles]
internal sealed class PlanListModel(PlanListQuery query, IUnitDirectory units, CurrentUser user, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "trang")]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<PlanRow> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public bool MayImport => user.IsAny(Role.Coordinator);

    public bool HasBelow { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var today = VietnamTime.Today(clock);
        (Rows, Total) = await query.ReadAsync(Math.Max(1, PageNumber), today, cancellationToken);
        HasBelow = (await units.BelowAsync(user.UnitId, today, cancellationToken)).Count > 0;
    }
}
