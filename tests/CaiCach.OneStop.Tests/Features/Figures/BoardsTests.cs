using CaiCach.Foundation.Units;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.Testing;

namespace CaiCach.OneStop.Tests.Features.Figures;

/// <summary>The boards over dossiers that went their real way: received on Monday 16/03/2026, a limit of two working days.</summary>
public sealed class BoardsTests(Harness harness)
{
    [Fact]
    public async Task LeaderBoard_SaysWhatIsLateAndHowTheUnitDoes()
    {
        var commune = await harness.ACommuneAsync();
        var (late, handled) = (await commune.ADossierInHandAsync(), await commune.ADossierInHandAsync());
        await HandleAsync(commune, handled);
        commune.Clock.Advance(TimeSpan.FromDays(3));
        var leader = await commune.SignInAsync(Role.Leader);

        var board = await leader.GetAsync("/bang-dieu-hanh?ky=2026-Q1");

        board.ShouldSay("Hồ sơ quá hạn").ShouldSay("Hồ sơ giải quyết đúng hạn").ShouldSay("100%").ShouldSay("Bộ chỉ số 766");
        board.ShouldSay("trên").ShouldSay("Nhiệm vụ sắp đến hạn").ShouldNotSay(late);
        (await leader.GetAsync(board.Find("main a[href*='ds=Late']").GetAttribute("href")!)).ShouldSay(late);
        (await leader.GetAsync("/bang-dieu-hanh?ky=2027")).ShouldSay("chưa bắt đầu");
        (await leader.GetAsync("/linh-vuc/procedures?ky=2026-Q1")).ShouldSay("Hồ sơ giải quyết đúng hạn").ShouldNotSay("Hồ sơ toàn trình");
        (await leader.GetAsync("/so-sanh?ky=2026-Q1")).ShouldSay("Không có đơn vị cấp dưới để so sánh");
    }

    [Fact]
    public async Task Comparison_ColoursUnitsAndOrdersThemByAnyColumn()
    {
        var province = await harness.AProvinceAsync();
        var (good, bad) = (await harness.ACommuneAsync(province), await harness.ACommuneAsync(province));
        var none = await harness.ACommuneAsync(province);
        await HandleAsync(good, await good.ADossierInHandAsync());
        var late = await bad.ADossierInHandAsync();
        bad.Clock.Advance(TimeSpan.FromDays(4));
        await HandleAsync(bad, late);
        province.Clock.Advance(TimeSpan.FromDays(5));
        var leader = await province.SignInAsync(Role.Leader);

        var page = await leader.GetAsync("/so-sanh?ky=2026-Q1&sap=-HS-11");

        page.Texts("main tbody th").ShouldBe([good.Name, bad.Name, none.Name]);
        page.Texts("main td.cc-heat-5 a[href*='HS-11']").ShouldBe(["100%"]);
        page.Texts("main td.cc-heat-1 a[href*='HS-11']").ShouldBe(["0%"]);
        (await leader.GetAsync("/so-sanh?ky=2026-Q1&sap=HS-11")).Texts("main tbody th").ShouldBe([bad.Name, good.Name, none.Name]);
        (await leader.Client.GetByteArrayAsync("/so-sanh?ky=2026-Q1&handler=Export")).Length.ShouldBeGreaterThan(1000);
        (await leader.GetAsync("/chi-so-766?ky=2026-Q1")).ShouldSay("Theo đơn vị").ShouldSay(good.Name);
    }

    [Fact]
    public async Task PublicBoard_ShowsACommuneToEverybody_AndNobodysName()
    {
        var (commune, practice) = (await harness.ACommuneAsync(), await harness.ACommuneAsync());
        await practice.BecomePracticeAsync();
        var code = await commune.ADossierInHandAsync();
        await HandleAsync(commune, code);
        var visitor = await commune.AVisitorAsync();

        (await visitor.GetAsync("/cong-khai")).ShouldSay(commune.Name).ShouldNotSay(practice.Name);
        var page = await visitor.GetAsync($"/cong-khai?donVi={commune.Code}");

        page.ShouldSay(commune.Name).ShouldSay("Hồ sơ giải quyết đúng hạn").ShouldSay("100%").ShouldSay("theo tháng");
        page.ShouldNotSay(code).ShouldNotSay("Nguyễn Thị Mẫu");
        (await visitor.Client.GetAsync($"/cong-khai?donVi={practice.Code}", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(
            System.Net.HttpStatusCode.NotFound
        );
    }

    [Fact]
    public async Task PublicBoardAndComparison_ShowAChangeAfterAMinute()
    {
        var province = await harness.AProvinceAsync();
        var commune = await harness.ACommuneAsync(province);
        await HandleAsync(commune, await commune.ADossierInHandAsync());
        var visitor = await commune.AVisitorAsync();
        var above = await harness.AVisitorAsync(commune.Clock);
        await (await above.GetAsync("/dang-nhap")).PostFormAsync(
            ("UserName", province.The(Role.Leader).UserName),
            ("Password", Given.Password)
        );
        async Task ShouldSayAsync(string records)
        {
            (await visitor.GetAsync($"/cong-khai?donVi={commune.Code}"))
                .Texts("td[data-label='Hồ sơ tiếp nhận trong kỳ']")[0]
                .ShouldBe(records);
            (await above.GetAsync("/so-sanh?ky=2026-Q1")).Texts("main td a[href*='HS-01']").ShouldBe([records]);
        }

        await ShouldSayAsync("1");
        await HandleAsync(commune, await commune.ADossierInHandAsync());
        await ShouldSayAsync("1");
        commune.Clock.Advance(TimeSpan.FromSeconds(61));
        await ShouldSayAsync("2");
    }

    private static async Task HandleAsync(Commune commune, string code)
    {
        (await commune.MoveAsync(code, Role.Officer, DossierAction.Submit)).Errors.ShouldBeEmpty();
        (await commune.MoveAsync(code, Role.Leader, DossierAction.Approve)).Errors.ShouldBeEmpty();
        (await commune.MoveAsync(code, Role.Receptionist, DossierAction.Complete)).Errors.ShouldBeEmpty();
    }
}
