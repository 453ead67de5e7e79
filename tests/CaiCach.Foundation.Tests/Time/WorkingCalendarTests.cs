using System.Globalization;
using CaiCach.Foundation.Time;
using FsCheck;
using FsCheck.Fluent;

namespace CaiCach.Foundation.Tests.Time;

public sealed class WorkingCalendarTests
{
    private static readonly CalendarCatalogue Catalogue = CalendarCatalogue.Load(RepositoryData.Files);
    private static readonly WorkingCalendar Calendar = Catalogue.Standard;
    private static readonly WorkingHours Morning = new(new WorkingSpan(new TimeOnly(7, 30), new TimeOnly(11, 30)));

    // The day of the event does not count (Civil Code 2015, article 147); the calendars of 2025 and 2026.
    [Theory]
    [InlineData("2025-03-03", 1, "2025-03-04")]
    [InlineData("2025-03-07", 1, "2025-03-10")] // over a weekend
    [InlineData("2025-01-24", 1, "2025-02-03")] // over Tết
    [InlineData("2025-04-25", 1, "2025-04-26")] // a worked Saturday
    [InlineData("2025-04-25", 4, "2025-05-05")] // worked Saturday, 28, 29; then 30/4, 1/5, swapped 2/5 off
    [InlineData("2026-08-21", 6, "2026-08-28")] // worked Saturday 22/8, 24-28
    [InlineData("2026-08-28", 1, "2026-09-03")]
    [InlineData("2026-11-23", 1, "2026-11-25")] // over 24/11
    [InlineData("2025-03-08", 1, "2025-03-10")] // from a day off
    [InlineData("2025-03-08", 0, "2025-03-10")] // Civil Code, article 148: ends on the next working day
    [InlineData("2025-03-10", 0, "2025-03-10")]
    [InlineData("2025-03-10", -1, "2025-03-07")]
    [InlineData("2025-05-05", -4, "2025-04-25")]
    [InlineData("2025-02-03", -10, "2025-01-13")] // a reminder ten working days before, over Tết
    public void AddWorkingDays_WhenCounted_ThenSkipsDaysOffAndUsesWorkedSaturdays(string from, int workingDays, string expected) =>
        Calendar.AddWorkingDays(Day(from), workingDays).ShouldBe(Day(expected));

    // The time of day is kept; domain/one-stop.md section 6.
    [Theory]
    [InlineData("2025-03-03 10:15", 2, "2025-03-05 10:15")]
    [InlineData("2025-03-03 06:50", 2, "2025-03-05 07:00")] // before opening: from opening
    [InlineData("2025-03-03 12:10", 2, "2025-03-05 13:30")] // in the lunch break: from the afternoon
    [InlineData("2025-03-03 17:20", 2, "2025-03-06 07:00")] // after closing: from the next morning
    [InlineData("2025-03-03 17:00", 1, "2025-03-05 07:00")]
    [InlineData("2025-03-08 09:00", 1, "2025-03-11 07:00")] // on a Saturday
    [InlineData("2025-01-24 15:00", 1, "2025-02-03 15:00")] // over Tết
    [InlineData("2025-03-03 10:15", 0, "2025-03-03 10:15")]
    public void AddWorkingDays_WhenStartedAtAnInstant_ThenKeepsTheTimeOfDay(string from, int workingDays, string expected) =>
        Calendar.AddWorkingDays(At(from), workingDays).ShouldBe(At(expected));

    [Theory]
    [InlineData("2025-03-03 10:15", 60, "2025-03-03 11:15")]
    [InlineData("2025-03-03 10:15", 75, "2025-03-03 11:30")] // the very end of the morning
    [InlineData("2025-03-03 10:15", 76, "2025-03-03 13:31")]
    [InlineData("2025-03-03 07:00", 480, "2025-03-03 17:00")]
    [InlineData("2025-03-07 16:30", 60, "2025-03-10 07:30")] // over a weekend
    [InlineData("2025-01-24 16:30", 60, "2025-02-03 07:30")] // over Tết
    [InlineData("2025-03-03 20:00", 0, "2025-03-04 07:00")]
    [InlineData("2025-03-03 10:15", 4800, "2025-03-17 10:15")] // ten working days of 480 minutes
    public void AddWorkingMinutes_WhenCounted_ThenRunsInWorkingHoursOnly(string from, int minutes, string expected) =>
        Calendar.AddWorkingMinutes(At(from), minutes).ShouldBe(At(expected));

    [Theory]
    [InlineData("2025-03-03 10:00", "2025-03-03 14:00", 120)]
    [InlineData("2025-03-03 12:00", "2025-03-03 13:00", 0)]
    [InlineData("2025-03-07 16:00", "2025-03-10 08:00", 120)]
    [InlineData("2025-01-24 17:00", "2025-02-03 07:00", 0)]
    [InlineData("2025-03-10 08:00", "2025-03-07 16:00", -120)]
    public void WorkingMinutesBetween_WhenCounted_ThenLeavesOutBreaksNightsAndDaysOff(string from, string to, long expected) =>
        Calendar.WorkingMinutesBetween(At(from), At(to)).ShouldBe(expected);

