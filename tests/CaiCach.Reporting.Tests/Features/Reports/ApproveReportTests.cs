using System.Net;
using CaiCach.Foundation.Units;
using CaiCach.Testing;

namespace CaiCach.Reporting.Tests.Features.Reports;

/// <summary>The coordinator submits, a leader approves what was looked at or gives it back, and only then it is issued.</summary>
public sealed class ApproveReportTests
{
    private const string Title = "Báo cáo công tác cải cách hành chính quý I năm 2026";
    private const string Approve = "button[formaction*='handler=Approve']";
    private const string Return = "button[formaction*='handler=Return']";

    [Fact]
    public async Task Report_GoesFromCoordinatorToLeaderAndBack_AndIsIssuedAsApproved()
    {
        var (commune, plan) = await FigureScene.OfQ1Async();
        var (coordinator, leader) = (await commune.SignInAsync(Role.Coordinator), await commune.SignInAsync(Role.Leader));
        var report = await (await coordinator.GetAsync("/bao-cao/lap")).PostFormAsync(("Outline", "cchc"), ("PeriodCode", "2026-Q1"));
        var stale = await coordinator.GetAsync(report.Path);

        var submit = await coordinator.GetAsync(report.Path + "/ban-hanh");
        submit.ShouldBeAt(report.Path + "/trinh-duyet");
        (await submit.PostFormAsync(("Comment", "Kính trình.")))
            .ShouldBeAt(report.Path)
            .ShouldSay("chờ phê duyệt")
            .ShouldSay("Kính trình.");

        (await stale.PostFormAsync(("Texts[I.7]", "Sửa sau khi trình."))).ShouldSay(
            "Báo cáo đã trình lãnh đạo nên nội dung được giữ nguyên"
        );
        (await (await coordinator.GetAsync("/bao-cao/lap")).PostFormAsync(("Outline", "cchc"), ("PeriodCode", "2026-Q1"))).ShouldSay(
            "Báo cáo đã trình lãnh đạo nên nội dung được giữ nguyên"
        );
        (await coordinator.GetAsync(report.Path + "/phe-duyet")).ShouldBeForbidden();
        var approval = await (await leader.GetAsync("/")).ShouldSay("Báo cáo chờ phê duyệt").FollowAsync(Title);
        approval.ShouldBeAt(report.Path + "/phe-duyet").ShouldSay("Kính trình.");
        (await approval.PostFormAsync(Return)).ShouldHaveError("Comment", "Hãy ghi ý kiến khi trả lại, để người soạn biết phải sửa gì.");
        (await approval.PostFormAsync(Return, ("Comment", "Bổ sung đối thoại."))).ShouldSay("bị trả lại").ShouldSay("Bổ sung đối thoại.");
        (await approval.PostFormAsync(Approve)).ShouldSay("Người khác vừa");

        var home = await coordinator.GetAsync("/");
        home.ShouldSay("Báo cáo bị trả lại, chờ ban hành");
        (await coordinator.GetAsync("/thong-bao")).ShouldSay($"Lãnh đạo trả lại kèm ý kiến: {Title}");
        await (await home.FollowAsync(Title)).PostFormAsync(("Texts[I.7]", "Đã tổ chức 02 cuộc đối thoại."));
        await (await coordinator.GetAsync(report.Path + "/trinh-duyet")).PostFormAsync();
        (await (await leader.GetAsync(report.Path + "/phe-duyet")).PostFormAsync(Approve, ("SignerTitle", "KT. Chủ tịch UBND"))).ShouldSay(
            "đã duyệt, chờ ban hành"
        );

        await plan.FinishAsync("Kiểm tra công tác cải cách hành chính tại các thôn", new DateOnly(2026, 3, 12));
        var issue = await (await coordinator.GetAsync("/")).FollowAsync(Title);
        issue.ShouldBeAt(report.Path + "/ban-hanh").ShouldSay("Đã phê duyệt: KT. Chủ tịch UBND");
        var issued = await issue.PostFormAsync();
        issued.ShouldSay("Số 01/BC-UBND ngày 16/03/2026, KT. Chủ tịch UBND").ShouldSay("1/2 nhiệm vụ hoàn thành đúng hạn");
        issued.ShouldSay("Đã tổ chức 02 cuộc đối thoại.").ShouldSay("Trình, phê duyệt: 4 lần");
        DocxText.ShouldBeValid(await coordinator.Client.GetByteArrayAsync(report.Path + "/word"));
    }

    [Fact]
    public async Task Approve_WhenFiguresHaveChangedSinceTheyWereLookedAt_SaysWhichAndAsksAgain()
    {
        var (commune, plan) = await FigureScene.OfQ1Async();
        var leader = await commune.SignInAsync(Role.Leader);
        var report = await (await leader.GetAsync("/bao-cao/lap")).PostFormAsync(("Outline", "cchc"), ("PeriodCode", "2026-Q1"));
        var approval = await leader.GetAsync(report.Path + "/phe-duyet");
        var issue = await leader.GetAsync(report.Path + "/ban-hanh");
        await plan.FinishAsync("Kiểm tra công tác cải cách hành chính tại các thôn", new DateOnly(2026, 3, 12));

        foreach (var (page, button) in new[] { (approval, Approve), (issue, "main form[method=post]") })
        {
            var refused = await page.PostFormAsync(button);
            refused.ShouldSay("Số liệu đã thay đổi từ lúc bạn mở trang này").ShouldSay("50% (1/2) → 33,33% (1/3)");
            (await leader.GetAsync(report.Path)).ShouldSay("dự thảo");
        }

        var again = await issue.PostFormAsync("main form[method=post]");
        (await again.PostFormAsync("main form[method=post]")).ShouldSay("Số 01/BC-UBND").ShouldSay("phê duyệt");
    }

