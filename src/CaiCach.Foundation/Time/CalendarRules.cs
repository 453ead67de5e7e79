namespace CaiCach.Foundation.Time;

/// <summary>What the law says of every year, as <c>data/calendars/rules.json</c> has it.</summary>
internal sealed record CalendarRules(
    WeekRule Week,
    IReadOnlyList<FixedHoliday> FixedHolidays,
    LunarNewYear LunarNewYear,
    NamedRule HungKings,
    NamedRule MakeUp,
    string ExpectedName
);

/// <summary>The week where no unit says otherwise.</summary>
internal sealed record WeekRule(string Marker, IReadOnlyList<DayOfWeek> Days, IReadOnlyList<WorkingSpan> Hours);

/// <summary>
/// A holiday on a day of the solar year: with a day beside it, chosen each year, or without; made up for when it falls on a rest day, or not.
/// </summary>
internal sealed record FixedHoliday(int Month, int Day, string Name, string Law, int FromYear, bool WithDayBeside, bool IsMadeUp);

/// <summary>Tết: so many days in all, so many of them before the first day of the lunar year.</summary>
internal sealed record LunarNewYear(string Name, string Law, int Days, int DaysBefore);

/// <summary>A name with the law that it comes from.</summary>
internal sealed record NamedRule(string Name, string Law);

/// <summary>The days of the solar calendar on which the lunar feasts fall, as <c>data/calendars/lunar-anchors.json</c> has them.</summary>
internal sealed record LunarAnchors(string Source, IReadOnlyList<LunarAnchor> Years);

/// <summary>One year's lunar feasts.</summary>
internal sealed record LunarAnchor(int Year, DateOnly Tet, DateOnly HungKings);

/// <summary>A year as its notice fixed it, as <c>data/calendars/YEAR.json</c> has it.</summary>
internal sealed record AnnouncedYear(int Year, IReadOnlyList<string> Documents, IReadOnlyList<CalendarDay> Days);
