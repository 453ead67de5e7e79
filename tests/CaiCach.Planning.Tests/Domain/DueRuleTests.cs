using System.Globalization;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Planning.Domain;
using CaiCach.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Planning.Tests.Domain;

public sealed class DueRuleTests
{
    // The country's calendar: Tết 27-31/01/2025, Saturday 26/04/2025 worked for Friday 02/05/2025 (6150/TB-BLĐTBXH).
    [Theory]
    [InlineData("2025-01-22", "2025-02-04", "Later", 4)] // 23, 24, then over Tết 3, 4: thirteen days by the wall calendar
    [InlineData("2025-01-23", "2025-02-04", "Soon", 3)]
    [InlineData("2025-01-24", "2025-02-03", "Soon", 1)]
    [InlineData("2025-01-26", "2025-01-31", "Soon", 0)] // both within Tết
    [InlineData("2025-01-31", "2025-01-31", "Today", 0)]
    [InlineData("2025-02-03", "2025-01-24", "Late", 1)]
    [InlineData("2025-01-31", "2025-01-24", "Late", 0)] // late at once, though nobody worked since
    [InlineData("2025-04-23", "2025-04-28", "Later", 4)] // 24, 25, the worked Saturday, 28
    [InlineData("2025-04-24", "2025-04-28", "Soon", 3)]
    [InlineData("2025-04-29", "2025-05-06", "Soon", 2)] // 30/4, 1/5 and the swapped 2/5 are off
    [InlineData("2025-05-05", "2025-04-25", "Late", 4)] // 26, 28, 29, 5
    [InlineData("2025-03-07", "2025-03-10", "Soon", 1)]
    [InlineData("2025-03-03", "2026-03-04", "Later", 251)] // as the calendars of both years have it
    [InlineData("2025-03-03", "2026-03-05", "Later", null)] // more than a year away is not counted
    [InlineData("2025-03-03", "9999-12-31", "Later", null)]
    [InlineData("2025-03-03", "2021-12-31", "Late", null)]
    [InlineData("2025-03-03", null, "Undated", null)]
    public async Task On_WhenCounted_ThenSkipsDaysOffAndUsesSwappedDays(string today, string? dueOn, string nearness, int? workingDays)
    {
        var calendar = (await (await Harness.CurrentAsync()).ServicesAsync()).GetRequiredService<CalendarCatalogue>().Standard;

        var distance = DueRule.On(dueOn is null ? null : Day(dueOn), Day(today), calendar);

        (distance.Nearness.ToString(), distance.WorkingDays).ShouldBe((nearness, workingDays));
    }

    /// <summary>The unit's own day off counts on the pages: what is four working days away is three, and amber.</summary>
    [Fact]
    public async Task Pages_WhenTheUnitHasADayOfItsOwn_ThenCountByItsCalendar()
    {
        var commune = await Given.ACommuneAsync();
        var today = commune.Clock.Today; // Monday 16/03/2026
        var planId = await Tests.Plans.InForceAsync(commune, commune.Departments.Office, today.AddDays(4), "Việc cuối tuần");
        var taskId = (await Tests.Plans.TasksOfAsync(commune, planId)).Single().Id;
        var coordinator = await commune.SignInAsync(Role.Coordinator);

        (await coordinator.GetAsync("/")).Texts("#can-lam .cc-pill").ShouldBe(["còn 4 ngày làm việc"]);
        await commune.InScopeAsync(async services =>
            (
                await services
                    .GetRequiredService<UnitCalendars>()
                    .AddDayAsync(commune.Id, new UnitDay(today.AddDays(1), IsWorked: false, "Lễ hội của xã", null), CancellationToken.None)
            ).Errors.ShouldBeEmpty()
        );

        (await coordinator.GetAsync("/")).Texts("#can-lam .cc-pill.soon").ShouldBe(["còn 3 ngày làm việc"]);
        (await coordinator.GetAsync($"/ke-hoach/nhiem-vu/{taskId}")).Texts(".cc-pill.soon").ShouldBe(["còn 3 ngày làm việc"]);
        commune.Clock.MoveTo(today.AddDays(8));
        (await (await commune.SignInAsync(Role.Coordinator)).GetAsync("/"))
            .Texts("#can-lam .cc-pill.late")
            .ShouldBe(["trễ 2 ngày làm việc"]);
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
