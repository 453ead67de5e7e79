using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CaiCach.Planning.Tests.Domain.Reading;

/// <summary>Writes made-up plans as .docx files, tables as Word writes them: gridSpan, vMerge, tblHeader.</summary>
internal sealed class WordPlan
{
    private readonly Body _body = new();

    /// <summary>A cell: lines of text; how many columns it covers; whether it begins ("restart") or goes on in a cell over rows.</summary>
    public sealed record Cell(string[] Lines, int Span = 1, bool? Merge = null)
    {
        public static implicit operator Cell(string text) => new(text.Split('\n'));
    }

    /// <summary>A cell that begins to span rows.</summary>
    public static Cell Down(string text) => new(text.Split('\n'), 1, true);

    /// <summary>The rest of a cell over rows.</summary>
    public static Cell Rest { get; } = new([string.Empty], 1, false);

    /// <summary>A cell over several columns.</summary>
    public static Cell Across(string text, int columns) => new(text.Split('\n'), columns);

    public WordPlan Text(params string[] paragraphs)
    {
        foreach (var text in paragraphs)
        {
            _body.AppendChild(Paragraph(text, isBold: false));
        }

        return this;
    }

    public WordPlan Heading(string text)
    {
        _body.AppendChild(Paragraph(text, isBold: true));
        return this;
    }

    public WordPlan Table(int headerRows, params Cell[][] rows)
    {
        var table = new Table();
        for (var i = 0; i < rows.Length; i++)
        {
            var row = new TableRow();
            if (i < headerRows)
            {
                row.AppendChild(new TableRowProperties(new TableHeader()));
            }

            foreach (var cell in rows[i])
            {
                row.AppendChild(Cell_(cell));
            }

            table.AppendChild(row);
        }

        _body.AppendChild(table);
        return this;
    }

    public MemoryStream Save()
    {
        var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            file.AddMainDocumentPart().Document = new Document(_body);
        }

        stream.Position = 0;
        return stream;
    }

    private static TableCell Cell_(Cell cell)
    {
        var properties = new TableCellProperties();
        if (cell.Span > 1)
        {
            properties.AppendChild(new GridSpan { Val = cell.Span });
        }

        if (cell.Merge is { } merge)
        {
            properties.AppendChild(merge ? new VerticalMerge { Val = MergedCellValues.Restart } : new VerticalMerge());
        }

        return new TableCell([properties, .. cell.Lines.Select(l => Paragraph(l, isBold: false))]);
    }

    private static Paragraph Paragraph(string text, bool isBold) =>
        text.Length == 0
            ? new Paragraph()
            : new Paragraph(
                new Run(
                    isBold ? new RunProperties(new Bold()) : new RunProperties(),
                    new Text(text) { Space = SpaceProcessingModeValues.Preserve }
                )
            );
}
