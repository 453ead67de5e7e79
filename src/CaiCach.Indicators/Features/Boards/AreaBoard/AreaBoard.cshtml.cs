using CaiCach.Foundation.Reform;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Ui;
using CaiCach.Ui.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.Indicators.Features.Boards.AreaBoard;

/// <summary>A reform area: its figures in this period and those before.</summary>
[AllowRoles(Role.Officer, Role.Leader, Role.Coordinator, Role.Appraiser, Role.Auditor)]
internal sealed class AreaBoardModel(AreaBoardQuery query, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = ShellPeriods.Name)]
    public Period? Period { get; set; }

    [BindProperty(SupportsGet = true, Name = IndicatorsLinks.CutoffName)]
    public PeriodCutoff Cutoff { get; set; } = PeriodCutoff.Calendar;

    public Period Shown { get; private set; } = null!;

    public ReformAreaEntry Area { get; private set; } = null!;

    /// <summary>The figures; null where the period has none, which the page says.</summary>
    public AreaBoardView? View { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        if (!ReformAreas.TryParse(id, out var found))
        {
            return NotFound();
        }

        Area = ReformAreas.Of(found);
        Cutoff = Enum.IsDefined(Cutoff) ? Cutoff : PeriodCutoff.Calendar;
        Shown = ChosenPeriod.Of(HttpContext, Period, Cutoff, clock);
        var read = await query.ReadAsync(Area, Shown, Cutoff, cancellationToken);
        if (read.Failed)
        {
            ModelState.Add(read);
        }
        else
        {
            View = read.Value;
        }

        return Page();
    }
}
