namespace CaiCach.Foundation.Time;

/// <summary>
/// The days off of a year that no notice has fixed yet: the holidays of the law, Tết and Giỗ Tổ by the lunar calendar, and a make-up day
/// for each holiday that falls on a rest day.
/// </summary>
internal sealed class ExpectedHolidays(CalendarRules rules, WorkingWeek week)
{
    /// <summary>The year as expected.</summary>
    internal CalendarYear Of(LunarAnchor anchor)
    {
        var days = new SortedDictionary<DateOnly, CalendarDay>();
        var madeUp = new List<CalendarDay>();
        foreach (var (holiday, isMadeUp) in Holidays(anchor).OrderBy(pair => pair.Day.On))
        {
            if (days.TryAdd(holiday.On, holiday) && isMadeUp && IsRestDay(holiday.On))
            {
                madeUp.Add(holiday);
            }
        }

        foreach (var holiday in madeUp)
        {
            var day = holiday.On;
            while (IsRestDay(day) || days.ContainsKey(day))
            {
                day = day.AddDays(1);
            }

            days.Add(day, new CalendarDay(day, Fill(rules.MakeUp.Name, holiday.Name), CalendarDayKind.MakeUp));
        }

        var expected = days.Values.Select(day => day with { Name = Fill(rules.ExpectedName, day.Name) });
        return new CalendarYear(anchor.Year, CalendarCertainty.Expected, [], [.. expected]);
    }

    private IEnumerable<(CalendarDay Day, bool IsMadeUp)> Holidays(LunarAnchor anchor)
    {
        var (tet, firstDay) = (rules.LunarNewYear, anchor.Tet.AddDays(-rules.LunarNewYear.DaysBefore));
        for (var i = 0; i < tet.Days; i++)
        {
            yield return (Holiday(firstDay.AddDays(i), tet.Name), true);
        }

        yield return (Holiday(anchor.HungKings, rules.HungKings.Name), true);
        foreach (var holiday in rules.FixedHolidays.Where(holiday => holiday.FromYear <= anchor.Year))
        {
            var day = new DateOnly(anchor.Year, holiday.Month, holiday.Day);
            yield return (Holiday(day, holiday.Name), holiday.IsMadeUp);
            if (holiday.WithDayBeside)
            {
                // The notices of 2022-2026 took the day before, unless that was a rest day.
                yield return (Holiday(day.AddDays(IsRestDay(day.AddDays(-1)) ? 1 : -1), holiday.Name), holiday.IsMadeUp);
            }
        }
    }

    private bool IsRestDay(DateOnly day) => !week.On(day.DayOfWeek).IsAny;

    private static CalendarDay Holiday(DateOnly day, string name) => new(day, name, CalendarDayKind.Holiday);

    private static string Fill(string pattern, string name) => pattern.Replace("{name}", name, StringComparison.Ordinal);
}
