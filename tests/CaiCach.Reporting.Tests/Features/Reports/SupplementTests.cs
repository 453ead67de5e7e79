using System.Text.RegularExpressions;
using CaiCach.Foundation.Units;
using CaiCach.Testing;

namespace CaiCach.Reporting.Tests.Features.Reports;

/// <summary>An issued report stays as it is; what changes later is reported by another one with a number of its own.</summary>
public sealed class SupplementTests
{
    [Fact]
    public async Task Supplement_NamesTheFiguresThatDiffer_AndBothReportsLeadToEachOther()
    {
        var (commune, leader, issued) = await AnIssuedReportAsync("cchc");
        var before = await leader.Client.GetByteArrayAsync(issued.Path + "/word");

        var offer = await leader.GetAsync(issued.Path + "/bo-sung");
        offer.ShouldSay("50% (1/2)").ShouldSay("33,33% (1/3)").ShouldSay("số liệu ra đúng như đã ký");
        var changed = await leader.GetAsync(offer.Find("a[href*='NV-12'][href*='tinhDen=2026-03-16']").GetAttribute("href")!);
        changed.ShouldSay("Khi đó: 50% 1 / 2").ShouldSay("Nay: 33,33% 1 / 3").ShouldSay("không thuộc kỳ");
        var draft = await offer.PostFormAsync();
        draft.ShouldSay("Báo cáo bổ sung, đính chính: ").ShouldSay("dự thảo").ShouldSay("Báo cáo số 01/BC-UBND ngày 16/03/2026");
        await draft.PostFormAsync(("Texts[figure.NV-12]", "Văn phòng nộp báo cáo kiểm tra muộn."));
        var done = await (await leader.GetAsync(draft.Path + "/ban-hanh")).PostFormAsync();

        done.ShouldSay("Số 02/BC-UBND").ShouldSay("Văn phòng nộp báo cáo kiểm tra muộn.");
        (await leader.GetAsync(issued.Path)).ShouldSay("Đã có bổ sung, đính chính").ShouldSay("Báo cáo số 02/BC-UBND ngày 26/03/2026");
        (await leader.Client.GetByteArrayAsync(issued.Path + "/word")).ShouldBe(before);
        (await leader.GetAsync("/bao-cao")).ShouldSay("Báo cáo bổ sung, đính chính: Báo cáo công tác cải cách hành chính quý I năm 2026");
        var file = await leader.Client.GetByteArrayAsync(draft.Path + "/word");
        DocxText.ShouldBeValid(file);
        var text = DocxText.Of(file).Replace(commune.Name["Xã ".Length..], "Thử Nghiệm", StringComparison.OrdinalIgnoreCase);
        Golden.Match(Regex.Replace(text, @"ind left=\d+ right=\d+", "ind"), "cchc");
    }

    /// <summary>The figures of a signed report open as they were counted, and a draft of an earlier day counts what was known by then.</summary>
    [Fact]
    public async Task Figures_OfASignedReport_AndOfAnEarlierDay_OpenAsTheyWereThen()
    {
        var (_, leader, issued) = await AnIssuedReportAsync("cchc");

        var page = await leader.GetAsync(issued.Path);
        page.ShouldSay("1/2 nhiệm vụ hoàn thành đúng hạn").ShouldSay("số liệu như đã ghi nhận đến");
        var opened = await leader.GetAsync(page.Find("a[href*='NV-12'][href*='tinhLuc=']").GetAttribute("href")!);
        opened.ShouldSay("Khi đó: 50% 1 / 2").ShouldSay("như đã ghi nhận đến");
        (await (await leader.GetAsync("/bao-cao/lap")).PostFormAsync(("Outline", "cchc"), ("PeriodCode", "2026-Q1"))).ShouldSay(
            "1/3 nhiệm vụ hoàn thành đúng hạn"
        );
        var earlier = await (await leader.GetAsync("/bao-cao/lap")).PostFormAsync(
            ("Outline", "cchc"),
            ("PeriodCode", "2026-Q1"),
            ("AsOf", new DateOnly(2026, 3, 16))
        );
        earlier.ShouldSay("1/2 nhiệm vụ hoàn thành đúng hạn");
        var then = await leader.GetAsync(earlier.Find("a[href*='NV-12'][href*='tinhLuc=']").GetAttribute("href")!);
        then.ShouldSay("Khi đó: 50% 1 / 2");
    }

