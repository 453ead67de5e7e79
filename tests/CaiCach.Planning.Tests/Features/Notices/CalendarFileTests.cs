using System.Net;
using CaiCach.Foundation.Units;
using CaiCach.Testing;

namespace CaiCach.Planning.Tests.Features.Notices;

public sealed class CalendarFileTests
{
    [Fact]
    public async Task Get_WithThePersonsSecret_ThenGivesTheirOpenDeadlinesAsICalendar()
    {
        var commune = await Given.ACommuneAsync();
        await commune.APlanInForceAsync();
        var mine = await FeedOfAsync(commune, commune.OfficerOf(commune.Departments.Office));
        var others = await FeedOfAsync(commune, commune.OfficerOf(commune.Departments.Economy));
        var visitor = await commune.AVisitorAsync();

        var answer = await visitor.Client.GetAsync(mine);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/calendar");
        text.ShouldStartWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
        text.ShouldEndWith("END:VCALENDAR\r\n");
        text.ShouldContain("DTSTART;VALUE=DATE:20260430\r\n");
        text.Replace("\r\n ", "", StringComparison.Ordinal).ShouldContain("SUMMARY:Báo cáo: Rà soát thủ tục hành chính nội bộ");
        text.Split("\r\n").ShouldAllBe(line => System.Text.Encoding.UTF8.GetByteCount(line) <= 75); // RFC 5545, 3.1
        (await visitor.Client.GetStringAsync(others)).ShouldNotContain("VEVENT");
    }

    [Fact]
    public async Task Get_AfterANewSecretWasMade_ThenTheOldOneIsNotFound()
    {
        var commune = await Given.ACommuneAsync();
        var person = commune.OfficerOf(commune.Departments.Office);
        var old = await FeedOfAsync(commune, person);
        var renewed = await FeedOfAsync(commune, person);
        var visitor = await commune.AVisitorAsync();

        (await visitor.Client.GetAsync(old)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.Client.GetAsync(renewed)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await visitor.Client.GetAsync("/lich/0000.ics")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<Uri> FeedOfAsync(Commune commune, TestPerson person)
    {
        var user = await commune.SignInAsync(person);
        var page = await (await user.GetAsync("/thong-bao")).PostFormAsync("form[action*='Feed'] button");
        return new Uri(page.Find("code").TextContent);
    }
}
