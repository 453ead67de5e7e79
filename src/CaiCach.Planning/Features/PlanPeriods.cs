using CaiCach.Foundation.Time;
using CaiCach.Planning.Domain;
using CaiCach.Ui.Shell;

namespace CaiCach.Planning.Features;

/// <summary>The periods that a plan's pages offer.</summary>
internal static class PlanPeriods
{
    /// <summary>The parts of the plan's year, or the years of a plan of several.</summary>
    public static IReadOnlyList<Period> Of(Plan plan) =>
        plan.PeriodFrom.Year == plan.PeriodTo.Year
            ? ShellPeriods.OfYear(plan.PeriodFrom.Year)
            : [.. Enumerable.Range(plan.PeriodFrom.Year, plan.PeriodTo.Year - plan.PeriodFrom.Year + 1).Select(Period.OfYear)];
}
