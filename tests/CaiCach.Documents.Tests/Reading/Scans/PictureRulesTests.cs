using CaiCach.Documents.Reading.Scans;

namespace CaiCach.Documents.Tests.Reading.Scans;

public sealed class PictureRulesTests
{
    private const double PixelsPerPoint = 300 / 72d;

    [Theory]
    // grey of the ink, thickness in pixels, rows that a line of 800 pixels sinks
    [InlineData(0, 3, 0)]
    [InlineData(190, 2, 0)]
    [InlineData(60, 6, 3)]
    public void Take_WhenALineIsDrawn_ThenFindsAndWipesIt(byte ink, int thickness, int sinks)
    {
        var picture = GreyPicture.Blank(1000, 600);
        for (var x = 100; x < 900; x++)
        {
            for (var y = 0; y < thickness; y++)
            {
                picture.Row(300 + y + (x - 100) * sinks / 800)[x] = ink;
            }
        }

        var rule = PictureRules.Take(picture, PixelsPerPoint).Horizontal.ShouldHaveSingleItem();

        rule.At.ShouldBe(301.5 / PixelsPerPoint, tolerance: 1);
        rule.From.ShouldBe(100 / PixelsPerPoint, tolerance: 1);
        rule.To.ShouldBe(900 / PixelsPerPoint, tolerance: 1);
        DarkPixels(picture).ShouldBe(0);
    }

    [Fact]
    public void Take_WhenABoxIsShaded_ThenItIsLeftAsItIs()
    {
        var picture = GreyPicture.Blank(1000, 600);
        for (var y = 100; y < 200; y++)
        {
            picture.Row(y)[100..900].Fill(225);
        }

        PictureRules.Take(picture, PixelsPerPoint).Horizontal.ShouldBeEmpty();
    }

    [Fact]
    public void Take_WhenStrokesAreAsShortAsLetters_ThenTheyAreNoLines()
    {
        var picture = GreyPicture.Blank(1000, 600);
        for (var x = 100; x < 900; x += 60)
        {
            picture.Row(300)[x..(x + 40)].Clear();
        }

        var rules = PictureRules.Take(picture, PixelsPerPoint);

        rules.Horizontal.ShouldBeEmpty();
        DarkPixels(picture).ShouldBeGreaterThan(0);
    }

    private static int DarkPixels(GreyPicture picture) =>
        Enumerable.Range(0, picture.Height).Sum(y => picture.Row(y).ToArray().Count(grey => grey < 200));
}
