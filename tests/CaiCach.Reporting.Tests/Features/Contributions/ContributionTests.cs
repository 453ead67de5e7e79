using CaiCach.Foundation.Units;
using CaiCach.Reporting.Data;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Reporting.Tests.Features.Contributions;

/// <summary>The coordinator asks officers for their part of a draft, sees who owes it, and takes over what they send in.</summary>
public sealed class ContributionTests
{
    private const string Item = "7. Đối thoại với người dân, doanh nghiệp";

    [Fact]
    public async Task Contribution_GoesFromTheQuestionToTheReport()
    {
        var (commune, coordinator, report) = await ADraftAsync();
        var officer = commune.OfficerOf(commune.Departments.Economy);

        var asked = await AskAsync(coordinator, report, officer, "I.7");

        asked.ShouldBeAt(report.Path + "/dong-gop").ShouldSay(officer.FullName).ShouldSay("hạn 18/03/2026").ShouldSay("chưa có");
        var home = await (await commune.SignInAsync(officer)).GetAsync("/");
        home.ShouldSay("Đóng góp cho báo cáo").ShouldSay(Item);
        var page = await home.FollowAsync(Item);
        page.ShouldSay("Nêu rõ số cuộc.").ShouldSay("Chưa có số liệu nào tính được cho mục này");
        (await page.PostFormAsync(("Text", " "))).ShouldHaveError(
            "Text",
            "Hãy ghi nội dung đóng góp; nếu không có gì để báo cáo thì ghi rõ là không có."
        );
        (await page.PostFormAsync(("Text", "Đã tổ chức 02 cuộc đối thoại."))).ShouldSay("đã gửi, chờ xem");
        (await (await commune.SignInAsync(officer)).GetAsync("/")).ShouldNotSay("Đóng góp cho báo cáo");
        (await coordinator.GetAsync("/thong-bao")).ShouldSay($"Đã có đóng góp cho mục “{Item}”");

        var taken = await (await coordinator.GetAsync(report.Path + "/dong-gop")).PostFormAsync("form[action*='handler=Take']");

        taken.ShouldSay("Đã lấy nội dung vào báo cáo").ShouldSay("đã vào báo cáo");
        var draft = await coordinator.GetAsync(report.Path);
        draft.Find("[name='Texts[I.7]']").TextContent.Trim().ShouldBe("Đã tổ chức 02 cuộc đối thoại.");
        (await DraftAsync(coordinator)).Find("[name='Texts[I.7]']").TextContent.Trim().ShouldBe("Đã tổ chức 02 cuộc đối thoại.");

        await (await (await commune.SignInAsync(Role.Leader)).GetAsync(report.Path + "/ban-hanh")).PostFormAsync();
        await AskAsync(coordinator, await DraftAsync(coordinator, "2026-H1"), officer, "I.7");
        var next = await (await (await commune.SignInAsync(officer)).GetAsync("/")).FollowAsync(Item);
        next.ShouldSay("Kỳ trước ghi").ShouldSay("Đã tổ chức 02 cuộc đối thoại.");
    }

    [Fact]
    public async Task Contribution_GivenBack_IsSentAnew_AndGoesBelowWhatTheCoordinatorWrote()
    {
        var (commune, coordinator, report) = await ADraftAsync();
        var officer = commune.OfficerOf(commune.Departments.Economy);
        await AskAsync(coordinator, report, officer, "I.7");
        var page = await (await (await commune.SignInAsync(officer)).GetAsync("/")).FollowAsync(Item);
        await page.PostFormAsync(("Text", "Có đối thoại."));
        var follow = await coordinator.GetAsync(report.Path + "/dong-gop");

        (await follow.PostFormAsync("form[action*='handler=Return']", ("reason", ""))).ShouldSay("Hãy ghi lý do trả lại");
        (await follow.PostFormAsync("form[action*='handler=Return']", ("reason", "Thiếu số cuộc."))).ShouldSay("bị trả lại, chờ gửi lại");
        var again = await (await (await commune.SignInAsync(officer)).GetAsync("/")).FollowAsync(Item);
        again.ShouldSay("Thiếu số cuộc.");
        await again.PostFormAsync(("Text", "02 cuộc."));
        (await follow.PostFormAsync("form[action*='handler=Return']", ("reason", "Cũ"))).ShouldSay("Người khác vừa sửa mục này");
        await (await coordinator.GetAsync(report.Path)).PostFormAsync(("Texts[I.7]", "Đối thoại quý I:"));
        await (await coordinator.GetAsync(report.Path + "/dong-gop")).PostFormAsync("form[action*='handler=Take']");

        (await coordinator.GetAsync(report.Path)).Find("[name='Texts[I.7]']").TextContent.Trim().ShouldBe("Đối thoại quý I:\n02 cuộc.");
    }

