using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Ui;
using CaiCach.Ui.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.Indicators.Features.Boards.LeaderBoard;

/// <summary>The leaders' board: what is late, what will soon be, and the few figures that say how the unit does.</summary>
[AllowRoles(Role.Officer, Role.Leader, Role.Coordinator, Role.Appraiser, Role.Auditor)]
internal sealed class LeaderBoardModel(LeaderBoardQuery query, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = ShellPeriods.Name)]
    public Period? Period { get; set; }

    [BindProperty(SupportsGet = true, Name = IndicatorsLinks.CutoffName)]
    public PeriodCutoff Cutoff { get; set; } = PeriodCutoff.Calendar;

    public Period Shown { get; private set; } = null!;

    /// <summary>The board; null where the period has none, which the page says.</summary>
    public LeaderBoardView? View { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Cutoff = Enum.IsDefined(Cutoff) ? Cutoff : PeriodCutoff.Calendar;
        Shown = ChosenPeriod.Of(HttpContext, Period, Cutoff, clock);
        var read = await query.ReadAsync(Shown, Cutoff, cancellationToken);
        if (read.Failed)
        {
            ModelState.Add(read);
        }
        else
        {
            View = read.Value;
        }
    }
}
