using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace CaiCach.Journeys.Tests;

/// <summary>Looks at pages as they stand: whether one has to be moved sideways to be read, and what axe finds, is told together at the end.</summary>
internal sealed class Onlooker
{
    private readonly string _axe = new BundledAxeScriptProvider().GetScript();
    private readonly List<string> _findings = [];

    /// <summary>Looks at the page in the size that it has.</summary>
    public async Task LookAsync(IPage page)
    {
        if (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth + 1"))
        {
            _findings.Add($"{page.Url}: wider than {page.ViewportSize!.Width} px");
        }

        // Run in the page itself: the library's own way opens a window for each run and carries over all that axe has tried.
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
        {
            await page.EvaluateAsync($"() => {{ {_axe} }}");
        }

        var violations = await page.EvaluateAsync<string[]>(
            "async () => (await axe.run({ resultTypes: ['violations'] })).violations.map(found => `${found.id}: ${found.nodes[0].html}`)"
        );
        _findings.AddRange(violations.Select(violation => $"{page.Url}: {violation}"));
    }

    /// <summary>Looks at the page on a phone and at a desk.</summary>
    public async Task LookAtBothSizesAsync(IPage page)
    {
        foreach (var size in new[] { Browser.Phone, Browser.Desk })
        {
            await page.SetViewportSizeAsync(size.Width, size.Height);
            await LookAsync(page);
        }
    }

    /// <summary>Opens each of these pages and looks at it on a phone and at a desk.</summary>
    public async Task VisitAsync(IPage page, params IEnumerable<string> addresses)
    {
        foreach (var address in addresses)
        {
            (await page.GotoAsync(address))!.Status.ShouldBe(200, address);
            await LookAtBothSizesAsync(page);
        }
    }

    public void ShouldHaveFoundNothing() => _findings.Distinct(StringComparer.Ordinal).ShouldBeEmpty();
}
