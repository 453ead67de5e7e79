using CaiCach.Foundation.Catalogues;

namespace CaiCach.Foundation.Time;

/// <summary>The country's calendar from <c>data/calendars</c>: years as their notices fixed them, later ones as the law lets expect them.</summary>
public sealed class CalendarCatalogue
{
    private const string Folder = "calendars";

    private CalendarCatalogue(WorkingWeek week, IReadOnlyList<CalendarYear> years)
    {
        Week = week;
        Years = years;
        Standard = ForUnit(UnitCalendar.Same);
    }

    /// <summary>The week where no unit says otherwise.</summary>
    public WorkingWeek Week { get; }

    /// <summary>The years known, in order.</summary>
    public IReadOnlyList<CalendarYear> Years { get; }

    /// <summary>The calendar of a unit that differs in nothing.</summary>
    public WorkingCalendar Standard { get; }

    /// <summary>Reads the folder.</summary>
    /// <exception cref="InvalidDataException">A file is not what it should be; the message names it.</exception>
    public static CalendarCatalogue Load(DataFiles files)
    {
        var rules = files.ReadJson<CalendarRules>("calendars/rules.json");
        var hours = new WorkingHours(rules.Week.Hours);
        var week = new WorkingWeek(rules.Week.Days.ToDictionary(day => day, _ => hours));
        var expected = new ExpectedHolidays(rules, week);
        var announced = files.List(Folder, "2???.json").Select(file => ReadYear(files, file)).ToDictionary(year => year.Year);
        var anchors = files.ReadJson<LunarAnchors>("calendars/lunar-anchors.json");
        var others = anchors.Years.Where(anchor => !announced.ContainsKey(anchor.Year)).Select(expected.Of);
        return new CalendarCatalogue(week, [.. announced.Values.Concat(others).OrderBy(year => year.Year)]);
    }

    /// <summary>The files that calendars are made of, in order; where one changes, due times may move.</summary>
    public static IReadOnlyList<string> Files(DataFiles files) => files.List(Folder, "*.json");

    /// <summary>The calendar of a unit.</summary>
    public WorkingCalendar ForUnit(UnitCalendar unit) => new(Week, Years, unit);

    private static CalendarYear ReadYear(DataFiles files, string file)
    {
        var read = files.ReadJson<AnnouncedYear>(file);
        var isSound =
            file.EndsWith($"/{read.Year}.json", StringComparison.Ordinal)
            && read.Documents.Count > 0
            && read.Days.All(day => day.On.Year == read.Year)
            && read.Days.Zip(read.Days.Skip(1)).All(pair => pair.First.On < pair.Second.On);
        return isSound
            ? new CalendarYear(read.Year, CalendarCertainty.Announced, read.Documents, read.Days)
            : throw new InvalidDataException(
                $"{files.PathOf(file)}: needs its own year, a deciding document, and days of that year in order."
            );
    }
}
