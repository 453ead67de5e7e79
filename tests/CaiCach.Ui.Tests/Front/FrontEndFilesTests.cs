using System.IO.Compression;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using CaiCach.Ui.Components.Icon;

namespace CaiCach.Ui.Tests.Front;

public sealed partial class FrontEndFilesTests(KitHost host)
{
    // ui/README.md, Floor: first view at most 150 KB in brotli without font and charts.
    private const int FirstViewLimitBytes = 150 * 1024;

    [Theory]
    [InlineData("/ui/viec-cua-toi")]
    [InlineData("/ui/ke-hoach")]
    [InlineData("/ui/tra-cuu")]
    public async Task FirstView_InBrotli_StaysWithinTheLimit(string path)
    {
        using var browser = host.Browser();
        var html = await browser.GetByteArrayAsync(new Uri(path, UriKind.Relative));
        var page = await host.GetAsync(path);
        var addresses = page.QuerySelectorAll("link[rel=stylesheet], link[rel=icon], script[src], use")
            .Select(element => (element.GetAttribute("href") ?? element.GetAttribute("src"))!.Split('#')[0])
            .Distinct(StringComparer.Ordinal)
            .ToList();
        addresses.Count.ShouldBeGreaterThanOrEqualTo(5);
        var total = Compressed(html);
        foreach (var address in addresses)
        {
            total += Compressed(await browser.GetByteArrayAsync(new Uri(address, UriKind.Relative)));
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{path}: {total} bytes");
        total.ShouldBeLessThanOrEqualTo(FirstViewLimitBytes);
    }

    [Fact]
    public void Sprite_HoldsExactlyTheIconsOfTheList()
    {
        var folder = Repository.Folder("src/CaiCach.Ui");
        var sprite = File.ReadAllText(Path.Combine(folder, "wwwroot/lib/tabler-icons/icons.svg"));
        var listed = File.ReadAllLines(Path.Combine(folder, "front-end/icons.txt")).Where(line => line.Length > 0);
        SymbolId().Matches(sprite).Select(match => match.Groups[1].Value).ShouldBe(listed, ignoreOrder: true);
    }

    [Fact]
    public void Icon_ThatTheSpriteLacks_IsABug() =>
        Should.Throw<ArgumentException>(() => IconSprite.Svg(new DefaultHttpContext(), "khong-co"));

    [Fact]
    public void EveryLibrary_CarriesItsLicence() =>
        Directory
            .EnumerateDirectories(Repository.Folder("src/CaiCach.Ui/wwwroot/lib"))
            .ShouldAllBe(library => File.Exists(Path.Combine(library, "LICENSE")));

    [Fact]
    public void LockFile_NamesNoRegistry() =>
        File.ReadAllText(Repository.Folder("src/CaiCach.Ui/front-end/package-lock.json")).ShouldNotContain("\"resolved\"");

    private static int Compressed(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            brotli.Write(content);
        }

        return (int)packed.Length;
    }

    [GeneratedRegex("<symbol id=\"([^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex SymbolId();
}
