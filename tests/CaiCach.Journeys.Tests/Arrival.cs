using Microsoft.Playwright;

namespace CaiCach.Journeys.Tests;

/// <summary>
/// Waits until a browser has come to a page. The page itself is asked whether it is complete: the library's own wait for the event of
/// loading misses it now and then when the machine is busy, and then never ends.
/// </summary>
internal static class Arrival
{
    public static async Task ArriveAsync(this IPage page, string address)
    {
        await page.WaitForURLAsync(address, new() { WaitUntil = WaitUntilState.Commit });
        await page.CompleteAsync();
    }

    public static async Task ArriveAsync(this IPage page, Func<string, bool> isThere)
    {
        await page.WaitForURLAsync(isThere, new() { WaitUntil = WaitUntilState.Commit });
        await page.CompleteAsync();
    }

    /// <summary>Waits until the page that the browser has come to is whole.</summary>
    private static async Task CompleteAsync(this IPage page) =>
        await page.EvaluateAsync(
            "new Promise(done => document.readyState === 'complete' ? done() : addEventListener('load', () => done()))"
        );
}
