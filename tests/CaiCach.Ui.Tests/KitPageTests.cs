using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaiCach.Ui.Tests;

public sealed class KitPageTests(KitHost host)
{
    public static readonly TheoryData<string> Pages =
    [
        "/ui",
        "/ui/viec-cua-toi",
        "/ui/ke-hoach?trangThai=tre",
        "/ui/soat-lai",
        "/ui/tra-cuu",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_WhenOpened_KeepsToTheContentSecurityPolicy(string path)
    {
        var page = await host.GetAsync(path);
        page.QuerySelectorAll("*")
            .Where(element =>
                element.HasAttribute("style")
                || element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal))
            )
            .ShouldBeEmpty();
        page.QuerySelectorAll("style, script:not([src])").ShouldBeEmpty();
        page.QuerySelectorAll("*")
            .Select(element => element.LocalName)
            .Where(name => name.StartsWith("cc-", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_WhenOpened_HasOneTitleLanguageSkipLinkAndNoDoubleIds(string path)
    {
        var page = await host.GetAsync(path);
        page.DocumentElement.GetAttribute("lang").ShouldBe("vi");
        page.QuerySelectorAll("h1").Length.ShouldBe(1);
        page.QuerySelector(".cc-skip")!.GetAttribute("href").ShouldBe("#" + page.QuerySelector("main")!.Id);
        page.QuerySelectorAll("[id]")
            .GroupBy(element => element.Id, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key)
            .ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_OutsideDevelopment_IsNotThere(string path)
    {
        await using var app = await KitHost.StartAsync(Environments.Production);
        using var browser = KitHost.Browser(app);
        using var response = await browser.GetAsync(new Uri(path, UriKind.Relative));
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public void EveryTagOfTheKit_IsShownOnItsPages()
    {
        var tags = typeof(UiRoom)
            .Assembly.GetExportedTypes()
            .SelectMany(type => type.GetCustomAttributes<HtmlTargetElementAttribute>())
            .Select(target => target.Tag)
            .Where(tag => tag.StartsWith("cc-", StringComparison.Ordinal))
            .ToHashSet(StringComparer.Ordinal);
        tags.Count.ShouldBeGreaterThan(20);
        var source = Repository.Folder("src/CaiCach.Ui");
        var pages = Directory
            .EnumerateFiles(Path.Combine(source, "Components"), "_Demo.cshtml", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(source, "Rooms/Kit"), "*.cshtml"));
        var text = string.Concat(pages.Select(File.ReadAllText));
        tags.Where(tag => !text.Contains($"<{tag}", StringComparison.Ordinal))
            .ShouldBeEmpty("Each tag is shown live in a _Demo.cshtml or a page of the kit.");
    }
}
