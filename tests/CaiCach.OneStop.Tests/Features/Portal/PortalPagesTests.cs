using System.Text.Json.Nodes;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Portal;
using CaiCach.OneStop.Tests.Portal;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Features.Portal;

public sealed class PortalPagesTests
{
    private const string Settings = "/mot-cua/cong-dich-vu-cong/cau-hinh";
    private const string Messages = "/mot-cua/cong-dich-vu-cong";

    [Fact]
    public async Task Settings_WhenSaved_ReachThePortalAndHideThePassword()
    {
        await using var portal = await PortalDouble.StartAsync();
        var commune = await Given.ACommuneAsync();
        var administrator = await commune.SignInAsync(Role.Administrator);

        var saved = await (await administrator.GetAsync(Settings)).PostFormAsync(
            "form:has(#AdapterUrl)",
            [.. Fields(portal), ("Password", PortalDouble.Password)]
        );
        var tried = await saved.PostFormAsync("form[action*='handler=Try']");

        saved.ShouldBeAt(Settings).ShouldSay("Đã lưu cấu hình");
        saved.Html.ShouldNotContain(PortalDouble.Password);
        tried.ShouldSay("Đăng nhập được");
        var setting = await commune.InScopeAsync(services => services.GetRequiredService<OneStopDbContext>().PortalSettings.SingleAsync());
        System.Text.Encoding.UTF8.GetString(setting.PasswordSealed).ShouldNotContain(PortalDouble.Password);
    }

    [Fact]
    public async Task Settings_WhenThePasswordIsLeftEmpty_KeepTheOldOneAndSayWhatThePortalSays()
    {
        await using var portal = await PortalDouble.StartAsync();
        var commune = await Given.ACommuneAsync();
        await commune.ConnectAsync(portal, "sai");
        var administrator = await commune.SignInAsync(Role.Administrator);

        var saved = await (await administrator.GetAsync(Settings)).PostFormAsync(
            "form:has(#AdapterUrl)",
            ("UserName", PortalDouble.UserName)
        );
        var tried = await saved.PostFormAsync("form[action*='handler=Try']");

        tried.ShouldSay("Chưa kết nối được").ShouldSay("Sai tài khoản hoặc mật khẩu");
    }

