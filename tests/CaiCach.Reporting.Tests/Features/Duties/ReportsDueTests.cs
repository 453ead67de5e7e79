using CaiCach.Foundation.Units;
using CaiCach.Testing;

namespace CaiCach.Reporting.Tests.Features.Duties;

/// <summary>What a unit has to report, by when, and what it adds to the regime itself.</summary>
public sealed class ReportsDueTests
{
    private const string Q1 = "Báo cáo công tác cải cách hành chính quý I năm 2026";

    /// <summary>Two working days after the 14th: Saturday 14/03, Sunday 14/06, Monday 14/09 and 14/12 (decree 09/2019, article 12).</summary>
    [Fact]
    public async Task Page_SaysWhatIsDueWhen_InWorkingDays()
    {
        var commune = await Given.ACommuneAsync();
        var coordinator = await commune.SignInAsync(Role.Coordinator);

        var page = await coordinator.GetAsync("/bao-cao/phai-gui");

        page.Texts("td[data-label='Hạn gửi']")
            .ShouldBe(
                new[] { "17/03/2026", "16/06/2026", "16/09/2026", "16/12/2026" }.SelectMany(day =>
                    Enumerable.Repeat(day + "thời hạn chưa xác minh", 3)
                )
            );
        page.ShouldSay("Biểu II.06a, giải quyết thủ tục hành chính quý I năm 2026").ShouldSay("Báo cáo mức độ hài lòng quý IV năm 2026");
        page.ShouldSay(Q1).ShouldSay("chưa lập").ShouldSay("chưa hết kỳ").ShouldSay("14/03/2026");
        (await coordinator.GetAsync("/bao-cao/phai-gui?nam=2025")).ShouldSay("quá hạn, chưa lập").ShouldSay("16/12/2025");
    }

    [Fact]
    public async Task Report_GoesFromOwedToIssued_AndIsSeenAsLateInBetween()
    {
        var commune = await Given.ACommuneAsync();
        var coordinator = await commune.SignInAsync(Role.Coordinator);
        var home = await coordinator.GetAsync("/");
        home.ShouldSay("Báo cáo phải gửi").ShouldSay("hạn gửi 17/03/2026");
        (await (await commune.SignInAsync(Role.Officer)).GetAsync("/")).ShouldNotSay("Báo cáo phải gửi");

        var form = await home.FollowAsync(Q1);
        form.Find("#Outline option[selected]").GetAttribute("value").ShouldBe("cchc");
        form.Find("#PeriodCode option[selected]").GetAttribute("value").ShouldBe("2026-Q1");
        var report = await form.PostFormAsync();
        (await coordinator.GetAsync("/bao-cao/phai-gui")).ShouldSay("đã có dự thảo");
        commune.Clock.Advance(TimeSpan.FromDays(2));
        var late = await commune.SignInAsync(Role.Coordinator);
        (await late.GetAsync("/bao-cao/phai-gui")).ShouldSay("quá hạn, mới có dự thảo");
        (await late.GetAsync("/")).ShouldSay("quá hạn, mới có dự thảo");
        await (await (await commune.SignInAsync(Role.Leader)).GetAsync(report.Path + "/ban-hanh")).PostFormAsync();

        (await late.GetAsync("/bao-cao/phai-gui")).ShouldSay("đã ban hành, trễ hạn").ShouldSay("Số 01/BC-UBND ngày 18/03/2026");
        (await late.GetAsync("/")).ShouldNotSay(Q1);
    }

    [Fact]
    public async Task Unit_AddsItsOwnReports_OnceEach_AndEndsThem()
    {
        var commune = await Given.ACommuneAsync();
        var coordinator = await commune.SignInAsync(Role.Coordinator);
        var regime = await coordinator.GetAsync("/bao-cao/che-do");
        regime.ShouldSay("chung cho mọi đơn vị").ShouldSay("chưa xác minh; tỉnh quy định");
        (string, object?)[] monthly =
        [
            ("Name", "Báo cáo tiến độ tháng"),
            ("Outline", "progress"),
            ("Periods", "01,02,03,04,05,06,07,08,09,10,11,12"),
            ("Cutoff", "Calendar"),
            ("SentWithinWorkingDays", "3"),
            ("Recipient", "Đảng ủy xã"),
        ];

        (await regime.PostFormAsync("form[action*='handler=Add']", ("Name", ""))).ShouldHaveError("Name", "Hãy ghi tên báo cáo.");
        (
            await regime.PostFormAsync("form[action*='handler=Add']", [.. monthly[..4], ("SentWithinWorkingDays", "61"), monthly[5]])
        ).ShouldHaveError("SentWithinWorkingDays", "Số ngày làm việc để gửi phải từ 0 đến 60.");
        var added = await regime.PostFormAsync("form[action*='handler=Add']", monthly);

        added.ShouldSay("Đã thêm chế độ báo cáo").ShouldSay("Hằng tháng");
        (await coordinator.GetAsync("/bao-cao/phai-gui")).ShouldSay("Báo cáo tiến độ tháng tháng 02 năm 2026").ShouldSay("04/03/2026");
        (await added.PostFormAsync("form[action*='handler=Add']", monthly)).ShouldSay("trùng với chế độ “Báo cáo tiến độ tháng”");
        await added.PostFormAsync("form[action*='handler=End']");
        (await coordinator.GetAsync("/bao-cao/phai-gui")).ShouldSay("tháng 02 năm 2026").ShouldNotSay("tháng 03 năm 2026");
        (await (await (await Given.ACommuneAsync()).SignInAsync(Role.Leader)).GetAsync("/bao-cao/che-do")).ShouldNotSay("Đảng ủy xã");
        var officer = await commune.SignInAsync(Role.Officer);
        (await officer.GetAsync("/bao-cao/che-do")).ShouldNotSay("Thêm chế độ báo cáo riêng");
    }
}
