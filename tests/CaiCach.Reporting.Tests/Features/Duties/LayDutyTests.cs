using CaiCach.Foundation.Units;
using CaiCach.Testing;

namespace CaiCach.Reporting.Tests.Features.Duties;

/// <summary>A unit above asks the units below for a report; it is owed there and counted here.</summary>
public sealed class LayDutyTests
{
    private static (string, object?)[] Once(int day = 18) =>
        [
            ("Name", "Báo cáo đột xuất tiến độ"),
            ("Outline", "progress"),
            ("Periods", "2026-03"),
            ("Cutoff", "Reporting"),
            ("DueOn", new DateOnly(2026, 3, day)),
            ("Law", "Công văn 45/UBND-NC"),
        ];

    [Fact]
    public async Task Duty_AskedForOnce_IsOwedBelow_AndSeenLateAbove()
    {
        var province = await Given.AProvinceAsync();
        var commune = await Given.ACommuneAsync(province);
        var silent = await Given.ACommuneAsync(province);
        var appraiser = await province.SignInAsync(Role.Appraiser);

        var form = await (await appraiser.GetAsync("/bao-cao/cap-duoi")).FollowAsync("Giao báo cáo");
        (await form.PostFormAsync(Once(day: 13))).ShouldHaveError("DueOn", "Hạn gửi không thể trước ngày chốt số liệu của kỳ.");
        (await form.PostFormAsync(Once())).ShouldBeAt("/bao-cao/cap-duoi");
        (await form.PostFormAsync(Once())).ShouldSay("trùng với chế độ “Báo cáo đột xuất tiến độ”");

        var leader = await commune.SignInAsync(Role.Leader);
        (await leader.GetAsync("/thong-bao")).ShouldSay("Cấp trên yêu cầu gửi Báo cáo đột xuất tiến độ, hạn 18/03/2026");
        var due = await leader.GetAsync("/bao-cao/phai-gui");
        var row = due.Texts("tr").Single(text => text.Contains("Báo cáo đột xuất tiến độ", StringComparison.Ordinal));
        row.ShouldContain("18/03/2026");
        row.ShouldContain("chưa lập");
        (await leader.GetAsync("/bao-cao/che-do")).ShouldSay("cấp trên giao").ShouldNotSay("Thôi áp dụng");
        var draft = await (await leader.GetAsync(due.Find("a[href*='deCuong=progress']").GetAttribute("href")!)).PostFormAsync();
        await (await leader.GetAsync(draft.Path + "/ban-hanh")).PostFormAsync();
        province.Clock.Advance(TimeSpan.FromDays(3));

        var above = await (await province.SignInAsync(Role.Appraiser)).GetAsync("/bao-cao/cap-duoi");
        var choice = above
            .Document.QuerySelectorAll("option")
            .Single(option => option.TextContent.Contains("đột xuất", StringComparison.Ordinal));
        var below = await (await province.SignInAsync(Role.Appraiser)).GetAsync($"/bao-cao/cap-duoi?ky={choice.GetAttribute("value")}");
        below.ShouldSay("1 đơn vị quá hạn").ShouldSay(silent.Name);
    }