    [Fact]
    public async Task Contributions_AreAskedOfWhoeverIsInChargeOfAnArea_ShownAndGatheredByArea()
    {
        var (commune, coordinator, report) = await ADraftAsync();
        var (finance, stranger) = (commune.OfficerOf(commune.Departments.Economy), (await Given.ACommuneAsync()).The(Role.Officer));
        var officers = await coordinator.GetAsync("/bao-cao/phu-trach");
        (await officers.PostFormAsync(("People[finance]", stranger.Id))).ShouldSay("Chỉ đề nghị được người đang giữ vị trí công tác");
        (await officers.PostFormAsync(("People[finance]", finance.Id), ("People[leadership]", finance.Id))).ShouldSay(
            "Đã ghi người phụ trách"
        );

        var everyone = await coordinator.GetAsync(report.Path + "/hoi-tat-ca");
        everyone
            .Document.GetElementsByName("People[Cải cách tài chính công]")[0]
            .QuerySelector("option[selected]")!
            .GetAttribute("value")
            .ShouldBe(finance.Id.ToString());
        await everyone.PostFormAsync();
        var mine = await commune.SignInAsync(finance);
        foreach (var heading in new[] { Item, "3. Kiểm tra cải cách hành chính" })
        {
            // The home page shows a few of what is owed by the same day.
            var id = await commune.InScopeAsync(services =>
                services
                    .GetRequiredService<ReportingDbContext>()
                    .Contributions.Where(one => one.PersonId == finance.Id && one.Heading == heading)
                    .Select(one => one.Id)
                    .SingleAsync(TestContext.Current.CancellationToken)
            );
            await (await mine.GetAsync($"/bao-cao/dong-gop/{id}")).PostFormAsync(("Text", $"Đã làm: {heading}"));
        }

        var follow = await coordinator.GetAsync(report.Path + "/dong-gop");
        follow.ShouldSay("Công tác chỉ đạo, điều hành cải cách hành chính đã gửi 2/").ShouldSay("Cải cách tài chính công đã gửi 0/1 mục");
        (await follow.PostFormAsync("form[action*='handler=Gather']")).ShouldSay("Đã lấy nội dung vào báo cáo");

        var draft = await coordinator.GetAsync(report.Path);
        draft.Find("[name='Texts[I.7]']").TextContent.Trim().ShouldBe($"Đã làm: {Item}");
        draft.Find("[name='Texts[I.3]']").TextContent.Trim().ShouldBe("Đã làm: 3. Kiểm tra cải cách hành chính");
        (await follow.PostFormAsync("form[action*='handler=Gather']")).ShouldSay("không có nội dung nào đang chờ lấy");
        (await (await commune.SignInAsync(Role.Officer)).GetAsync("/bao-cao/phu-trach")).ShouldBeForbidden();
    }

    [Fact]
    public async Task Contribution_ThatIsLate_ShowsAndIsRemindedOnceADay()
    {
        var (commune, coordinator, report) = await ADraftAsync();
        var officer = commune.OfficerOf(commune.Departments.Economy);
        await AskAsync(coordinator, report, officer, "I.7");
        commune.Clock.Advance(TimeSpan.FromDays(3));
        var later = await commune.SignInAsync(Role.Coordinator);

        var follow = await later.GetAsync(report.Path + "/dong-gop");

        follow.ShouldSay("quá hạn từ 18/03/2026").ShouldSay("1 mục quá hạn");
        var reminded = await follow.PostFormAsync("form[action*='handler=Remind']");
        reminded.ShouldSay("Đã nhắc");
        (await reminded.PostFormAsync("form[action*='handler=Remind']")).ShouldSay("Hôm nay đã nhắc người này");
        var notices = await (await commune.SignInAsync(officer)).GetAsync("/thong-bao");
        notices.ShouldSay($"Đề nghị bạn đóng góp mục “{Item}”").ShouldSay($"Nhắc bạn đóng góp mục “{Item}”");
        await (await later.GetAsync(report.Path + "/dong-gop")).PostFormAsync("form[action*='handler=Withdraw']");
        (await (await commune.SignInAsync(officer)).GetAsync("/")).ShouldNotSay(Item);
    }

