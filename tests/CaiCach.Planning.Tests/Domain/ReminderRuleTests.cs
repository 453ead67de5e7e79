using CaiCach.Foundation.Time;
using CaiCach.Planning.Domain;

namespace CaiCach.Planning.Tests.Domain;

public sealed class ReminderRuleTests
{
    // Monday to Friday with two half days; the due day is Friday 30/10/2026.
    private static readonly WorkingCalendar Calendar = new(
        new WorkingWeek(
            new[] { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday }.ToDictionary(
                day => day,
                _ => new WorkingHours([new(new TimeOnly(7, 30), new TimeOnly(11, 30)), new(new TimeOnly(13, 0), new TimeOnly(17, 0))])
            )
        ),
        [],
        UnitCalendar.Same
    );

    [Theory]
    [InlineData(15, null)] // eleven working days before
    [InlineData(16, "TenDays")]
    [InlineData(26, "TenDays")] // four before
    [InlineData(27, "ThreeDays")]
    [InlineData(28, "ThreeDays")]
    [InlineData(29, "OneDay")]
    [InlineData(30, "OneDay")] // the day itself
    [InlineData(31, "Late")] // a Saturday, but past
    public void On_WhenADeadlineComesNear_ThenCountsWorkingDays(int day, string? kind) =>
        (ReminderRule.On(new DateOnly(2026, 10, day), new DateOnly(2026, 10, 30), Calendar)?.ToString()).ShouldBe(kind);
}
