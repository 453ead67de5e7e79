using CaiCach.Documents.Reading;
using CaiCach.Documents.Tests.Reading.Pdf;

namespace CaiCach.Documents.Tests.Reading.Scans;

[Collection(PdfReaderTests.ChildProcesses)]
public sealed class ScanTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Read_WhenPictureOfATableIsRead_ThenItsCellsAreThoseOfTheTextPdf()
    {
        var scan = await PlanFixtures.ReadAsync(PlanFixtures.PathOf("khung-8-cot-quet.png"));
        var pdf = await PlanFixtures.ReadAsync(PlanFixtures.PathOf("khung-8-cot.pdf"));

        scan.Text.ShouldNotBeNull().Form.ShouldBe(DocumentForm.Scan);
        var read = PlanFixtures.CellsOf(scan.Text).Select(Plain).ToList();
        var printed = PlanFixtures.CellsOf(pdf.Text!).Select(Plain).Take(read.Count).ToList();
        var alike = read.Zip(printed).Count(pair => Distance(pair.First, pair.Second) <= 1 + pair.Second.Length / 20);
        output.WriteLine($"{alike} of {read.Count} cells alike");
        read.Count.ShouldBeGreaterThan(60);
        ((double)alike / read.Count).ShouldBeGreaterThanOrEqualTo(0.9);
    }

    [Fact]
    public async Task Read_WhenPdfHasNoTextLayer_ThenReadsItsPictureAndSaysWhatIsUnsure()
    {
        var told = new List<PagesRead>();

        var scan = await PlanFixtures.ReadAsync(PlanFixtures.PathOf("ban-quet.pdf"), new Heard(told));
        var pdf = await PlanFixtures.ReadAsync(PlanFixtures.PathOf("ke-hoach.pdf"));

        scan.Text.ShouldNotBeNull().Form.ShouldBe(DocumentForm.Scan);
        told.ShouldBe([new PagesRead(0, 1), new PagesRead(1, 1)]);
        scan.Text.Doubts.ShouldContain(doubt => doubt.Where == "trang 1" && doubt.Message.StartsWith("Trang này là ảnh"));
        var (read, printed) = (Paragraphs(scan.Text), Paragraphs(pdf.Text!).Take(14).ToList());
        read.Count.ShouldBe(printed.Count);
        read.Zip(printed).ShouldAllBe(pair => Distance(pair.First, pair.Second) <= 3 + pair.Second.Length / 20);
    }

    [Fact]
    public async Task Read_WhenAPageWasKept_ThenIsThatPageAndDrawsItNoMore()
    {
        var (kept, told) = (new Kept(), new List<PagesRead>());
        var first = await ReadAsync(kept, new Heard([]));

        var second = await ReadAsync(kept, new Heard(told));

        PlanFixtures.Show(second.Text.ShouldNotBeNull()).ShouldBe(PlanFixtures.Show(first.Text.ShouldNotBeNull()));
        kept.Written.ShouldBe([1]);
        told.ShouldBe([new PagesRead(1, 1)]);
    }

    [Theory]
    [InlineData("""{"Version": 0, "Page": {"Number": 1, "Width": 595, "Height": 842, "Words": [], "Rules": null}}""")]
    [InlineData("[]")]
    public async Task Read_WhenThePageWasKeptByAnotherVersion_ThenReadsItAnew(string old)
    {
        var kept = new Kept { Pages = { [1] = old } };

        (await ReadAsync(kept, new Heard([]))).Text.ShouldNotBeNull().Blocks.ShouldNotBeEmpty();

        kept.Written.ShouldBe([1]);
    }

    [Theory]
    [InlineData("ban-quet.pdf")]
    [InlineData("khung-8-cot-quet.png")]
    public async Task ReadUnlessScanned_WhenPagesArePictures_ThenRefusesThemAsAScan(string name)
    {
        await using var file = File.OpenRead(PlanFixtures.PathOf(name));

        var reading = await new DocumentReader().ReadUnlessScannedAsync(file, TestContext.Current.CancellationToken);

        reading.Refusal.ShouldNotBeNull().Kind.ShouldBe(ReadingRefusalKind.Scan);
    }

    [Fact]
    public async Task ReadUnlessScanned_WhenThePdfHasText_ThenReadsIt()
    {
        await using var file = File.OpenRead(PlanFixtures.PathOf("ke-hoach.pdf"));

        (await new DocumentReader().ReadUnlessScannedAsync(file, TestContext.Current.CancellationToken)).Text.ShouldNotBeNull();
    }

    private static async Task<DocumentReading> ReadAsync(Kept kept, Heard heard)
    {
        await using var file = File.OpenRead(PlanFixtures.PathOf("ban-quet.pdf"));
        return await new DocumentReader().ReadAsync(file, heard, kept, TestContext.Current.CancellationToken);
    }

    private static List<string> Paragraphs(DocumentText text) =>
        [
            .. text
                .Blocks.OfType<DocumentParagraph>()
                .Where(paragraph => paragraph.Page == 1)
                .Select(paragraph => $"{paragraph.Marker} {paragraph.Text}".Trim()),
        ];

    // OCR knows no typefaces, and a table alone on a page is centred by chance.
    private static string Plain(string cell) => cell.Replace("*", "").Replace("^", "").Replace('–', '-').Replace('—', '-');

    private static int Distance(string a, string b)
    {
        var above = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var row = new int[b.Length + 1];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(row[j - 1], above[j]) + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
            }

            above = row;
        }

        return above[^1];
    }

    private sealed class Heard(List<PagesRead> told) : IProgress<PagesRead>
    {
        public void Report(PagesRead value) => told.Add(value);
    }

    private sealed class Kept : IKeptPages
    {
        public Dictionary<int, string> Pages { get; } = [];

        public List<int> Written { get; } = [];

        public Task<IReadOnlyDictionary<int, string>> AllAsync(CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyDictionary<int, string>>(Pages);

        public Task KeepAsync(int page, string reading, CancellationToken cancellationToken)
        {
            Pages[page] = reading;
            Written.Add(page);
            return Task.CompletedTask;
        }
    }
}