    [Fact]
    public async Task Ask_OfWhatCannotBe_IsRefusedInWords()
    {
        var (commune, coordinator, report) = await ADraftAsync();
        var stranger = (await Given.ACommuneAsync()).The(Role.Officer);
        var officer = commune.OfficerOf(commune.Departments.Economy);
        var ask = await coordinator.GetAsync(report.Path + "/de-nghi-dong-gop");

        (await ask.PostFormAsync(("PersonId", officer.Id), ("DueOn", new DateOnly(2026, 3, 18)))).ShouldSay("Hãy chọn ít nhất một mục");
        (await ask.PostFormAsync(("Items", "I.7"), ("PersonId", stranger.Id), ("DueOn", new DateOnly(2026, 3, 18)))).ShouldHaveError(
            "PersonId",
            "Chỉ đề nghị được người đang giữ vị trí công tác ở đơn vị của báo cáo."
        );
        (await ask.PostFormAsync(("Items", "I.7"), ("PersonId", officer.Id), ("DueOn", new DateOnly(2026, 3, 15)))).ShouldHaveError(
            "DueOn",
            "Hạn đóng góp không thể trước hôm nay."
        );
        await AskAsync(coordinator, report, officer, "I.7");
        (await ask.PostFormAsync(("Items", "I.7"), ("PersonId", officer.Id), ("DueOn", new DateOnly(2026, 3, 18)))).ShouldSay(
            $"đang chờ {officer.FullName} đóng góp"
        );
        var theirs = await (await (await commune.SignInAsync(officer)).GetAsync("/")).FollowAsync(Item);
        (await coordinator.GetAsync(theirs.Path)).ShouldBeNotFound();
        (await (await commune.SignInAsync(officer)).GetAsync(report.Path + "/dong-gop")).ShouldBeForbidden();
        var issue = await (await commune.SignInAsync(Role.Leader)).GetAsync(report.Path + "/ban-hanh");
        issue.ShouldSay("Còn 1 đóng góp chưa vào báo cáo").ShouldSay($"{officer.FullName}, chưa gửi");
        await issue.PostFormAsync();
        (await theirs.PostFormAsync(("Text", "Muộn"))).ShouldSay("Báo cáo đã ban hành nên nội dung");
        (await ask.PostFormAsync(("Items", "I.5"), ("PersonId", officer.Id), ("DueOn", new DateOnly(2026, 3, 18)))).ShouldSay(
            "Báo cáo đã ban hành nên nội dung"
        );
    }

    [Fact]
    public async Task Everybody_WhoOwesAPart_IsAskedInOneGo_AndNobodyTwice()
    {
        var (commune, coordinator, report) = await ADraftAsync();
        var officer = commune.OfficerOf(commune.Departments.Economy);

        var ask = await (await coordinator.GetAsync(report.Path)).FollowAsync("Hỏi tất cả nơi còn nợ");
        ask.ShouldSay("Bộ phận Tài chính – Kế toán").ShouldSay("Chưa biết ai phụ trách, hãy chọn.").ShouldSay("Phòng Văn hóa – Xã hội");
        var known = ask.Document.QuerySelectorAll("select option[selected]").Length;
        known.ShouldBeGreaterThan(0);
        var stranger = (await Given.ACommuneAsync()).The(Role.Officer);
        (await ask.PostFormAsync(("People[Bộ phận Tài chính – Kế toán]", stranger.Id))).ShouldSay(
            "Chỉ đề nghị được người đang giữ vị trí công tác"
        );
        var asked = await ask.PostFormAsync(("People[Bộ phận Tài chính – Kế toán]", officer.Id), ("Note", "Nêu rõ số liệu."));

        asked.ShouldBeAt(report.Path + "/dong-gop").ShouldSay("5. Cải cách tài chính công").ShouldSay(officer.FullName);
        (await (await commune.SignInAsync(officer)).GetAsync("/")).ShouldSay("5. Cải cách tài chính công");
        (await coordinator.GetAsync(report.Path + "/hoi-tat-ca")).ShouldNotSay("Bộ phận Tài chính – Kế toán");
        (await ask.PostFormAsync(("People[Bộ phận Tài chính – Kế toán]", officer.Id))).ShouldSay("Hãy chọn ít nhất một người để hỏi");
        (await (await commune.SignInAsync(Role.Officer)).GetAsync(report.Path + "/hoi-tat-ca")).ShouldBeForbidden();
    }

    private static async Task<(Commune Commune, TestUser Coordinator, Page Report)> ADraftAsync()
    {
        var commune = await Given.ACommuneAsync();
        var coordinator = await commune.SignInAsync(Role.Coordinator);
        return (commune, coordinator, await DraftAsync(coordinator));
    }

    private static async Task<Page> DraftAsync(TestUser who, string period = "2026-Q1") =>
        await (await who.GetAsync("/bao-cao/lap")).PostFormAsync(("Outline", "cchc"), ("PeriodCode", period));

    private static async Task<Page> AskAsync(TestUser coordinator, Page report, TestPerson person, string item) =>
        await (await coordinator.GetAsync(report.Path + "/de-nghi-dong-gop")).PostFormAsync(
            ("Items", item),
            ("PersonId", person.Id),
            ("DueOn", new DateOnly(2026, 3, 18)),
            ("Note", "Nêu rõ số cuộc.")
        );
}
