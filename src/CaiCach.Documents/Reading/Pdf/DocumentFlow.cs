namespace CaiCach.Documents.Reading.Pdf;

/// <summary>Turns placed pages into paragraphs and tables in reading order.</summary>
internal static class DocumentFlow
{
    public static IReadOnlyList<DocumentBlock> Read(IReadOnlyList<PlacedPage> pages, List<DocumentDoubt> doubts)
    {
        var items = PageFurniture.Remove(pages).SelectMany(page => PageLayout.Of(page).Items).ToList();
        var blocks = new List<DocumentBlock>();
        var lines = new List<TextLine>();
        var tables = 0;
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is TextLine line)
            {
                lines.Add(line);
                continue;
            }
            AddParagraphs(lines, blocks, doubts);
            var table = (PlacedTable)items[i];
            while (i + 1 < items.Count && items[i + 1] is PlacedTable next && TableJoin.GoesOn(table, next))
            {
                table = TableJoin.Join(table, next);
                i++;
            }
            AddTable(table, ++tables, blocks, doubts);
        }
        AddParagraphs(lines, blocks, doubts);
        return blocks;
    }

    private static void AddParagraphs(List<TextLine> lines, List<DocumentBlock> blocks, List<DocumentDoubt> doubts)
    {
        blocks.AddRange(Paragraphs.Build(lines));
        doubts.AddRange(UnsureWords.In(lines));
        lines.Clear();
    }

    private static void AddTable(PlacedTable table, int number, List<DocumentBlock> blocks, List<DocumentDoubt> doubts)
    {
        TableHeader.Mark(table);
        if (table.IsOpen && table.ColumnCount > 2)
        {
            doubts.Add(PdfErrors.OpenTable(table.Page));
        }

        doubts.AddRange(UnsureWords.In(table, number));
        blocks.Add(TableOf(table));
    }

    private static DocumentTable TableOf(PlacedTable table)
    {
        var rows = table.Rows.Select(row => new DocumentRow([
            .. row
                .Cells.OrderBy(cell => cell.Column)
                .Select(cell => new DocumentCell(cell.Column, cell.ColumnSpan, cell.RowSpan, Paragraphs.Build(cell.Lines))),
        ])
        {
            IsHeader = row.IsHeader,
        });
        return new DocumentTable(table.ColumnCount, [.. rows]) { Page = table.Page };
    }
}
