using System.Runtime.CompilerServices;
using System.Text;
using CaiCach.Documents.Reading;

namespace CaiCach.Documents.Tests.Reading.Pdf;

/// <summary>The documents of the made-up commune Sơn Thủy, printed once from Word files of ours, and what reading them gives.</summary>
internal static class PlanFixtures
{
    public static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Fixtures");

    public static string PathOf(string file) => Path.Combine(Folder(), file);

    public static async Task<DocumentReading> ReadAsync(string path, IProgress<PagesRead>? progress = null)
    {
        await using var file = File.OpenRead(path);
        return await new DocumentReader().ReadAsync(file, progress, TestContext.Current.CancellationToken);
    }

    public static async Task<DocumentReading> ReadAsync(byte[] content) =>
        await new DocumentReader().ReadAsync(new MemoryStream(content), progress: null, TestContext.Current.CancellationToken);

    /// <summary>Compares with the golden file beside the fixture; a difference leaves a .received file there.</summary>
    public static async Task ShouldMatchGoldenAsync(DocumentText text, string goldenFile)
    {
        var (golden, received) = (PathOf(goldenFile), Show(text));
        var expected = File.Exists(golden) ? await File.ReadAllTextAsync(golden) : "";
        if (!string.Equals(expected, received, StringComparison.Ordinal))
        {
            await File.WriteAllTextAsync($"{golden}.received", received);
        }

        received.ShouldBe(expected);
    }

    /// <summary>One line a paragraph or cell: * bold, ^ centred, [marker], column+span/rows.</summary>
    public static string Show(DocumentText text)
    {
        var lines = new StringBuilder();
        foreach (var block in text.Blocks)
        {
            if (block is DocumentParagraph paragraph)
            {
                lines.Append(Show(paragraph)).Append('\n');
            }
            else if (block is DocumentTable table)
            {
                lines.Append($"table of {table.ColumnCount} columns\n");
                foreach (var row in table.Rows)
                {
                    lines.Append(row.IsHeader ? "  header\n" : "  row\n");
                    lines.AppendJoin("", row.Cells.Select(cell => $"    {Show(cell)}\n"));
                }
            }
        }

        return lines.AppendJoin("", text.Doubts.Select(doubt => $"? {doubt.Where}: {doubt.Message}\n")).ToString();
    }

    public static IEnumerable<string> CellsOf(DocumentText text) =>
        text.Blocks.OfType<DocumentTable>().SelectMany(table => table.Rows).SelectMany(row => row.Cells).Select(Show);

    private static string Show(DocumentCell cell) =>
        $"{cell.Column}{(cell.ColumnSpan > 1 ? $"+{cell.ColumnSpan}" : "")}{(cell.RowSpan > 1 ? $"/{cell.RowSpan}" : "")}: {string.Join(" ¶ ", cell.Paragraphs.Select(Show))}";

    private static string Show(DocumentParagraph paragraph) =>
        $"{(paragraph.IsBold ? "*" : "")}{(paragraph.IsCentred ? "^" : "")}{(paragraph.Marker is null ? "" : $"[{paragraph.Marker}] ")}{paragraph.Text}";
}
