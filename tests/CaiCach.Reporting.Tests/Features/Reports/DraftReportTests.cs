using CaiCach.Foundation.Units;
using CaiCach.Testing;

namespace CaiCach.Reporting.Tests.Features.Reports;

public sealed class DraftReportTests
{
    [Fact]
    public async Task Post_WhenAPersonWroteTheTexts_KeepsThemOverANewDraftAndLetsTheOthersFollow()
    {
        var (commune, plan) = await FigureScene.OfQ1Async();
        var coordinator = await commune.SignInAsync(Role.Coordinator);
        var report = await (await coordinator.GetAsync("/bao-cao/lap")).PostFormAsync(("PeriodCode", "2026-Q1"));
        report.Find("[name='Texts[shortcomings]']").TextContent.ShouldContain("Mới kiểm tra 03/08 thôn do thiếu người;".Replace(";", "."));
        await report.PostFormAsync(("Texts[directions]", "Bố trí thêm người kiểm tra."));
        await plan.FinishAsync("Kiểm tra công tác cải cách hành chính tại các thôn", new DateOnly(2026, 3, 12));

        var again = await (await coordinator.GetAsync("/bao-cao/lap")).PostFormAsync(("PeriodCode", "2026-Q1"));

        again.Path.ShouldBe(report.Path);
        again.Find("[name='Texts[directions]']").TextContent.Trim().ShouldBe("Bố trí thêm người kiểm tra.");
        again
            .Find("[name='Texts[shortcomings]']")
            .TextContent.Trim()
            .ShouldBe("Các nhiệm vụ được triển khai theo tiến độ; không có nhiệm vụ quá hạn.");
    }

    [Fact]
    public async Task Get_OfADraft_ShowsFiguresThatOpenTheirTasks()
    {
        var (commune, _) = await FigureScene.OfQ1Async();
        var coordinator = await commune.SignInAsync(Role.Coordinator);

        var report = await (await coordinator.GetAsync("/bao-cao/lap")).PostFormAsync(("PeriodCode", "2026-Q1"));

        ShouldOpen(report, "OpenLate", "Kiểm tra công tác cải cách hành chính tại các thôn");
        ShouldOpen(report, "DoneLate", "Số hóa hồ sơ lưu trữ");
        ShouldOpen(report, "DoneOnTime", "Ban hành kế hoạch tuyên truyền cải cách hành chính");
        ShouldOpen(report, "OpenWithinTime", "Rà soát thủ tục hành chính thuộc thẩm quyền");
    }

    /// <summary>What a figure opens is counted as of the report's day, whatever has happened since.</summary>
    [Fact]
    public async Task Get_MonthsLater_StillOpensTheTasksAsOfTheReportsDay()
    {
        var (commune, _) = await FigureScene.OfQ1Async();
        var leader = await commune.SignInAsync(Role.Leader);
        var report = await (await leader.GetAsync("/bao-cao/lap")).PostFormAsync(("PeriodCode", "2026-Q1"));
        await (await leader.GetAsync(report.Path + "/ban-hanh")).PostFormAsync();

        commune.Clock.MoveTo(new DateOnly(2026, 9, 1));
        var later = await (await commune.SignInAsync(Role.Leader)).GetAsync(report.Path);

        ShouldOpen(later, "OpenWithinTime", "Rà soát thủ tục hành chính thuộc thẩm quyền");
        ShouldOpen(later, "OpenLate", "Kiểm tra công tác cải cách hành chính tại các thôn");
    }

    [Theory]
    [InlineData("2027-Q1", "Kỳ quý I năm 2027 bắt đầu ngày 15/12/2026, chưa đến nên chưa có gì để báo cáo. Hãy chọn kỳ khác.")]
    [InlineData("quý một", "Kỳ báo cáo viết dạng 2026, 2026-H1, 2026-9M, 2026-Q1 hoặc 2026-07.")]
    public async Task Post_WhenThePeriodIsNotOne_ShowsTheReason(string period, string reason)
    {
        var commune = await Given.ACommuneAsync();
        var coordinator = await commune.SignInAsync(Role.Coordinator);

        (await (await coordinator.GetAsync("/bao-cao/lap")).PostFormAsync(("PeriodCode", period))).ShouldHaveError(reason);
    }

    [Fact]
    public async Task Post_ForAnotherCommunesPlan_IsRefused()
    {
        var (_, plan) = await FigureScene.OfQ1Async();
        var stranger = await (await Given.ACommuneAsync()).SignInAsync(Role.Coordinator);

        var page = await (await stranger.GetAsync($"/bao-cao/lap?keHoach={plan.Id}")).PostFormAsync(("PeriodCode", "2026-Q1"));

        page.ShouldHaveError("Không tìm thấy kế hoạch đã ban hành trong phạm vi của bạn tính đến ngày lấy số liệu.");
    }

    [Fact]
    public async Task Post_WhenNoPlanIsInForce_SaysThatThereAreNoFigures()
    {
        var commune = await Given.ACommuneAsync();
        var coordinator = await commune.SignInAsync(Role.Coordinator);

        var report = await (await coordinator.GetAsync("/bao-cao/lap")).PostFormAsync(("PeriodCode", "2026-Q1"));
        var file = await coordinator.Client.GetByteArrayAsync(report.Path + "/word");

        report.ShouldSay("Chưa có số liệu");
        DocxText.ShouldBeValid(file);
        DocxText.Of(file).ShouldContain("chưa có số liệu");
    }

    [Fact]
    public async Task Post_TwiceAtOnce_LeadsBothToOneDraft()
    {
        var commune = await Given.ACommuneAsync();
        var one = await (await commune.SignInAsync(Role.Coordinator)).GetAsync("/bao-cao/lap");
        var other = await (await commune.SignInAsync(Role.Leader)).GetAsync("/bao-cao/lap");

        var reports = await Task.WhenAll(one.PostFormAsync(("PeriodCode", "2026-Q1")), other.PostFormAsync(("PeriodCode", "2026-Q1")));

        reports[0].Path.ShouldStartWith("/bao-cao/");
        reports[1].Path.ShouldBe(reports[0].Path);
    }

    [Fact]
    public async Task Get_ByAnOfficer_IsForbidden()
    {
        var commune = await Given.ACommuneAsync();

        (await (await commune.SignInAsync(Role.Officer)).GetAsync("/bao-cao/lap")).ShouldBeForbidden();
    }

    private static void ShouldOpen(Page report, string status, string task)
    {
        report.Find($".cc-counts a[href='#{status}'] b").TextContent.ShouldBe("1");
        report.Texts($"#{status} td a").ShouldBe([task]);
        var area = report.Find($"#{status} tbody").Id;
        report.Find($"td a[href='#{area}']").TextContent.ShouldBe("1");
    }
}
