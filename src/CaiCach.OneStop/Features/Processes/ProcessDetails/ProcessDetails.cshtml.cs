using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Domain.Processes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.OneStop.Features.Processes.ProcessDetails;

/// <summary>A process: drawn, as a table, with what keeps it from being used and who does what.</summary>
[AllowRoles]
internal sealed class ProcessDetailsModel(ProcessDetailsQuery query, CurrentUser user, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    public ProcessView View { get; private set; } = null!;

    public ProcessPhase Phase => View.Process.PhaseOn(VietnamTime.Today(clock));

    public bool MayChange => user.MayChange(View.Process);

    /// <summary>Whether the person may begin a draft with these steps for the unit that is looked at.</summary>
    public bool MayDraft => user.MayDraft() && (View.Process.UnitId == user.UnitId || !View.IsOfAbove);

    public bool MayStaff => user.MayStaff() && View.Process.Decision is not null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        View = (await query.ReadAsync(Id, cancellationToken))!;
        return View is null ? NotFound() : Page();
    }
}
