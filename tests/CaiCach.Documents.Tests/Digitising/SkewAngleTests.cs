using CaiCach.Documents.Digitising;
using CaiCach.Documents.Reading.Pdf;
using CaiCach.Documents.Reading.Scans;
using CaiCach.Documents.Tests.Reading.Pdf;

namespace CaiCach.Documents.Tests.Digitising;

[Collection(PdfReaderTests.ChildProcesses)]
public sealed class SkewAngleTests
{
    [Theory]
    [InlineData(-5)]
    [InlineData(-3.3)]
    [InlineData(-1)]
    [InlineData(-0.4)]
    [InlineData(0)]
    [InlineData(0.6)]
    [InlineData(1.7)]
    [InlineData(2.5)]
    [InlineData(4.2)]
    [InlineData(5)]
    public async Task Of_WhenLinesSlant_IsWithinATenthOfADegree(double degrees)
    {
        using var file = await TemporaryFile.CreateAsync(SlantedPage.Pdf(degrees), TestContext.Current.CancellationToken);
        var drawn = await new PdfTools(file.FilePath).DrawAsync(1, 75, TestContext.Current.CancellationToken);

        SkewAngle.Of(GreyPicture.Read(drawn.Output)!).ShouldBe(degrees, 0.1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void Of_WhenThereAreNoLines_IsNone(int seed)
    {
        var page = GreyPicture.Blank(620, 877);
        var random = new Random(seed);
        for (var i = 0; i < 20_000 * seed; i++)
        {
            page.Row(random.Next(page.Height))[random.Next(page.Width)] = 0;
        }

        SkewAngle.Of(page).ShouldBe(0, "a blank page, and one of noise, are left as they lie");
    }
}
