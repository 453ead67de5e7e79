using CaiCach.Foundation.Time;
using Microsoft.AspNetCore.Http;

namespace CaiCach.Ui.Shell;

/// <summary>The periods that a page can be looked at for; the shell's switch offers them, the chosen one stands in the address as <c>ky</c>.</summary>
/// <param name="Chosen">The period that the page shows; null for all time.</param>
/// <param name="Offered">The periods to choose from.</param>
public sealed record ShellPeriods(Period? Chosen, IReadOnlyList<Period> Offered)
{
    /// <summary>The name in the address, with a period's code as value, e.g. <c>?ky=2026-Q3</c>.</summary>
    public const string Name = "ky";

    /// <summary>The year with its half years, nine months and quarters: those that plans, figures and reports are made for.</summary>
    public static IReadOnlyList<Period> OfYear(int year) =>
        [
            Period.OfYear(year),
            .. Enumerable.Range(1, 4).Select(quarter => Period.OfQuarter(year, quarter)),
            Period.OfHalf(year, 1),
            Period.OfHalf(year, 2),
            Period.OfNineMonths(year),
        ];
}

/// <summary>How a page tells the shell which periods it can be looked at for.</summary>
public static class ShellPeriodsExtensions
{
    /// <summary>Offers periods in the top bar of this request's page.</summary>
    public static void OfferPeriods(this HttpContext httpContext, Period? chosen, IReadOnlyList<Period> offered) =>
        httpContext.Features.Set(new ShellPeriods(chosen, offered));
}
