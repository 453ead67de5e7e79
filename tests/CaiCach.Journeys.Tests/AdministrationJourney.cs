using CaiCach.Foundation.Units;
using CaiCach.Testing;
using Microsoft.Playwright;

namespace CaiCach.Journeys.Tests;

/// <summary>
/// An administrator at work: the pages at a desk and on a phone, a day off for the unit, and signing in by passkey with a device that the
/// browser plays.
/// </summary>
public sealed class AdministrationJourney(Browser browser) : IClassFixture<Browser>
{
    private static readonly string[] Pages =
    [
        "/quan-tri",
        "/quan-tri/nhan-su",
        "/quan-tri/nhap-excel",
        "/quan-tri/cong-viec-nen",
        "/quan-tri/cong-viec-nen/thong-bao-cho",
        "/quan-tri/lich-lam-viec",
        "/quan-tri/so-van-ban",
        "/mot-cua/thu-tuc/them",
        "/mot-cua/thu-tuc/excel",
        "/mot-cua/tin-nhan/cau-hinh",
        "/mot-cua/tin-nhan/cau-hinh/sms",
        "/mot-cua/tin-nhan/mau",
        "/mot-cua/tin-nhan/mau/received",
        "/mot-cua/webhook",
        "/mot-cua/ky-so/chung-thu",
    ];

    [Fact]
    public async Task EveryPage_AtADeskAndOnAPhone_HasNoFinding()
    {
        var commune = await Given.ACommuneAsync();
        var administrator = await browser.SignInAsync(commune.The(Role.Administrator), Browser.Desk);
        var person = "/quan-tri/nhan-su/" + commune.The(Role.Officer).Id;
        string[] addresses =
        [
            .. Pages,
            $"/quan-tri/don-vi/{commune.Departments.Office}",
            $"/quan-tri/them?capTren={commune.Id}",
            $"/quan-tri/nhan-su/them?donVi={commune.Id}",
            person,
            person + "/tai-khoan",
        ];
        var onlooker = new Onlooker();
        await onlooker.VisitAsync(administrator, addresses);
        onlooker.ShouldHaveFoundNothing();
    }

    [Fact]
    public async Task Passkey_WhenAdded_SignsInWithoutAPassword()
    {
        var commune = await Given.ACommuneAsync();
        var administrator = commune.The(Role.Administrator);
        var page = await browser.SignInAsync(administrator, Browser.Desk);
        await PlayADeviceAsync(page);

        await page.GotoAsync("/tai-khoan/khoa-truy-cap");
        await page.FillAsync("form[data-cc-passkey] input[name='Name']", "Máy văn phòng");
        await page.ClickAsync("text=Tạo khóa truy cập");
        await page.WaitForSelectorAsync("main table input[value='Máy văn phòng']");
        await page.ClickAsync(".cc-person > summary");
        await page.ClickAsync("text=Đăng xuất");
        await page.ArriveAsync(url => url.Contains("/dang-nhap", StringComparison.Ordinal));

        await page.ClickAsync("text=Đăng nhập bằng khóa truy cập");
        await page.ClickAsync("main button[type=submit]");
        await page.ArriveAsync(url => new Uri(url).AbsolutePath == "/");
        (await page.Locator(".cc-person .cc-who").TextContentAsync())!.ShouldContain(administrator.FullName);
    }

    /// <summary>A device with a screen lock, as a laptop has one; the browser plays it and always agrees.</summary>
    private static async Task PlayADeviceAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync(
            "WebAuthn.addVirtualAuthenticator",
            new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["options"] = new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["protocol"] = "ctap2",
                    ["transport"] = "internal",
                    ["hasResidentKey"] = true,
                    ["hasUserVerification"] = true,
                    ["isUserVerified"] = true,
                    ["automaticPresenceSimulation"] = true,
                },
            }
        );
    }
}
