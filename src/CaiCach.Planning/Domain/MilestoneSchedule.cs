using CaiCach.Planning.Contracts;

namespace CaiCach.Planning.Domain;

/// <summary>Turns the recurring and continuous deadlines of a draft into instances within the plan's period.</summary>
internal static class MilestoneSchedule
{
    private static readonly Dictionary<string, int> MonthsOfCadence = new(StringComparer.Ordinal)
    {
        ["monthly"] = 1,
        ["quarterly"] = 3,
        ["six-month"] = 6,
        ["nine-month"] = 9,
        ["yearly"] = 12,
    };

    /// <summary>
    /// One instance per period of each cadence, due on the period's last day; 6, 9 and 12 months are counted from the start of the year
    /// (báo cáo 6 tháng, 9 tháng, năm). Of cadences that end on one day the longest period is owed, once. A continuous deadline gets one instance a quarter: a quarter without progress is late.
    /// A recurring one that names no cadence ("theo định kỳ") is followed by the quarter too. Others stay as they are.
    /// </summary>
    /// <param name="slots">Deadlines as read or entered.</param>
    /// <param name="from">First day of the plan.</param>
    /// <param name="to">Last day of the plan.</param>
    public static IReadOnlyList<MilestoneSlot> Expand(IEnumerable<MilestoneSlot> slots, DateOnly from, DateOnly to) =>
        [.. slots.SelectMany(slot => ExpandOne(slot, from, to)).DistinctBy(slot => (slot.Label, slot.Kind, slot.DueOn, slot.PeriodFrom))];

    private static IEnumerable<MilestoneSlot> ExpandOne(MilestoneSlot slot, DateOnly from, DateOnly to) =>
        slot.Kind switch
        {
            MilestoneKind.Recurring when slot.Cadence.Count > 0 => slot
                .Cadence.SelectMany(cadence => Instances(slot, MonthsOfCadence[cadence], from, to))
                .OrderBy(instance => instance.DueOn)
                .ThenBy(instance => instance.PeriodFrom)
                .DistinctBy(instance => instance.DueOn),
            MilestoneKind.Recurring or MilestoneKind.Continuous => Instances(slot, 3, from, to),
            _ => [slot],
        };

    private static IEnumerable<MilestoneSlot> Instances(MilestoneSlot slot, int months, DateOnly from, DateOnly to)
    {
        for (var year = from.Year; year <= to.Year; year++)
        {
            for (var first = new DateOnly(year, 1, 1); first.Year == year; first = first.AddMonths(months))
            {
                // Nine months: from January to September only, there is no second nine months in a year.
                var last = first.AddMonths(months).AddDays(-1);
                if (last.Year == year && last >= from && first <= to)
                {
                    yield return slot with
                    {
                        DueOn = last > to ? to : last,
                        PeriodFrom = first < from ? from : first,
                        Cadence = [],
                    };
                }
            }
        }
    }
}
