using System.Globalization;
using CaiCach.Foundation.Catalogues;
using CaiCach.Foundation.Time;

namespace CaiCach.Foundation.Tests.Time;

public sealed class CalendarCatalogueTests
{
    private static readonly CalendarCatalogue Catalogue = CalendarCatalogue.Load(RepositoryData.Files);

    // Weekdays off and Saturdays worked by civil servants, as the notices name them (MM-dd).
    public static TheoryData<int, string, string> PublishedYears =>
        new()
        {
            // 119/TB-LĐTBXH
            { 2022, "01-03 01-31 02-01 02-02 02-03 02-04 04-11 05-02 05-03 09-01 09-02", "" },
            // 5034/TB-LĐTBXH
            { 2023, "01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04", "" },
            // 5015/TB-LĐTBXH; 29/4 swapped
            { 2024, "01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03", "05-04" },
            // 6150/TB-BLĐTBXH; 2/5 swapped
            { 2025, "01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02", "04-26" },
            // 9441/TB-BNV; 2/1 and 31/8 swapped; 24/11 by resolution 28/2026/QH16
            { 2026, "01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02 11-24", "01-10 08-22" },
        };

    [Theory]
    [MemberData(nameof(PublishedYears))]
    public void Standard_WhenTheYearIsPublished_ThenIsOffAndWorkedOnExactlyItsDays(int year, string off, string worked)
    {
        var days = DaysOf(year);

        days.Where(day => IsWeekday(day) && !Catalogue.Standard.IsWorkingDay(day)).ShouldBe(Days(year, off));
        days.Where(day => !IsWeekday(day) && Catalogue.Standard.IsWorkingDay(day)).ShouldBe(Days(year, worked));
        Catalogue.Standard.CertaintyOf(days[0]).ShouldBe(CalendarCertainty.Announced);
    }

    [Theory]
    [InlineData(2025, false)]
    [InlineData(2026, true)] // resolution 28/2026/QH16, article 2
    [InlineData(2027, true)]
    [InlineData(2028, true)]
    public void Standard_WhenItIsThe24thOfNovember_ThenIsOffFrom2026(int year, bool isHoliday) =>
        (Catalogue.Standard.SpecialDay(new DateOnly(year, 11, 24)) is not null).ShouldBe(isHoliday);

    // No notice seen: eve and four days of Tết, Giỗ Tổ, each made up for by Labour Code article 111, clause 3.
    [Theory]
    [InlineData(2027, "01-01 02-05 02-08 02-09 02-10 02-11 04-16 04-30 05-03 09-01 09-02 11-24")] // Tết is a Saturday, 1/5 too
    [InlineData(2028, "01-03 01-25 01-26 01-27 01-28 01-31 04-04 05-01 05-02 09-01 09-04 11-24")] // 1/1 Saturday, 29/1 Saturday, 30/4 Sunday, 2/9 Saturday
    [InlineData(2029, "01-01 02-12 02-13 02-14 02-15 02-16 04-23 04-30 05-01 09-03 09-04")] // 24/11 a Saturday: no make-up
    public void Standard_WhenNoNoticeIsSeen_ThenIsAsTheLawLetsExpectAndSaysSo(int year, string off)
    {
        var days = DaysOf(year);

        days.Where(day => IsWeekday(day) && !Catalogue.Standard.IsWorkingDay(day)).ShouldBe(Days(year, off));
        Catalogue.Standard.CertaintyOf(days[0]).ShouldBe(CalendarCertainty.Expected);
        Catalogue
            .Years.Single(known => known.Year == year)
            .Days.ShouldAllBe(day => day.Name.EndsWith("(dự kiến)", StringComparison.Ordinal));
    }

    // The rule, given what each notice chose around Tết, gives the notice but for the swapped days.
    [Theory]
    [InlineData(2022, 1)]
    [InlineData(2023, 2)]
    [InlineData(2024, 2)]
    [InlineData(2025, 2)]
    [InlineData(2026, 1)]
    public void Expected_WhenTheNoticeIsKnown_ThenTheRuleWouldHaveFoundItsHolidays(int year, int daysBeforeTet)
    {
        var rules = RepositoryData.Files.ReadJson<CalendarRules>("calendars/rules.json");
        var anchor = RepositoryData
            .Files.ReadJson<LunarAnchors>("calendars/lunar-anchors.json")
            .Years.Single(anchor => anchor.Year == year);
        var chosen = rules with { LunarNewYear = rules.LunarNewYear with { DaysBefore = daysBeforeTet } };

        var expected = new ExpectedHolidays(chosen, Catalogue.Week).Of(anchor);

        var published = Catalogue.Years.Single(known => known.Year == year).Days;
        expected
            .Days.Select(day => (day.On, day.Kind))
            .ShouldBe(
                published.Where(day => day.Kind is CalendarDayKind.Holiday or CalendarDayKind.MakeUp).Select(day => (day.On, day.Kind))
            );
    }

    [Fact]
    public void CertaintyOf_WhenNothingIsKnownOfAYear_ThenSaysSoAndKnowsTheWeek()
    {
        var farAway = new DateOnly(2090, 1, 2); // a Monday

        Catalogue.Standard.CertaintyOf(farAway).ShouldBe(CalendarCertainty.Unknown);
        Catalogue.Standard.IsWorkingDay(farAway).ShouldBeTrue();
        Catalogue.Standard.IsWorkingDay(farAway.AddDays(-1)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("""{ "year": 2026, "documents": [], "days": [] }""")]
    [InlineData("""{ "year": 2025, "documents": ["1/TB"], "days": [] }""")]
    [InlineData("""{ "year": 2026, "documents": ["1/TB"], "days": [{ "on": "2025-01-01", "name": "x", "kind": "holiday" }] }""")]
    [InlineData("""{ "year": 2026, "documents": ["1/TB"], "days": [], "daysOff": [] }""")]
    [InlineData("""{ "year": 2026, "documents": ["1/TB"], "days": [{ "on": "2026-01-01", "name": "x", "kind": "feast" }] }""")]
    [InlineData("{")]
    public void Load_WhenAYearsFileIsNotSound_ThenSaysWhichFile(string content)
    {
        var folder = Directory.CreateTempSubdirectory("calendars");
        try
        {
            var calendars = folder.CreateSubdirectory("calendars").FullName;
            foreach (var file in new[] { "rules.json", "lunar-anchors.json" })
            {
                File.Copy(RepositoryData.Files.PathOf($"calendars/{file}"), Path.Combine(calendars, file));
            }

            File.WriteAllText(Path.Combine(calendars, "2026.json"), content);

            Should
                .Throw<InvalidDataException>(() => CalendarCatalogue.Load(new DataFiles(folder.FullName)))
                .Message.ShouldContain("2026.json");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static List<DateOnly> DaysOf(int year) =>
        [.. Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(new DateOnly(year, 1, 1).AddDays)];

    private static IEnumerable<DateOnly> Days(int year, string days) =>
        days.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(day => DateOnly.ParseExact($"{year}-{day}", "yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static bool IsWeekday(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
