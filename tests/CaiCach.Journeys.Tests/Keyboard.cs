using Microsoft.Playwright;

namespace CaiCach.Journeys.Tests;

/// <summary>Goes through a page by Tab, as those do who have no mouse.</summary>
internal static class Keyboard
{
    private const int MostStops = 150;

    /// <summary>Tabs until the thing has the focus.</summary>
    public static async Task ReachAsync(IPage page, string selector)
    {
        var wanted = page.Locator(selector).First;
        await wanted.WaitForAsync();
        for (var stop = 0; stop < MostStops; stop++)
        {
            if (await wanted.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        throw new InvalidOperationException($"{selector} at {page.Url} is not reached by Tab.");
    }

    /// <summary>Tabs to a field and types in place of what stands there.</summary>
    public static async Task TypeAsync(IPage page, string selector, string text)
    {
        await ReachAsync(page, selector);
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync(text);
    }
}
