using CaiCach.Foundation.Time;

namespace CaiCach.Planning.Domain.Binding;

/// <summary>For which period a plan's targets are judged on a day.</summary>
internal static class TargetPeriod
{
    private const int SecondHalf = 7;

    /// <summary>The half year of a plan that is for one; else the year that runs, within the plan's years.</summary>
    public static Period Of(Plan plan, DateOnly day)
    {
        var year = Math.Clamp(day.Year, plan.PeriodFrom.Year, plan.PeriodTo.Year);
        return
            Period.OfHalf(year, plan.PeriodFrom.Month >= SecondHalf ? 2 : 1) is { } half
            && half.Days(PeriodCutoff.Calendar) is { } days
            && days.From <= plan.PeriodFrom
            && days.To >= plan.PeriodTo
            ? half
            : Period.OfYear(year);
    }
}
