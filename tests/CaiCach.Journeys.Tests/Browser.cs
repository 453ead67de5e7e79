using CaiCach.Testing;
using Microsoft.Playwright;

namespace CaiCach.Journeys.Tests;

/// <summary>Debian's Chromium for the journeys of this assembly; one process, one clean context a person.</summary>
public sealed class Browser : IAsyncLifetime
{
    public static readonly ViewportSize Desk = new() { Width = 1366, Height = 768 };
    public static readonly ViewportSize Phone = new() { Width = 390, Height = 844 };
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = "/usr/bin/chromium",
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--no-first-run",
                ],
            }
        );
    }

    /// <summary>A person at a screen, signed in through the sign-in page; of the assembly's application, or of the test's own.</summary>
    public async Task<IPage> SignInAsync(TestPerson person, ViewportSize size, Harness? own = null)
    {
        var page = await VisitAsync(size, own);
        await page.GotoAsync("/dang-nhap");
        await page.FillAsync("#UserName", person.UserName);
        await page.FillAsync("#Password", Given.Password);
        await page.ClickAsync("button[type=submit]");
        await page.ArriveAsync("/");
        return page;
    }

    /// <summary>Somebody at a screen who has not signed in.</summary>
    public async Task<IPage> VisitAsync(ViewportSize size, Harness? own = null)
    {
        var harness = own ?? await Harness.CurrentAsync();
        var context = await _browser!.NewContextAsync(
            new()
            {
                ViewportSize = size,
                // Passkeys belong to a name, not to a number.
                BaseURL = new UriBuilder(await harness.AddressAsync()) { Host = "localhost" }.ToString(),
                Locale = "vi-VN",
            }
        );
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