    [Fact]
    public async Task Supplement_AfterAnother_SupplementsTheSameReport_OneDraftAtATime()
    {
        var (_, leader, issued) = await AnIssuedReportAsync("progress");
        var offer = await leader.GetAsync(issued.Path + "/bo-sung");
        offer.ShouldSay("cả 5 số liệu ra đúng như đã ký").ShouldNotSay("Không có số liệu thay đổi");
        var first = await offer.PostFormAsync();
        (await (await leader.GetAsync(issued.Path + "/bo-sung")).PostFormAsync()).ShouldBeAt(first.Path);
        await (await leader.GetAsync(first.Path + "/ban-hanh")).PostFormAsync();

        var link = (await leader.GetAsync(first.Path)).Find("a[href$='/bo-sung']").GetAttribute("href");
        var second = await (await leader.GetAsync(link!)).PostFormAsync();

        link.ShouldBe(issued.Path + "/bo-sung");
        (second.Path == first.Path).ShouldBeFalse();
        second.ShouldSay("Báo cáo số 01/BC-UBND");
        (await leader.GetAsync(issued.Path)).ShouldSay("Báo cáo số 02/BC-UBND").ShouldSay("dự thảo báo cáo bổ sung");
    }

    [Fact]
    public async Task Supplement_OfNothing_IsRefusedInWords()
    {
        var commune = await Given.ACommuneAsync();
        var leader = await commune.SignInAsync(Role.Leader);
        var draft = await (await leader.GetAsync("/bao-cao/lap")).PostFormAsync(("Outline", "cchc"), ("PeriodCode", "2026-Q1"));

        (await leader.GetAsync(draft.Path + "/bo-sung")).ShouldBeNotFound();
        await (await leader.GetAsync(draft.Path + "/ban-hanh")).PostFormAsync();
        var supplement = await (await leader.GetAsync(draft.Path + "/bo-sung")).PostFormAsync();
        var issue = await leader.GetAsync(supplement.Path + "/ban-hanh");
        (await issue.PostFormAsync()).ShouldHaveError(
            "Chưa có gì để bổ sung: không số liệu nào thay đổi và chưa ghi nội dung bổ sung khác."
        );
        await supplement.PostFormAsync(("Texts[content]", "Bổ sung kiến nghị về biên chế."));
        (await (await leader.GetAsync(supplement.Path + "/ban-hanh")).PostFormAsync()).ShouldSay("đã ban hành");
    }

    /// <summary>The report of the first quarter, issued on 16/03; ten days later a task is recorded that was handed in on 12/03.</summary>
    private static async Task<(Commune Commune, TestUser Leader, Page Issued)> AnIssuedReportAsync(string outline)
    {
        var (commune, plan) = await FigureScene.OfQ1Async();
        var leader = await commune.SignInAsync(Role.Leader);
        var draft = await (await leader.GetAsync("/bao-cao/lap")).PostFormAsync(("Outline", outline), ("PeriodCode", "2026-Q1"));
        var issued = await (await leader.GetAsync(draft.Path + "/ban-hanh")).PostFormAsync();
        issued.ShouldSay("01/BC-UBND");
        commune.Clock.Advance(TimeSpan.FromDays(10));
        await plan.FinishAsync("Kiểm tra công tác cải cách hành chính tại các thôn", new DateOnly(2026, 3, 12));
        return (commune, await commune.SignInAsync(Role.Leader), issued);
    }
}