    [Fact]
    public void HoursOn_WhenAUnitHasItsOwnCalendar_ThenItsDaysWinOverItsWeeksAndTheCountrys()
    {
        var saturdayMornings = new WorkingWeek(
            Enum.GetValues<DayOfWeek>()
                .Where(day => day is not DayOfWeek.Sunday)
                .ToDictionary(day => day, day => day is DayOfWeek.Saturday ? Morning : Catalogue.Week.Ordinary)
        );
        var calendar = Catalogue.ForUnit(
            new UnitCalendar
            {
                Weeks = [new UnitWeek(Day("2025-03-01"), Day("2025-08-31"), saturdayMornings)],
                DaysOff = [Day("2025-03-11")],
                WorkedDays = new Dictionary<DateOnly, WorkingHours> { [Day("2025-09-01")] = Morning },
            }
        );

        calendar.HoursOn(Day("2025-03-08")).ShouldBe(Morning);
        calendar.IsWorkingDay(Day("2025-02-22")).ShouldBeFalse(); // a Saturday before its own week applies
        calendar.IsWorkingDay(Day("2025-09-06")).ShouldBeFalse(); // and after
        calendar.IsWorkingDay(Day("2025-05-01")).ShouldBeFalse(); // the holiday stays
        calendar.HoursOn(Day("2025-04-26")).ShouldBe(Catalogue.Week.Ordinary); // swapped: a full day
        calendar.IsWorkingDay(Day("2025-03-11")).ShouldBeFalse();
        calendar.HoursOn(Day("2025-09-01")).ShouldBe(Morning); // worked on a holiday
        calendar.AddWorkingDays(At("2025-03-07 15:00"), 1).ShouldBe(At("2025-03-08 11:30")); // the shorter day ends earlier
        Calendar.IsWorkingDay(Day("2025-03-11")).ShouldBeTrue(); // other units are not touched
    }

    [Fact]
    public void AddWorkingDays_WhenAnyDayAndCount_ThenNeverLandsOnADayOff() =>
        Prop.ForAll(Days(), Counts(-60, 60), (day, count) => Calendar.IsWorkingDay(Calendar.AddWorkingDays(day, count)))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void AddWorkingDays_WhenTakenBack_ThenIsTheWorkingDayItCameFrom() =>
        Prop.ForAll(
                Days(),
                Counts(-60, 60),
                (day, count) =>
                {
                    var start = Calendar.WorkingDayOnOrAfter(day);
                    var end = Calendar.AddWorkingDays(start, count);
                    return Calendar.AddWorkingDays(end, -count) == start && Calendar.WorkingDaysBetween(start, end) == count;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void AddWorkingDays_WhenTheStartOrTheCountGrows_ThenNeverComesEarlier() =>
        Prop.ForAll(
                Days(),
                Counts(-60, 60),
                (day, count) =>
                    Calendar.AddWorkingDays(day, count) <= Calendar.AddWorkingDays(day.AddDays(1), count)
                    && Calendar.AddWorkingDays(day, count) <= Calendar.AddWorkingDays(day, count + 1)
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void WorkingDaysBetween_WhenSplitAnywhere_ThenAddsUp() =>
        Prop.ForAll(
                Days(),
                Days(),
                Days(),
                (a, b, c) => Calendar.WorkingDaysBetween(a, b) + Calendar.WorkingDaysBetween(b, c) == Calendar.WorkingDaysBetween(a, c)
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void AddWorkingMinutes_WhenMeasured_ThenIsThatManyMinutesOfWork() =>
        Prop.ForAll(
                Instants(),
                Counts(0, 5000),
                (from, minutes) => Calendar.WorkingMinutesBetween(from, Calendar.AddWorkingMinutes(from, minutes)) == minutes
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void AddWorkingMinutes_WhenSplit_ThenEndsAtTheSameInstant() =>
        Prop.ForAll(
                Instants(),
                Counts(0, 2000),
                Counts(1, 2000),
                (from, first, second) =>
                    Calendar.AddWorkingMinutes(Calendar.AddWorkingMinutes(from, first), second)
                    == Calendar.AddWorkingMinutes(from, first + second)
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void AddWorkingDays_WhenStartedLater_ThenIsNeverDueEarlierAndAlwaysInWorkingHours() =>
        Prop.ForAll(
                Instants(),
                Counts(0, 30),
                Counts(0, 3000),
                (from, days, laterMinutes) =>
                {
                    var due = Calendar.AddWorkingDays(from, days);
                    return due <= Calendar.AddWorkingDays(from.AddMinutes(laterMinutes), days) && Calendar.NextWorkingInstant(due) == due;
                }
            )
            .QuickCheckThrowOnFailure();

    private static Arbitrary<DateOnly> Days() => Gen.Choose(0, 365 * 8).Select(new DateOnly(2022, 1, 1).AddDays).ToArbitrary();

    private static Arbitrary<int> Counts(int from, int to) => Gen.Choose(from, to).ToArbitrary();

    private static Arbitrary<DateTimeOffset> Instants() =>
        (
            from day in Days().Generator
            from second in Gen.Choose(0, 86_399)
            select VietnamTime.StartOf(day).AddSeconds(second)
        ).ToArbitrary();

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);

    private static DateTimeOffset At(string local)
    {
        var time = DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return VietnamTime.At(DateOnly.FromDateTime(time), TimeOnly.FromDateTime(time));
    }
}