    [Fact]
    public async Task Submitted_IsTakenBackByWhoeverReports_AndApprovedIsGivenBackByTheLeader()
    {
        var commune = await Given.ACommuneAsync();
        var (coordinator, leader) = (await commune.SignInAsync(Role.Coordinator), await commune.SignInAsync(Role.Leader));
        var report = await (await coordinator.GetAsync("/bao-cao/lap")).PostFormAsync(("PeriodCode", "2026-Q1"));
        await (await coordinator.GetAsync(report.Path + "/trinh-duyet")).PostFormAsync();

        var back = await (await coordinator.GetAsync(report.Path + "/trinh-duyet")).PostFormAsync("button[formaction*='handler=TakeBack']");
        back.ShouldSay("dự thảo").ShouldSay("rút lại");
        (await leader.GetAsync("/")).ShouldNotSay("Báo cáo chờ phê duyệt");
        await (await leader.GetAsync(report.Path + "/phe-duyet")).PostFormAsync(Approve);
        var issue = await coordinator.GetAsync(report.Path + "/ban-hanh");
        await (await leader.GetAsync(report.Path + "/phe-duyet")).PostFormAsync(Return, ("Comment", "Chờ thêm số liệu."));

        (await issue.PostFormAsync()).ShouldSay("Báo cáo chưa được lãnh đạo phê duyệt");
        (await coordinator.GetAsync(report.Path)).ShouldSay("dự thảo, bị trả lại");
    }

    /// <summary>A role above a unit lets one look, not write, number or issue in the unit's name.</summary>
    [Fact]
    public async Task UnitAbove_NeitherDraftsNorWritesNorIssuesForTheUnitBelow()
    {
        var province = await Given.AProvinceAsync();
        var commune = await Given.ACommuneAsync(province);
        var own = await commune.SignInAsync(Role.Leader);
        var draft = await (await own.GetAsync("/bao-cao/lap")).PostFormAsync(("Outline", "cchc"), ("PeriodCode", "2025"));
        var issued = await (await own.GetAsync("/bao-cao/lap")).PostFormAsync(("Outline", "cchc"), ("PeriodCode", "2026-Q1"));
        await (await own.GetAsync(issued.Path + "/ban-hanh")).PostFormAsync();
        var above = await province.SignInAsync(Role.Leader);

        (await above.GetAsync(draft.Path)).ShouldSay("dự thảo").ShouldNotSay("Lưu nội dung").ShouldNotSay("Trình duyệt");
        foreach (var page in new[] { "/ban-hanh", "/trinh-duyet", "/phe-duyet" })
        {
            (await above.GetAsync(draft.Path + page)).ShouldBeForbidden();
        }

        var form = await above.GetAsync($"/bao-cao/lap?donVi={commune.Code}");
        (await form.PostFormAsync(("Outline", "cchc"), ("PeriodCode", "2026-Q1"))).ShouldBeForbidden();
        var token = form.Find("input[name=__RequestVerificationToken]").GetAttribute("value");
        (string Path, string Field, string Value)[] writes =
        [
            ("", "Texts[I.7]", "Cấp trên viết"),
            ("/ban-hanh", "Number", "9/BC-UBND"),
            ("/trinh-duyet", "Comment", "Trình thay"),
            ("/phe-duyet?handler=Return", "Comment", "Trả thay"),
        ];
        foreach (var (path, field, value) in writes)
        {
            using var sent = new FormUrlEncodedContent([
                new("__RequestVerificationToken", token),
                new(field, value),
                new("IssuedOn", "2026-03-16"),
                new("SignerTitle", "Chủ tịch"),
                new("SignerName", "Người khác"),
            ]);
            var answer = await above.Client.PostAsync(
                new Uri(draft.Path + path, UriKind.Relative),
                sent,
                TestContext.Current.CancellationToken
            );
            answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden, path);
        }

        var pdf = new TestFile("ban-ky.pdf", "%PDF-1.4\n%%EOF\n"u8.ToArray(), "application/pdf");
        (await (await above.GetAsync(issued.Path + "/dinh-ban-ky")).PostFormAsync(("SignedFile", pdf))).ShouldBeForbidden();
        (await own.GetAsync(draft.Path)).ShouldSay("dự thảo").ShouldNotSay("Cấp trên viết");
    }

    /// <summary>A report that is issued while its period runs is no answer to what is owed for the period.</summary>
    [Fact]
    public async Task Report_IssuedBeforeItsPeriodIsOver_IsStillOwed()
    {
        var commune = await Given.ACommuneAsync();
        var leader = await commune.SignInAsync(Role.Leader);
        var early = await (await leader.GetAsync("/bao-cao/lap")).PostFormAsync(("Outline", "cchc"), ("PeriodCode", "2026-H1"));

        var issue = await leader.GetAsync(early.Path + "/ban-hanh");
        issue.ShouldSay("Kỳ đến hết ngày 14/06/2026").ShouldSay("không tính là đã gửi báo cáo của kỳ");
        (await issue.PostFormAsync()).ShouldSay("Báo cáo giữa kỳ");

        var due = await leader.GetAsync("/bao-cao/phai-gui");
        due.Texts("tr").Single(row => row.Contains("6 tháng đầu năm 2026", StringComparison.Ordinal)).ShouldContain("chưa hết kỳ");
    }
}