    [Theory]
    [InlineData("AdapterUrl", "ftp://cong.gov.vn", "https://")]
    [InlineData("AdapterUrl", "https://ai:do@cong.gov.vn", "https://")]
    [InlineData("TimeoutSeconds", "0", "Thời gian chờ")]
    public async Task Settings_WhenWrong_AreRefused(string field, string value, string error)
    {
        await using var portal = await PortalDouble.StartAsync();
        var commune = await Given.ACommuneAsync();
        var administrator = await commune.SignInAsync(Role.Administrator);
        (string, object?)[] values = [.. Fields(portal).Where(one => one.Name != field), ("Password", "x"), (field, value)];

        (await (await administrator.GetAsync(Settings)).PostFormAsync("form:has(#AdapterUrl)", values)).ShouldSay(error);
        (await commune.InScopeAsync(services => services.GetRequiredService<OneStopDbContext>().PortalSettings.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Settings_AreTheAdministratorsAlone()
    {
        var commune = await Given.ACommuneAsync();

        (await (await commune.SignInAsync(Role.Leader)).GetAsync(Settings)).ShouldBeForbidden();
        (await (await commune.SignInAsync(Role.Officer)).GetAsync(Messages)).ShouldBeForbidden();
    }

    [Fact]
    public async Task Message_ThatThePortalRefused_IsShownWithTheReasonAndSentAgain()
    {
        await using var portal = await PortalDouble.StartAsync();
        var (commune, other) = (await Given.ACommuneAsync(), await Given.ACommuneAsync());
        await commune.ConnectAsync(portal);
        var code = await commune.ADossierInHandAsync();
        portal.RefusesLine = _ => true;
        await commune.HearAndSendAsync(code);
        var desk = await commune.SignInAsync(Role.Receptionist);

        (await (await commune.SignInAsync(Role.Leader)).GetAsync("/")).ShouldSay("1 thông điệp chưa tới được Cổng");
        var list = (await desk.GetAsync($"{Messages}?tt=Rejected")).ShouldSay("Cổng từ chối").ShouldSay("Dữ liệu không hợp lệ");
        var address = list.Find("tbody a").GetAttribute("href")!;
        (await (await other.SignInAsync(Role.Leader)).GetAsync(address)).ShouldBeNotFound();
        portal.RefusesLine = _ => false;
        (await (await desk.GetAsync(address)).PostFormAsync("main form")).ShouldSay("Đã xếp thông điệp");
        await commune.SendAsync();

        (await commune.StatesAsync()).ShouldAllBe(state => state == PortalMessageState.Accepted);
        var accepted = await desk.GetAsync($"{Messages}?tt=Accepted");
        accepted.ShouldSay("Hồ sơ, bước").ShouldSay("Tiến độ, bước");
        var dossier = (await commune.MessagesAsync()).First(message => message.Kind == PortalMessageKind.Dossier);
        (await desk.GetAsync($"{Messages}/thong-diep/{dossier.Id}")).ShouldSay("•••••••••345").ShouldNotSay("038199012345");
        (await desk.Client.GetAsync(new Uri($"{Messages}?handler=Export", UriKind.Relative))).IsSuccessStatusCode.ShouldBeTrue();
    }

    [Fact]
    public async Task Counts_ByDayOfReception_ShowWhatThePortalLacksAndHaveItTold()
    {
        await using var portal = await PortalDouble.StartAsync();
        var (commune, other) = (await Given.ACommuneAsync(), await Given.ACommuneAsync());
        await other.ADossierAsync();
        var before = await commune.ADossierAsync();
        await commune.ConnectAsync(portal);
        commune.Clock.Advance(TimeSpan.FromDays(1));
        await commune.HearAndSendAsync(await commune.ADossierAsync());
        var coordinator = await commune.SignInAsync(Role.Coordinator);

        var counts = await coordinator.GetAsync($"{Messages}/doi-soat");
        counts.Texts("tbody tr").ShouldBe(["17/03/2026 1 1 0 0", "16/03/2026 1 0 1 1"]);
        (await counts.PostFormAsync("main form[method=post]")).ShouldSay("Đã xếp");
        await commune.SendAsync();

        portal.History(before).Count.ShouldBe(1);
        (await coordinator.GetAsync($"{Messages}/doi-soat")).Texts("tfoot td").ShouldBe(["Cộng", "2", "2", "0", "0"]);
        (
            await coordinator.Client.GetAsync(new Uri($"{Messages}/doi-soat?handler=Export", UriKind.Relative))
        ).IsSuccessStatusCode.ShouldBeTrue();
    }

    [Fact]
    public async Task Procedures_OfThePortal_AreHeldAgainstTheCatalogue()
    {
        await using var portal = await PortalDouble.StartAsync();
        await using var harness = new Harness(); // the catalogue is everybody's, and the page shows its first differences
        var commune = await harness.ACommuneAsync();
        await commune.ConnectAsync(portal);
        portal.Procedures =
        [
            new JsonObject { ["MaTTHC"] = "0.000001", ["TenTTHC"] = "Thủ tục <script> chỉ Cổng có" },
            new JsonObject { ["MaTTHC"] = await commune.AProcedureAsync(), ["TenTTHC"] = "Tên đã đổi trên Cổng" },
        ];
        var coordinator = await commune.SignInAsync(Role.Coordinator);

        var compared = await (await coordinator.GetAsync($"{Messages}/thu-tuc")).PostFormAsync("main form");

        compared
            .ShouldSay("Chỉ có trên Cổng")
            .ShouldSay("Thủ tục <script> chỉ Cổng có")
            .ShouldSay("Khác tên")
            .ShouldSay("Tên đã đổi trên Cổng");
        await using var silent = await PortalDouble.StartAsync();
        silent.Failure = _ => System.Net.HttpStatusCode.BadGateway;
        await commune.ConnectAsync(silent);
        (await (await coordinator.GetAsync($"{Messages}/thu-tuc")).PostFormAsync("main form")).ShouldSay("Chưa kết nối được");
    }

    private static (string Name, object? Value)[] Fields(PortalDouble portal)
    {
        var input = GivenPortal.SettingOf(portal);
        return
        [
            ("IsEnabled", "true"),
            ("AdapterUrl", input.AdapterUrl),
            ("AuthEndpoint", input.AuthEndpoint),
            ("IntegrationEndpoint", input.IntegrationEndpoint),
            ("DestinationCode", input.DestinationCode),
            ("AgencyCode", input.AgencyCode),
            ("UserName", input.UserName),
            ("TimeoutSeconds", input.TimeoutSeconds),
        ];
    }
}
