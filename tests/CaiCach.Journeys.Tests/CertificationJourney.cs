using CaiCach.Foundation.Units;
using CaiCach.Testing;
using Microsoft.Playwright;

namespace CaiCach.Journeys.Tests;

/// <summary>Twenty certified copies for one citizen in one go, by keyboard alone; the next customer's form is ready at once.</summary>
public sealed class CertificationJourney(Browser browser) : IClassFixture<Browser>
{
    private const string Lane = "/mot-cua/chung-thuc";
    private readonly Onlooker _onlooker = new();

    [Fact]
    public async Task TwentyCertifiedCopies_ForOneCitizen()
    {
        var commune = await Given.ACommuneAsync();
        var administrator = await browser.SignInAsync(commune.The(Role.Administrator), Browser.Desk);
        var desk = await browser.SignInAsync(commune.The(Role.Receptionist), Browser.Desk);
        await administrator.GotoAsync("/mot-cua/thu-tuc");
        await administrator.ClickAsync("main button:has-text('Nạp danh mục')");
        await administrator.WaitForSelectorAsync("main a[href='/mot-cua/thu-tuc/2.000815']");

        await desk.GotoAsync(Lane);
        await FocusedAsync(desk, "Identity");
        await desk.Keyboard.TypeAsync("096199000123");
        await desk.Keyboard.PressAsync("Enter");
        await FocusedAsync(desk, "RequesterName");
        await desk.Keyboard.TypeAsync("Nguyễn Thị Mẫu");
        await desk.Keyboard.PressAsync("Enter");
        await FocusedAsync(desk, "Papers_0__Name");
        await TypeRowAsync(desk, "Giấy khai sinh", "3", "15");
        await FocusedAsync(desk, "Papers_1__Name");
        await TypeRowAsync(desk, "Căn cước", "1", "5");
        await FocusedAsync(desk, "Papers_2__Name");
        (await desk.Locator("#tien").InnerTextAsync()).ShouldContain("85.000 đồng");
        await _onlooker.LookAsync(desk);
        await Tour.PictureAsync(desk, "chung-thuc");
        await desk.Keyboard.PressAsync("Enter");
        await FocusedAsync(desk, "xong");
        await desk.Keyboard.PressAsync("Enter");
        await desk.ArriveAsync(url => url.Contains("?vua=", StringComparison.Ordinal));

        (await desk.Locator("main").InnerTextAsync()).ShouldContain("20 bản, số 01 đến 02. Đã thu 85.000 đồng");
        await KnownCustomerAsync(desk);
        await LookAtPagesAsync(desk, new Uri(desk.Url).PathAndQuery);
        _onlooker.ShouldHaveFoundNothing();
    }

    /// <summary>Who was here before is not asked for the name again.</summary>
    private static async Task KnownCustomerAsync(IPage desk)
    {
        await FocusedAsync(desk, "Identity");
        await desk.Keyboard.TypeAsync("096199000123");
        await desk.Keyboard.PressAsync("Tab");
        await Assertions.Expect(desk.Locator("#RequesterName")).ToHaveValueAsync("Nguyễn Thị Mẫu");
    }

    private static async Task TypeRowAsync(IPage desk, string name, string pages, string copies)
    {
        await desk.Keyboard.TypeAsync(name);
        await desk.Keyboard.PressAsync("Tab");
        await desk.Keyboard.TypeAsync(pages);
        await desk.Keyboard.PressAsync("Tab");
        await desk.Keyboard.TypeAsync(copies);
        await desk.Keyboard.PressAsync("Enter");
    }

    private static Task FocusedAsync(IPage page, string id) => Assertions.Expect(page.Locator("#" + id)).ToBeFocusedAsync();

    private async Task LookAtPagesAsync(IPage desk, string done)
    {
        await _onlooker.VisitAsync(
            desk,
            [Lane, done, "/mot-cua/chung-thuc/so", "/mot-cua/chung-thuc/so?loai=Contract", "/mot-cua/chung-thuc/ban-dien-tu"]
        );
    }
}
