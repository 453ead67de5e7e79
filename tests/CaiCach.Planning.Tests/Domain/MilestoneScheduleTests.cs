using CaiCach.Planning.Contracts;
using CaiCach.Planning.Domain;

namespace CaiCach.Planning.Tests.Domain;

public sealed class MilestoneScheduleTests
{
    // The cadences that plans name: "hằng tháng", "hằng quý", "6 tháng", "9 tháng", "hằng năm", and sets of them.
    public static TheoryData<string, string, string, string> Cadences =>
        new()
        {
            { "quarterly", "2026-01-01", "2026-12-31", "2026-03-31 2026-06-30 2026-09-30 2026-12-31" },
            { "six-month", "2026-01-01", "2026-12-31", "2026-06-30 2026-12-31" },
            { "nine-month", "2026-01-01", "2026-12-31", "2026-09-30" },
            { "yearly", "2026-01-01", "2026-12-31", "2026-12-31" },
            { "six-month,nine-month,yearly", "2026-01-01", "2026-12-31", "2026-06-30 2026-09-30 2026-12-31" },
            // A plan that begins within a period: the period is cut, not left out.
            { "quarterly", "2026-02-15", "2026-08-31", "2026-03-31 2026-06-30 2026-08-31" },
            // A plan of several years.
            { "yearly", "2021-01-01", "2023-12-31", "2021-12-31 2022-12-31 2023-12-31" },
            // A leap year.
            { "monthly", "2028-02-01", "2028-03-31", "2028-02-29 2028-03-31" },
        };

    [Theory]
    [MemberData(nameof(Cadences))]
    public void Expand_WhenRecurring_ThenMakesOneInstanceAPeriod(string cadences, string from, string to, string due)
    {
        var slot = new MilestoneSlot("Báo cáo", MilestoneKind.Recurring, null, cadences.Split(','));

        var made = MilestoneSchedule.Expand([slot], Day(from), Day(to));

        string.Join(' ', made.Select(one => one.DueOn!.Value.ToString("O", null))).ShouldBe(due);
        made.ShouldAllBe(one => one.PeriodFrom >= Day(from) && one.PeriodFrom <= one.DueOn && one.Cadence.Count == 0);
    }

    [Fact]
    public void Expand_WhenContinuous_ThenAsksForProgressEachQuarter() =>
        MilestoneSchedule
            .Expand([new MilestoneSlot(null, MilestoneKind.Continuous, null, [])], Day("2026-01-01"), Day("2026-12-31"))
            .Count.ShouldBe(4);

    [Fact]
    public void Expand_WhenADayIsNamed_ThenKeepsIt()
    {
        var slot = new MilestoneSlot("Kế hoạch", MilestoneKind.Date, Day("2026-11-15"), []);

        MilestoneSchedule.Expand([slot], Day("2026-01-01"), Day("2026-12-31")).ShouldBe([slot]);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
