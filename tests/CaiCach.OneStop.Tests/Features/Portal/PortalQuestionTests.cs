using System.Net;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Portal;
using CaiCach.OneStop.Portal;
using CaiCach.OneStop.Tests.Portal;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Features.Portal;

/// <summary>Questions of citizens, from the Portal and back to it.</summary>
[Collection(SharedQueue.Name)]
public sealed class PortalQuestionTests
{
    private const string Questions = "/mot-cua/cong-dich-vu-cong/hoi-dap";

    [Fact]
    public async Task Question_FromThePortal_IsAnsweredByItsDayAndTheAnswerStandsThere()
    {
        await using var portal = await PortalDouble.StartAsync();
        var (commune, officer) = await ConnectedAsync(portal);
        portal.Questions.Ask("71", "Đăng ký khai sinh <b>muộn</b> cần gì?");
        portal.Questions.Ask("72", "Hỏi đơn vị khác", "000.99.99.H00");
        portal.Questions.Ask("73", "Đã có người trả lời")["TRALOIID"] = "5";
        await commune.AskAsync();
        await commune.AskAsync();

        var list = (await officer.GetAsync(Questions)).ShouldSay("Chờ trả lời").ShouldSay("<b>muộn</b>");
        list.Texts("tbody tr")
            .ShouldHaveSingleItem()
            .ShouldContain("08:00 23/03/2026", Case.Sensitive, "5 working days: data/one-stop/portal.json");
        var page = await officer.GetAsync(list.Find("tbody a").GetAttribute("href")!);
        page.ShouldNotSay("hoi@example.vn");
        (await page.PostFormAsync("form.cc-form", ("Answer", "Mang tờ khai và giấy chứng sinh."))).ShouldSay("Đã ghi câu trả lời");
        await commune.SendAsync();

        var there = portal.Questions.AnswerOf("71")!;
        there["NOIDUNGTRALOI"]!.ToString().ShouldBe("Mang tờ khai và giấy chứng sinh.");
        there["NGUOITRALOI"]!.ToString().ShouldBe(commune.The(Role.Officer).FullName);
        there["MADONVI"]!.ToString().ShouldBe(PortalDouble.Agency);
        (await officer.GetAsync($"{Questions}?tt=Answered")).ShouldSay("Cổng đã nhận câu trả lời");
        (await officer.GetAsync(page.Path)).Document.QuerySelector("textarea").ShouldBeNull();
        (await officer.Client.GetAsync(new Uri($"{Questions}?handler=Export", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Question_WhenItsTimeIsOver_IsOnTheDesksHomePage()
    {
        await using var portal = await PortalDouble.StartAsync();
        var (commune, _) = await ConnectedAsync(portal);
        portal.Questions.Ask("71", "Hỏi");
        await commune.AskAsync();
        var desk = await commune.SignInAsync(Role.Receptionist);
        (await desk.GetAsync("/")).ShouldSay("1 câu hỏi chờ trả lời").ShouldSay("trả lời trước 08:00 23/03/2026");

        commune.Clock.Advance(TimeSpan.FromDays(8));
        desk = await commune.SignInAsync(Role.Receptionist);

        (await desk.GetAsync($"{Questions}?tt=Overdue")).ShouldSay("Quá hạn trả lời");
        (await desk.GetAsync("/")).ShouldSay("Quá hạn trả lời");
    }

    [Fact]
    public async Task Answer_WhenThePortalRefusesIt_IsMendedAndSentAgain()
    {
        await using var portal = await PortalDouble.StartAsync();
        var (commune, officer) = await ConnectedAsync(portal);
        portal.Questions.Ask("71", "Hỏi");
        await commune.AskAsync();
        portal.Questions.RefusesAnswer = answer => answer["NOIDUNGTRALOI"]!.ToString().Contains("<script>", StringComparison.Ordinal);
        var page = await AnswerAsync(commune, officer, "<script>alert(1)</script>");

        page = await officer.GetAsync(page.Path);
        page.ShouldSay("Cổng không nhận câu trả lời").ShouldSay("Dữ liệu không hợp lệ");
        page.Html.ShouldNotContain("<script>alert(1)");
        (await page.PostFormAsync("#gui-lai")).ShouldSay("Đã xếp câu trả lời");
        await commune.SendAsync();
        (await officer.GetAsync($"{Questions}?tt=Stuck")).Texts("tbody tr").Count.ShouldBe(1);
        await (await officer.GetAsync(page.Path)).PostFormAsync("form.cc-form", ("Answer", "Trả lời"));
        await commune.SendAsync();

        portal.Questions.AnswerOf("71")!["NOIDUNGTRALOI"]!.ToString().ShouldBe("Trả lời");
    }

    /// <summary>Case 5 of section 10: taken there, but the reply was lost; it is looked for before it goes again.</summary>
    [Fact]
    public async Task Answer_WhenTheReplyIsLost_IsLookedForAndNotSentTwice()
    {
        await using var portal = await PortalDouble.StartAsync();
        var (commune, officer) = await ConnectedAsync(portal);
        portal.Questions.Ask("71", "Hỏi");
        await commune.AskAsync();
        await commune.ConnectAsync(portal, timeoutSeconds: 3);
        portal.Delay = (service, cancellationToken) =>
            service == "DongBoKetQuaHoiDapGuiTuDVCQG" ? Task.Delay(TimeSpan.FromMinutes(1), cancellationToken) : Task.CompletedTask;
        await AnswerAsync(commune, officer, "Trả lời");
        (await QuestionAsync(commune)).State.ShouldBe(PortalMessageState.Sent);

        portal.Delay = (_, _) => Task.CompletedTask;
        await commune.ConnectAsync(portal);
        commune.Clock.Advance(TimeSpan.FromMinutes(3));
        await commune.SendAsync();

        (await QuestionAsync(commune)).State.ShouldBe(PortalMessageState.Accepted);
        portal.Calls.Count(call => call.Service == "DongBoKetQuaHoiDapGuiTuDVCQG").ShouldBe(1);
    }

    [Fact]
    public async Task Answer_WhenThePortalNeverReplies_WaitsLongerEachTimeAndStopsForAPerson()
    {
        await using var portal = await PortalDouble.StartAsync();
        var (commune, officer) = await ConnectedAsync(portal);
        portal.Questions.Ask("71", "Hỏi");
        await commune.AskAsync();
        portal.Failure = _ => HttpStatusCode.BadGateway;
        var page = await AnswerAsync(commune, officer, "Trả lời");
        (await QuestionAsync(commune)).NextAttemptAt.ShouldBe(commune.Clock.GetUtcNow().AddMinutes(1));
        await commune.SendAsync();
        (await QuestionAsync(commune)).Attempts.ShouldBe(1, "not before its time");

        for (var attempt = 1; attempt < PortalMessage.MaxAttempts; attempt++)
        {
            commune.Clock.Advance(TimeSpan.FromHours(1));
            await commune.SendAsync();
        }

        (await QuestionAsync(commune)).State.ShouldBe(PortalMessageState.Dead);
        (await (await commune.SignInAsync(Role.Coordinator)).GetAsync("/")).ShouldSay("1 câu trả lời Cổng không nhận");
        portal.Failure = _ => null;
        officer = await commune.SignInAsync(Role.Officer);
        await (await officer.GetAsync(page.Path)).PostFormAsync("#gui-lai");
        await commune.SendAsync();
        (await QuestionAsync(commune)).State.ShouldBe(PortalMessageState.Accepted);
    }

    [Fact]
    public async Task Answer_ByTwoAtOnceByAStrangerOrOfNothing_IsRefused()
    {
        await using var portal = await PortalDouble.StartAsync();
        var (commune, officer) = await ConnectedAsync(portal);
        portal.Questions.Ask("71", "Hỏi");
        await commune.AskAsync();
        var address = (await officer.GetAsync(Questions)).Find("tbody a").GetAttribute("href")!;
        var (first, second) = (await officer.GetAsync(address), await (await commune.SignInAsync(Role.Leader)).GetAsync(address));

        (await first.PostFormAsync("form.cc-form", ("Answer", " "))).ShouldSay("Hãy nhập câu trả lời");
        (await first.PostFormAsync("form.cc-form", ("Answer", new string('a', 4001)))).ShouldSay("4.000 ký tự");
        await first.PostFormAsync("form.cc-form", ("Answer", "Một"));
        (await second.PostFormAsync("form.cc-form", ("Answer", "Hai"))).ShouldHaveStatus(HttpStatusCode.Conflict);

        (await QuestionAsync(commune)).Answer.ShouldBe("Một");
        var other = await Given.ACommuneAsync();
        (await (await other.SignInAsync(Role.Officer)).GetAsync(address)).ShouldBeNotFound();
        (await (await commune.SignInAsync(Role.Administrator)).GetAsync(Questions)).ShouldBeForbidden();
    }

    [Fact]
    public async Task List_WhenThePortalGivesNone_SaysWhy()
    {
        await using var portal = await PortalDouble.StartAsync();
        var (commune, officer) = await ConnectedAsync(portal);
        portal.Failure = service => service == "LayDanhSachHoiDapGuiTuDVCQG" ? HttpStatusCode.BadGateway : null;
        await commune.AskAsync();

        (await officer.GetAsync(Questions)).ShouldSay("Cổng không đưa danh sách câu hỏi").ShouldSay("HTTP 502");
    }

    private static async Task<(Commune Commune, TestUser Officer)> ConnectedAsync(PortalDouble portal)
    {
        var commune = await Given.ACommuneAsync();
        await commune.ConnectAsync(portal);
        return (commune, await commune.SignInAsync(Role.Officer));
    }

    private static async Task<Page> AnswerAsync(Commune commune, TestUser officer, string answer)
    {
        var page = await officer.GetAsync((await officer.GetAsync(Questions)).Find("tbody a").GetAttribute("href")!);
        await page.PostFormAsync("form.cc-form", ("Answer", answer));
        await commune.SendAsync();
        return page;
    }

    private static Task<PortalQuestion> QuestionAsync(Commune commune) =>
        commune.InScopeAsync(services => services.GetRequiredService<OneStopDbContext>().PortalQuestions.AsNoTracking().SingleAsync());
}
