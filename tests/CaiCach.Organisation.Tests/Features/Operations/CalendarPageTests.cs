using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Organisation.Tests.Features.Operations;

public sealed class CalendarPageTests
{
    private static readonly DateOnly Tuesday = new(2026, 3, 17);
    private static readonly DateOnly Saturday = new(2026, 3, 21);

    [Fact]
    public async Task Get_ShowsTheYearWithItsDocumentAndSwappedDays()
    {
        var page = await OpenAsync(await Given.ACommuneAsync());

        page.ShouldSay("Theo thông báo 9441/TB-BNV").ShouldSay("Làm bù cho ngày 02/01/2026").ShouldSay("Đơn vị theo đúng lịch chung");
        (await page.FollowAsync("Năm 2027")).ShouldSay("Dự kiến theo luật");
    }

    [Fact]
    public async Task Days_WhenAddedAndRemoved_ChangeTheUnitsOwnDueDatesAndNoOther()
    {
        var (commune, other) = (await Given.ACommuneAsync(), await Given.ACommuneAsync());
        var page = await OpenAsync(commune);

        page = await AddDayAsync(page, Tuesday, "false", "Nghỉ tránh bão");
        page.ShouldSay("Nghỉ tránh bão").ShouldSay("45/CĐ-UBND");
        (await DueAsync(commune)).ShouldBe(new DateOnly(2026, 3, 24));
        page = await AddDayAsync(page, Saturday, "true", "Bầu cử");
        (await DueAsync(commune)).ShouldBe(new DateOnly(2026, 3, 23));
        (await DueAsync(other)).ShouldBe(new DateOnly(2026, 3, 23));

        page = await page.PostFormAsync("form:has([value='2026-03-17'])", ("RemoveReason", "ghi nhầm"));
        page.ShouldSay("Đã bỏ khỏi lịch của đơn vị.").ShouldNotSay("Nghỉ tránh bão");
        (await DueAsync(commune)).ShouldBe(Saturday);
    }

    [Fact]
    public async Task Day_WhenTheCalendarSaysSoAlready_IsRefused()
    {
        var page = await OpenAsync(await Given.ACommuneAsync());

        (await AddDayAsync(page, Saturday, "false", "Thứ Bảy")).ShouldSay("Theo lịch chung ngày này vốn đã như vậy");
    }

    [Fact]
    public async Task Hours_WhenTheUnitWorksOnSaturdayMornings_CountForItsDueDates()
    {
        var commune = await Given.ACommuneAsync();
        var page = await OpenAsync(commune);

        page = await page.PostFormAsync(
            "form[action*='handler=Hours']",
            ("Hours.From", "2026-03-01"),
            ("Hours.Days", new[] { "Monday", "Saturday" }),
            ("Hours.MorningFrom", "07:00"),
            ("Hours.MorningTo", "11:00")
        );

        page.ShouldSay("Thứ Hai, Thứ Bảy: 07:00–11:00");
        var calendar = await CalendarAsync(commune);
        calendar.IsWorkingDay(Saturday).ShouldBeTrue();
        calendar.IsWorkingDay(Tuesday).ShouldBeFalse();
        calendar.HoursOn(Saturday).Length.ShouldBe(TimeSpan.FromHours(4));
    }

    [Fact]
    public async Task Hours_WhenTheyEndBeforeTheyBegin_AreRefused()
    {
        var page = await OpenAsync(await Given.ACommuneAsync());

        page = await page.PostFormAsync(
            "form[action*='handler=Hours']",
            ("Hours.From", "2026-03-01"),
            ("Hours.Days", new[] { "Monday" }),
            ("Hours.MorningFrom", "11:00"),
            ("Hours.MorningTo", "07:00")
        );

        page.ShouldSay("Giờ làm việc phải đủ cặp bắt đầu, kết thúc");
    }

    private static async Task<Page> OpenAsync(Commune commune) =>
        await (await commune.SignInAsync(Role.Administrator)).GetAsync("/quan-tri/lich-lam-viec");

    private static Task<Page> AddDayAsync(Page page, DateOnly day, string isWorked, string reason) =>
        page.PostFormAsync(
            "form[action*='handler=Day']",
            ("Day", day.ToString("yyyy-MM-dd")),
            ("IsWorked", isWorked),
            ("Reason", reason),
            ("Document", "45/CĐ-UBND")
        );

    private static async Task<DateOnly> DueAsync(Commune commune) =>
        (await CalendarAsync(commune)).AddWorkingDays(new DateOnly(2026, 3, 16), 5);

    private static Task<WorkingCalendar> CalendarAsync(Commune commune) =>
        commune.InScopeAsync(services => services.GetRequiredService<UnitCalendars>().OfAsync(commune.Id, CancellationToken.None));
}
