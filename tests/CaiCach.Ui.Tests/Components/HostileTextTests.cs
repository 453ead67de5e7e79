namespace CaiCach.Ui.Tests.Components;

public sealed class HostileTextTests(KitHost host)
{
    // From OWASP's cheat sheet: out of an attribute, out of a text, out of a script, and a tag of ours.
    [Theory]
    [InlineData("\"><script>evil()</script>")]
    [InlineData("' onfocus='evil()' autofocus='")]
    [InlineData("</title></template></option></textarea><img src=x onerror=evil()>")]
    [InlineData("<cc-icon name=\"bell\" />")]
    public async Task EveryComponent_WhenGivenMarkup_ShowsItAsText(string bad)
    {
        var page = await host.GetAsync(
            $"/thu/ke-pha?chu={Uri.EscapeDataString(bad)}&loc={Uri.EscapeDataString(bad)}&tim={Uri.EscapeDataString(bad)}"
        );
        page.QuerySelectorAll("script:not([src]), img, [onerror], [onfocus]").ShouldBeEmpty();
        page.QuerySelectorAll("*").Where(element => element.LocalName.StartsWith("cc-", StringComparison.Ordinal)).ShouldBeEmpty();
        page.Title.ShouldNotBeNull().ShouldStartWith(bad);
        page.QuerySelector("h1")!.TextContent.ShouldBe(bad);
        page.QuerySelector("textarea[name=Area]")!.TextContent.ShouldBe(bad);
        page.QuerySelector("input[name=Field]")!.GetAttribute("value").ShouldBe(bad);
        page.QuerySelector("option[selected]")!.TextContent.ShouldBe(bad);
        page.QuerySelector("[role=img][aria-label]")!.GetAttribute("aria-label").ShouldBe(bad);
        page.QuerySelectorAll("[role=alert] li").Select(item => item.TextContent).ShouldBe([$"{bad}: {bad}", bad], ignoreOrder: true);
    }
}
