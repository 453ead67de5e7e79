using CaiCach.Foundation.Time;
using CaiCach.Ui.Shell;
using Microsoft.AspNetCore.Http;

namespace CaiCach.Indicators.Features;

/// <summary>The period that a page of figures shows: the chosen one, else the quarter that runs.</summary>
internal static class ChosenPeriod
{
    /// <summary>The period, after offering its year's and the year before's in the top bar.</summary>
    public static Period Of(HttpContext httpContext, Period? chosen, PeriodCutoff cutoff, TimeProvider clock)
    {
        var today = VietnamTime.Today(clock);
        var period = chosen ?? Period.Containing(PeriodKind.Quarter, today, cutoff)!;
        httpContext.OfferPeriods(period, [.. ShellPeriods.OfYear(period.Year), .. ShellPeriods.OfYear(period.Year - 1)]);
        return period;
    }
}
