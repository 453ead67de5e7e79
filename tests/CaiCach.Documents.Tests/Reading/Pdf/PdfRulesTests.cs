using System.Text;
using CaiCach.Documents.Reading.Pdf;

namespace CaiCach.Documents.Tests.Reading.Pdf;

public sealed class PdfRulesTests
{
    private const string Black = "stroke:rgb(0%,0%,0%)";

    [Theory]
    // LibreOffice: a stroke, y upwards.
    [InlineData($"<path style='fill:none;{Black};' d='M 50 500 L 550 500' transform='matrix(1,0,0,-1,0,842)'/>", 342, 50, 550)]
    // Word and browsers: a thin filled box.
    [InlineData("<path style='stroke:none;fill:rgb(0%,0%,0%);' d='M 50 341.5 L 550 341.5 L 550 342.5 L 50 342.5 Z'/>", 342, 50, 550)]
    // Groups carry their own placement.
    [InlineData($"<g transform='matrix(2,0,0,2,10,0)'><path style='fill:none;{Black};' d='M 20 171 L 270 171'/></g>", 342, 50, 550)]
    public void Read_WhenALineIsDrawn_ThenItIsARuleInPagePoints(string drawing, double at, double from, double to)
    {
        var rule = PdfRules.Read(Svg(drawing), pageCount: 1).ShouldHaveSingleItem().Horizontal.ShouldHaveSingleItem();

        rule.At.ShouldBe(at, tolerance: 0.01);
        rule.From.ShouldBe(from, tolerance: 0.01);
        rule.To.ShouldBe(to, tolerance: 0.01);
    }

    [Theory]
    [InlineData("<path style='fill:none;stroke:rgb(100%,100%,100%);' d='M 50 342 L 550 342'/>")]
    [InlineData($"<path style='fill:none;{Black};' d='M 50 342 L 550 420'/>")]
    [InlineData("<path style='fill:rgb(80%,80%,80%);' d='M 50 300 L 550 300 L 550 400 L 50 400 Z'/>")]
    [InlineData($"<defs><path style='{Black}' d='M 50 342 L 550 342'/></defs>")]
    [InlineData($"<path style='{Black}' d='M x y L 1'/>")]
    public void Read_WhenNothingOfATableIsDrawn_ThenThereAreNoRules(string drawing) =>
        PdfRules.Read(Svg(drawing), pageCount: 1).ShouldHaveSingleItem().Horizontal.ShouldBeEmpty();

    [Fact]
    public void Read_WhenADrawingHasPages_ThenEachHasItsOwnRules()
    {
        var line = $"<path style='fill:none;{Black};' d='M 50 342 L 550 342'/>";

        var pages = PdfRules.Read(Svg($"<pageSet><page>{line}</page><page/><page>{line}{line}</page></pageSet>"), pageCount: 3);

        pages.Select(page => page.Horizontal.Count).ShouldBe([1, 0, 2]);
    }

    [Fact]
    public void Read_WhenADrawingDeclaresEntities_ThenTheyAreNotExpanded()
    {
        var svg =
            "<!DOCTYPE svg [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><svg xmlns='http://www.w3.org/2000/svg'><text>&e;</text></svg>"u8.ToArray();

        Should.Throw<System.Xml.XmlException>(() => PdfRules.Read(svg, pageCount: 1));
    }

    private static byte[] Svg(string drawing) => Encoding.UTF8.GetBytes($"<svg xmlns='http://www.w3.org/2000/svg'>{drawing}</svg>");
}
