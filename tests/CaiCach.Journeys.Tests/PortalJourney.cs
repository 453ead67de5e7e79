using System.Net.Http.Headers;
using System.Net.Http.Json;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Tests.Portal;
using CaiCach.Organisation.Contracts;
using CaiCach.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CaiCach.Journeys.Tests;

/// <summary>A dossier that a citizen files on the National Portal arrives at the desk; what the desk does goes back to the Portal by itself.</summary>
public sealed class PortalJourney(Browser browser) : IClassFixture<Browser>
{
    private readonly Onlooker _onlooker = new();

    [Fact]
    public async Task Dossier_FromThePortal_AndItsStatusBack()
    {
        await using var portal = await PortalDouble.StartAsync();
        var commune = await Given.ACommuneAsync();
        var code = $"G22.99-{commune.Id:N}"[..24].ToUpperInvariant();
        portal.Have(code);
        await ConnectAsync(await browser.SignInAsync(commune.The(Role.Administrator), Browser.Desk), portal);
        await PushAsync(commune, code);

        var desk = await browser.SignInAsync(commune.The(Role.Receptionist), Browser.Desk);
        await desk.GotoAsync("/mot-cua?buoc=Arrived");
        await desk.ClickAsync($"main a:has-text('{code}')");
        await desk.WaitForSelectorAsync("main :text('tiếp nhận hoặc từ chối trước')");
        await _onlooker.LookAsync(desk);
        // Birth has fees that a person counts: copies, and the charge for registering late.
        await desk.ClickAsync("main a[href*='chuyen/Accept' i]");
        await desk.ClickAsync("main form button:has-text('Tiếp nhận')");
        await desk.WaitForSelectorAsync("main :text('Chờ phân công')");
        await portal.ToldAsync(code, "2");

        portal.Dossier(code)!["TrangThaiHoSo"]!.ToString().ShouldBe("2");
        await LookAtMessagesAsync(desk);
        _onlooker.ShouldHaveFoundNothing();
    }

    private async Task ConnectAsync(IPage administrator, PortalDouble portal)
    {
        await administrator.GotoAsync("/mot-cua/thu-tuc");
        await administrator.ClickAsync("main button:has-text('Nạp danh mục')");
        await administrator.WaitForSelectorAsync("main a[href='/mot-cua/thu-tuc/1.001193']");
        await administrator.ClickAsync("main a:has-text('Kết nối Cổng')");
        await administrator.CheckAsync("#IsEnabled");
        await administrator.FillAsync("#AdapterUrl", new Uri(portal.Address, "adapter").ToString());
        await administrator.FillAsync("#AuthEndpoint", "dang-nhap");
        await administrator.FillAsync("#IntegrationEndpoint", "tich-hop");
        await administrator.FillAsync("#DestinationCode", PortalDouble.Destination);
        await administrator.FillAsync("#AgencyCode", PortalDouble.Agency);
        await administrator.FillAsync("#UserName", PortalDouble.UserName);
        await administrator.FillAsync("#Password", PortalDouble.Password);
        await _onlooker.LookAsync(administrator);
        await administrator.ClickAsync("main button:has-text('Lưu cấu hình')");
        await administrator.ClickAsync("main button:has-text('Thử kết nối')");
        await administrator.WaitForSelectorAsync("main :text('Đăng nhập được')");
    }

    private static async Task PushAsync(Commune commune, string code)
    {
        var harness = await Harness.CurrentAsync();
        var made = await commune.InScopeAsync(services =>
            services.GetRequiredService<IApiTokens>().MakeAsync(commune.The(Role.Receptionist).UserName, "cổng", CancellationToken.None)
        );
        using var client = (await harness.AVisitorAsync()).Client;
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", made.Value.Token);
        var sent = new
        {
            MaHoSo = code,
            MaTTHC = "1.001193",
            ChuHoSo = "Nguyễn Thị Mẫu",
            SoGiayToChuHoSo = "038199012345",
            TaiLieuNop = new[] { new { TenTepDinhKem = "Tờ khai.pdf", Base64 = Convert.ToBase64String(Tour.SmallPdf()) } },
        };
        using var content = JsonContent.Create(sent, options: new System.Text.Json.JsonSerializerOptions());
        var answer = await client.PostAsync(new Uri($"/api/v1/portal/{commune.Code}/dossiers", UriKind.Relative), content);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("\"error_code\":\"0\"");
    }

    private async Task LookAtMessagesAsync(IPage desk)
    {
        // The Portal has answered; that the answer is kept may take a moment more.
        await desk.GotoAsync("/mot-cua/cong-dich-vu-cong");
        for (var look = 0; look < 50 && await desk.Locator("tbody tr:has-text('Cổng đã nhận')").CountAsync() < 2; look++)
        {
            await desk.ReloadAsync();
        }

        (await desk.Locator("tbody tr:has-text('Cổng đã nhận')").CountAsync()).ShouldBe(2);
        await _onlooker.VisitAsync(
            desk,
            [
                "/mot-cua/cong-dich-vu-cong/doi-soat",
                "/mot-cua/cong-dich-vu-cong/khac-biet",
                "/mot-cua/cong-dich-vu-cong/hoi-dap",
                "/mot-cua?ds=All",
                "/mot-cua/cong-dich-vu-cong",
            ]
        );

        await desk.ClickAsync("tbody tr:has-text('Hồ sơ, bước') a");
        await desk.WaitForSelectorAsync("main pre");
        await _onlooker.LookAsync(desk);
        (await desk.Locator("main pre").InnerTextAsync()).ShouldNotContain("038199012345");
    }
}
