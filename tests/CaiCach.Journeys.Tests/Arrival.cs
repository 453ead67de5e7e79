using Microsoft.Playwright;

namespace CaiCach.Journeys.Tests;

/// <summary>
/// Waits until a browser has come to a page. Where the browser is, and whether the page is complete, is asked of them: the library's own waits miss an
/// event now and then when the machine is busy, and then never end.
/// </summary>
internal static class Arrival
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>Waits for a page whose address ends so.</summary>
    public static Task ArriveAsync(this IPage page, string ending) =>
        page.ArriveAsync(address => address.EndsWith(ending, StringComparison.Ordinal));

    public static async Task ArriveAsync(this IPage page, Func<string, bool> isThere)
    {
        var there = new TaskCompletionSource();
        void Look(object? sender, IFrame frame)
        {
            if (frame == page.MainFrame && isThere(frame.Url))
            {
                there.TrySetResult();
            }
        }

        page.FrameNavigated += Look;
        try
        {
            Look(page, page.MainFrame);
            await there.Task.WaitAsync(Longest);
        }
        catch (TimeoutException exception)
        {
            throw new TimeoutException($"The browser stayed at {page.Url}.", exception);
        }
        finally
        {
            page.FrameNavigated -= Look;
        }

        await page.CompleteAsync();
    }

    /// <summary>Waits until the page that the browser has come to is whole.</summary>
    private static async Task CompleteAsync(this IPage page) =>
        await page.EvaluateAsync(
            "new Promise(done => document.readyState === 'complete' ? done() : addEventListener('load', () => done()))"
        );
}
