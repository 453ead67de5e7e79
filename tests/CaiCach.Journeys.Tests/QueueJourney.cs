using CaiCach.Foundation.Units;
using CaiCach.Testing;
using Microsoft.Playwright;

namespace CaiCach.Journeys.Tests;

/// <summary>Waiting numbers: set up, taken at the kiosk, called at the desk; every page of it, at a desk, on a phone and on the wall.</summary>
public sealed class QueueJourney(Browser browser) : IClassFixture<Browser>
{
    private static readonly (int Width, int Height) Wall = (1920, 1080);
    private readonly Onlooker _onlooker = new();

    [Fact]
    public async Task Number_FromTheKioskToTheCounter()
    {
        var commune = await Given.ACommuneAsync();
        var desk = await browser.SignInAsync(commune.The(Role.Receptionist), Browser.Desk);
        await desk.GotoAsync("/mot-cua/goi-so/cau-hinh");
        await desk.ClickAsync("main button:has-text('Dùng danh mục gợi ý')");
        await desk.ClickAsync("main label:has-text('Nhận đặt lịch trước')");
        await desk.ClickAsync("main button:has-text('Lưu')");
        await desk.GotoAsync($"/lay-so/{commune.Code}");
        await desk.ClickAsync("a.cc-take-choice:has-text('Hộ tịch')");
        await _onlooker.LookAsync(desk);
        await desk.ClickAsync("button:has-text('Không, lấy số thường')");
        await desk.ArriveAsync(url => url.Contains("/so/", StringComparison.Ordinal));
        var ticket = new Uri(desk.Url).AbsolutePath;
        await desk.GotoAsync("/mot-cua/goi-so?quay=1");
        await _onlooker.LookAsync(desk);
        await desk.ClickAsync("main button:has-text('Gọi số tiếp theo')");
        await desk.Locator("main button:has-text('Gọi lại')").WaitForAsync();
        await _onlooker.VisitAsync(
            desk,
            [
                "/mot-cua/goi-so?quay=1",
                "/mot-cua/goi-so/so-lieu",
                "/mot-cua/goi-so/danh-sach",
                "/mot-cua/goi-so/cau-hinh",
                "/mot-cua/goi-so/cau-hinh/viec",
                "/mot-cua/goi-so/cau-hinh/quay",
                $"/man-hinh/{commune.Code}",
                $"/lay-so/{commune.Code}",
                $"/dat-lich/{commune.Code}",
                ticket,
            ]
        );
        await desk.SetViewportSizeAsync(Wall.Width, Wall.Height);
        await desk.GotoAsync($"/man-hinh/{commune.Code}");
        (await desk.Locator(".cc-wall-call").InnerTextAsync()).ShouldContain("A001");
        await _onlooker.LookAsync(desk);
        _onlooker.ShouldHaveFoundNothing();
    }
}
