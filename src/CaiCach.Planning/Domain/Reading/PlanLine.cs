using CaiCach.Documents.Reading;

namespace CaiCach.Planning.Domain.Reading;

/// <summary>One paragraph of the document as the interpretation sees it, with its folded twin of the same length.</summary>
/// <param name="Block">Index of its block.</param>
/// <param name="Text">The words without the marker.</param>
/// <param name="Marker">The number or bullet before it; null without one.</param>
internal sealed record PlanLine(int Block, string Text, string? Marker)
{
    /// <summary>The folded words.</summary>
    public string Folded { get; } = Folding.Of(Text);

    public bool IsBold { get; init; }

    public bool IsCentred { get; init; }

    /// <summary>Whether it stands in a table (a letterhead, a signature).</summary>
    public bool IsInTable { get; init; }

    /// <summary>The marker and the words, as printed.</summary>
    public string Printed => Marker is null ? Text : Marker + " " + Text;

    /// <summary>The lines of a document in reading order; cells of tables too.</summary>
    public static IReadOnlyList<PlanLine> Of(DocumentText document)
    {
        var lines = new List<PlanLine>();
        for (var block = 0; block < document.Blocks.Count; block++)
        {
            switch (document.Blocks[block])
            {
                case DocumentParagraph paragraph:
                    lines.Add(Of(paragraph, block, isInTable: false));
                    break;
                case DocumentTable table:
                    var at = block;
                    lines.AddRange(
                        table.Rows.SelectMany(r => r.Cells).SelectMany(c => c.Paragraphs).Select(p => Of(p, at, isInTable: true))
                    );
                    break;
            }
        }

        return lines;
    }

    private static PlanLine Of(DocumentParagraph paragraph, int block, bool isInTable) =>
        new(block, paragraph.Text, paragraph.Marker)
        {
            IsBold = paragraph.IsBold,
            IsCentred = paragraph.IsCentred,
            IsInTable = isInTable,
        };
}
