using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.Planning.Features.Plans.UnitsBelow;

/// <summary>How the authorities below stand with their tasks, and all of them together.</summary>
[AllowRoles]
internal sealed class UnitsBelowModel(UnitsBelowQuery query, CurrentUser user, TimeProvider clock) : PageModel
{
    public UnitsBelowView View { get; private set; } = null!;

    public DateOnly Today { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Today = VietnamTime.Today(clock);
        View = await query.ReadAsync(user.UnitId, Today, cancellationToken);
    }
}
