using CaiCach.Foundation.Units;
using CaiCach.Testing;

namespace CaiCach.Reporting.Tests.Features.Duties;

/// <summary>A unit above sees who has reported, opens what was issued, gives it back or accepts it.</summary>
public sealed class ReportsBelowTests
{
    [Fact]
    public async Task UnitAbove_SeesWhoIsLate_GivesBackAndAccepts()
    {
        var (province, commune, report) = await AProvinceWithAReportAsync();
        var silent = await Given.ACommuneAsync(province);
        await (await Given.ACommuneAsync(province)).BecomePracticeAsync();
        province.Clock.Advance(TimeSpan.FromDays(2));
        var appraiser = await province.SignInAsync(Role.Appraiser);

        var below = await appraiser.GetAsync("/bao-cao/cap-duoi");
        below.ShouldSay("quý I năm 2026").ShouldSay("1 đơn vị quá hạn");
        below
            .Texts("td[data-label='Đơn vị']")
            .Order(StringComparer.Ordinal)
            .ShouldBe(new[] { commune.Name, silent.Name }.Order(StringComparer.Ordinal));
        var sheet = XlsxText.Of(await appraiser.Client.GetByteArrayAsync(below.Find("a[href*='handler=Excel']").GetAttribute("href")!));
        sheet.ShouldContain(commune.Name);
        sheet.ShouldContain("quá hạn, chưa lập");
        var opened = await below.FollowAsync("Mở báo cáo");
        opened.ShouldBeAt(report.Path);
        var review = await opened.FollowAsync("Xem xét");
        (await review.PostFormAsync("button[formaction*='handler=Return']")).ShouldHaveError(
            "Comment",
            "Hãy ghi ý kiến khi trả lại để đơn vị biết cần bổ sung, đính chính gì."
        );
        (await review.PostFormAsync("button[formaction*='handler=Return']", ("Comment", "Thiếu số liệu đối thoại."))).ShouldSay(
            "Thiếu số liệu đối thoại."
        );
        (await review.PostFormAsync("button[formaction*='handler=Accept']")).ShouldSay("Người khác vừa xem xét báo cáo này");
        (await appraiser.GetAsync("/bao-cao/cap-duoi")).ShouldSay("cấp trên trả lại, chờ bổ sung");

        var leader = await commune.SignInAsync(Role.Leader);
        (await leader.GetAsync("/")).ShouldSay("cấp trên trả lại, chờ bổ sung");
        (await leader.GetAsync("/thong-bao")).ShouldSay("Cấp trên trả lại Báo cáo công tác cải cách hành chính quý I năm 2026 kèm ý kiến");
        var supplement = await (await leader.GetAsync(report.Path + "/bo-sung")).PostFormAsync();
        await supplement.PostFormAsync(("Texts[content]", "Quý I có 02 cuộc đối thoại."));
        await (await leader.GetAsync(supplement.Path + "/ban-hanh")).PostFormAsync();
        (await leader.GetAsync("/bao-cao/phai-gui")).ShouldSay("đã ban hành đúng hạn");

        var second = await (await appraiser.GetAsync("/bao-cao/cap-duoi")).FollowAsync("Mở báo cáo");
        second.ShouldBeAt(supplement.Path);
        var accepted = await (await second.FollowAsync("Xem xét")).PostFormAsync("button[formaction*='handler=Accept']");
        accepted.ShouldSay("Cấp trên đã tiếp nhận").ShouldNotSay("Xem xét");
        (await leader.GetAsync("/bao-cao/phai-gui")).ShouldSay("cấp trên đã tiếp nhận");
    }

    [Fact]
    public async Task Review_IsForUnitsAboveAlone_AndOfIssuedReportsAlone()
    {
        var (province, commune, report) = await AProvinceWithAReportAsync();
        var leader = await commune.SignInAsync(Role.Leader);
        (await leader.GetAsync(report.Path)).ShouldNotSay("Xem xét");
        (await (await leader.GetAsync(report.Path + "/xem-xet")).PostFormAsync("button[formaction*='handler=Accept']")).ShouldBeForbidden();
        var draft = await (await leader.GetAsync("/bao-cao/lap")).PostFormAsync(("Outline", "cchc"), ("PeriodCode", "2025"));

        var appraiser = await province.SignInAsync(Role.Appraiser);
        (await appraiser.GetAsync(draft.Path + "/xem-xet")).ShouldBeNotFound();
        var stranger = await (await Given.AProvinceAsync()).SignInAsync(Role.Appraiser);
        (await stranger.GetAsync(report.Path + "/xem-xet")).ShouldBeNotFound();
        (await stranger.GetAsync("/bao-cao/cap-duoi")).ShouldSay("Không có đơn vị cấp dưới");
    }

    /// <summary>Rights above a unit let one look at its reports and review them, not write in its name.</summary>
    [Fact]
    public async Task UnitAbove_DoesNotReportForTheUnitBelow()
    {
        var (province, _, report) = await AProvinceWithAReportAsync();
        var leader = await province.SignInAsync(Role.Leader);

        (await leader.GetAsync(report.Path)).ShouldSay("Xem xét").ShouldNotSay("Bổ sung, đính chính");
        (await (await leader.GetAsync(report.Path + "/bo-sung")).PostFormAsync()).ShouldBeForbidden();
    }

    /// <summary>A commune below a province that has issued its report of the first quarter on 16/03.</summary>
    private static async Task<(Authority Province, Commune Commune, Page Report)> AProvinceWithAReportAsync()
    {
        var province = await Given.AProvinceAsync();
        var commune = await Given.ACommuneAsync(province);
        var leader = await commune.SignInAsync(Role.Leader);
        var report = await (await leader.GetAsync("/bao-cao/lap")).PostFormAsync(("Outline", "cchc"), ("PeriodCode", "2026-Q1"));
        await (await leader.GetAsync(report.Path + "/ban-hanh")).PostFormAsync();
        return (province, commune, report);
    }
}
