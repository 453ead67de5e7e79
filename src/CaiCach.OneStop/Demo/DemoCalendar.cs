using CaiCach.Foundation.Time;

namespace CaiCach.OneStop.Demo;

/// <summary>How many dossiers come in on which day: more on Mondays and in the school season, fewer around Tết, more each year.</summary>
internal static class DemoCalendar
{
    /// <summary>The working days of a span with their numbers of dossiers, which sum up to the total.</summary>
    public static IEnumerable<(DateOnly Day, int Count)> Spread(int total, DateOnly from, DateOnly to, WorkingCalendar calendar)
    {
        var days = Days(from, to).Where(calendar.IsWorkingDay).Select(day => (Day: day, Weight: WeightOf(day, from, calendar))).ToList();
        var sum = days.Sum(day => day.Weight);
        var (given, reached) = (0, 0.0);
        foreach (var (day, weight) in days)
        {
            reached += weight;
            var count = (int)Math.Round(total * reached / sum) - given;
            given += count;
            yield return (day, count);
        }
    }

    private static IEnumerable<DateOnly> Days(DateOnly from, DateOnly to)
    {
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            yield return day;
        }
    }

    private static double WeightOf(DateOnly day, DateOnly from, WorkingCalendar calendar)
    {
        var weekday = day.DayOfWeek switch
        {
            DayOfWeek.Monday => 1.35,
            DayOfWeek.Friday => 0.85,
            _ => 1.0,
        };
        var season = day.Month switch
        {
            6 or 7 or 8 => 1.3,
            1 or 2 => 0.8,
            12 => 1.1,
            _ => 1.0,
        };
        var growth = 1 + (0.15 * (day.DayNumber - from.DayNumber) / 365);
        var afterHoliday = calendar.IsWorkingDay(day.AddDays(-1)) || day.DayOfWeek == DayOfWeek.Monday ? 1.0 : 1.4;
        return weekday * season * growth * afterHoliday;
    }
}
