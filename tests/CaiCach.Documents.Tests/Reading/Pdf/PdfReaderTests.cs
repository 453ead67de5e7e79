using CaiCach.Documents.Reading;

namespace CaiCach.Documents.Tests.Reading.Pdf;

[Collection(ChildProcesses)]
public sealed class PdfReaderTests(ITestOutputHelper output)
{
    /// <summary>Tests that start programs run one after another, so that what is left in the temporary folder is theirs.</summary>
    public const string ChildProcesses = "child processes";

    [Theory]
    // Letterhead, numbered text, signatures; an annex of three landscape pages, rows cut by page breaks, repeated header.
    [InlineData("ke-hoach.pdf")]
    // Eight columns, header of two rows, cells over rows, one of them over a page break.
    [InlineData("khung-8-cot.pdf")]
    public async Task Read_WhenTablesAreDrawn_ThenGivesTheGoldenText(string file)
    {
        var reading = await PlanFixtures.ReadAsync(PlanFixtures.PathOf(file));

        reading.Text.ShouldNotBeNull().Form.ShouldBe(DocumentForm.PdfText);
        await PlanFixtures.ShouldMatchGoldenAsync(reading.Text, $"{file}.golden.txt");
    }

    [Theory]
    [InlineData("ke-hoach.pdf")]
    [InlineData("khung-8-cot.pdf")]
    public async Task Read_WhenTablesAreRead_ThenEveryGridPlaceIsCoveredOnce(string file)
    {
        var reading = await PlanFixtures.ReadAsync(PlanFixtures.PathOf(file));

        foreach (var table in reading.Text!.Blocks.OfType<DocumentTable>())
        {
            var covered = new int[table.Rows.Count, table.ColumnCount];
            foreach (var (row, cell) in table.Rows.SelectMany((row, i) => row.Cells.Select(cell => (i, cell))))
            {
                for (var i = 0; i < cell.RowSpan * cell.ColumnSpan; i++)
                {
                    covered[row + i / cell.ColumnSpan, cell.Column + i % cell.ColumnSpan]++;
                }
            }

            covered.Cast<int>().ShouldAllBe(times => times == 1);
        }
    }

    [Fact]
    public async Task Read_WhenRealPlanIsBesideTheCheckout_ThenItsTablesEqualThoseOfItsWordFile()
    {
        var plans = Path.GetFullPath(Path.Combine(PlanFixtures.Folder(), "../../../../../../shared/plans"));
        if (!Directory.Exists(plans))
        {
            output.WriteLine("shared/plans is not beside this checkout; the golden texts hold the reader here.");
            return;
        }

        var word = await PlanFixtures.ReadAsync(Path.Combine(plans, "hoang-tien-2023.docx"));
        var pdf = await PlanFixtures.ReadAsync(Path.Combine(plans, "hoang-tien-2023.pdf"));

        var (expected, read) = (CellsWithoutRepeatedHeaders(word.Text!), CellsWithoutRepeatedHeaders(pdf.Text!));
        var equal = expected.Zip(read).Count(pair => string.Equals(pair.First, pair.Second, StringComparison.Ordinal));
        output.WriteLine($"{equal} of {expected.Count} cells equal");
        foreach (var (want, got) in expected.Zip(read).Where(pair => !string.Equals(pair.First, pair.Second, StringComparison.Ordinal)))
        {
            output.WriteLine($"- {want}\n+ {got}");
        }

        read.Count.ShouldBe(expected.Count);
        ((double)equal / expected.Count).ShouldBeGreaterThanOrEqualTo(0.97);
    }

    [Fact]
    public async Task Read_WhenCancelled_ThenStopsAndLeavesNothingBehind()
    {
        var before = TemporaryFolders();
        using var cancel = new CancellationTokenSource();
        await using var file = File.OpenRead(PlanFixtures.PathOf("ban-quet.pdf"));
        var reading = new DocumentReader().ReadAsync(file, progress: null, cancel.Token);
        await cancel.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => reading);
        TemporaryFolders().ShouldBe(before);
    }

    [Fact]
    public async Task Read_WhenFileIsRead_ThenLeavesNothingBehind()
    {
        var before = TemporaryFolders();

        await PlanFixtures.ReadAsync(PlanFixtures.PathOf("ke-hoach.pdf"));

        TemporaryFolders().ShouldBe(before);
    }

    internal static string[] TemporaryFolders() =>
        [.. Directory.GetDirectories(Path.GetTempPath(), "caicach-read-*").Order(StringComparer.Ordinal)];

    private static List<string> CellsWithoutRepeatedHeaders(DocumentText text) =>
        [
            .. text
                .Blocks.OfType<DocumentTable>()
                .Where(table => table.ColumnCount > 2)
                .SelectMany(table => table.Rows.Where((row, i) => i == 0 || !row.IsHeader))
                .SelectMany(row => row.Cells)
                .Select(cell => string.Join(" ", cell.Paragraphs.Select(paragraph => $"{paragraph.Marker} {paragraph.Text}".Trim()))),
        ];
}