    /// <summary>Two units that owed it before their merger owe it once after: the successor, whether it was there when it was laid or not.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Duty_OfMergedUnits_IsTheSuccessorsOnce(bool isFoundedBefore)
    {
        var province = await Given.AProvinceAsync();
        var old = await Given.ACommuneAsync(province);
        var successor = isFoundedBefore ? await Given.ACommuneAsync(province) : null;
        var leader = await province.SignInAsync(Role.Leader);
        await (await leader.GetAsync("/bao-cao/cap-duoi/giao")).PostFormAsync(
            ("Name", "Báo cáo tháng"),
            ("Outline", "progress"),
            ("Periods", "01,02,03,04,05,06,07,08,09,10,11,12"),
            ("Cutoff", "Calendar")
        );
        successor ??= await Given.ACommuneAsync(province);
        var administrator = await province.SignInAsync(Role.Administrator);
        await (await administrator.GetAsync($"/quan-tri/sap-nhap?capTren={province.Id}")).PostFormAsync(
            ("PredecessorIds", new List<string> { old.Id.ToString() }),
            ("SuccessorId", successor.Id.ToString()),
            ("EffectiveOn", "2026-03-16"),
            ("LegalBasis", "Nghị quyết 01/NQ-HĐND")
        );

        var due = await (await successor.SignInAsync(Role.Leader)).GetAsync("/bao-cao/phai-gui");
        due.Texts("tr").Count(text => text.Contains("Báo cáo tháng tháng 4 năm 2026", StringComparison.Ordinal)).ShouldBe(1);
        province.Clock.Advance(TimeSpan.FromDays(60));
        var above = await (await province.SignInAsync(Role.Leader)).GetAsync("/bao-cao/cap-duoi");
        var april = above
            .Document.QuerySelectorAll("option")
            .Single(option => option.TextContent.Contains("Báo cáo tháng tháng 4 năm 2026"));
        var below = await (await province.SignInAsync(Role.Leader)).GetAsync($"/bao-cao/cap-duoi?ky={april.GetAttribute("value")}");
        below.ShouldSay("1 đơn vị quá hạn");
        below.Texts("main tbody tr").ShouldHaveSingleItem().ShouldContain(successor.Name);
    }

    [Fact]
    public async Task Duty_IsLaidByTheUnitAboveItself_AndByNobodyElse()
    {
        var province = await Given.AProvinceAsync();
        var commune = await Given.ACommuneAsync(province);
        var form = await (await province.SignInAsync(Role.Leader)).GetAsync("/bao-cao/cap-duoi/giao");

        (await (await commune.SignInAsync(Role.Officer)).GetAsync("/bao-cao/cap-duoi/giao")).ShouldBeForbidden();
        (await (await (await commune.SignInAsync(Role.Leader)).GetAsync("/bao-cao/cap-duoi/giao")).PostFormAsync(Once())).ShouldSay(
            "Không có đơn vị cấp dưới nào để giao báo cáo."
        );
        (await (await province.SignInAsync(Role.Leader)).GetAsync($"/bao-cao/cap-duoi/giao?donVi={commune.Code}")).ShouldBeForbidden();
        (
            await form.PostFormAsync(
                ("Name", "Báo cáo tháng"),
                ("Outline", "progress"),
                ("Periods", "01,02,03,04,05,06,07,08,09,10,11,12"),
                ("Cutoff", "Calendar")
            )
        ).ShouldBeAt("/bao-cao/cap-duoi");
        var due = "/bao-cao/phai-gui";
        (await (await commune.SignInAsync(Role.Leader)).GetAsync(due)).ShouldSay("Báo cáo tháng tháng 4 năm 2026");
        var founded = await (await Given.ACommuneAsync(province)).SignInAsync(Role.Leader);
        (await founded.GetAsync(due)).ShouldSay("Báo cáo tháng tháng 4 năm 2026");
        (await founded.GetAsync("/bao-cao/che-do")).ShouldSay("cấp trên giao").ShouldNotSay("Thôi áp dụng");
        var stranger = await (await Given.ACommuneAsync(await Given.AProvinceAsync())).SignInAsync(Role.Leader);
        (await stranger.GetAsync(due)).ShouldNotSay("Báo cáo tháng tháng 4 năm 2026");
        var regime = await (await province.SignInAsync(Role.Leader)).GetAsync("/bao-cao/che-do");
        (await regime.ShouldSay("giao cho các đơn vị cấp dưới").PostFormAsync("form[action*='handler=End']")).ShouldSay("hết áp dụng");
        (await (await commune.SignInAsync(Role.Leader)).GetAsync(due)).ShouldNotSay("Báo cáo tháng tháng 4 năm 2026");
        (await founded.GetAsync(due)).ShouldNotSay("Báo cáo tháng tháng 4 năm 2026");
    }
}
