namespace CaiCach.Documents.Reading.Pdf;

/// <summary>Turns placed pages into paragraphs and tables in reading order.</summary>
internal static class DocumentFlow
{
    public static IReadOnlyList<DocumentBlock> Read(IReadOnlyList<PlacedPage> pages, ICollection<DocumentDoubt> doubts)
    {
        var items = PageFurniture.Remove(pages).SelectMany(page => PageLayout.Of(page).Items).ToList();
        var blocks = new List<DocumentBlock>();
        var lines = new List<TextLine>();
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is TextLine line)
            {
                lines.Add(line);
                continue;
            }
            blocks.AddRange(Paragraphs.Build(lines));
            lines.Clear();
            var table = (PlacedTable)items[i];
            while (i + 1 < items.Count && items[i + 1] is PlacedTable next && TableJoin.GoesOn(table, next))
            {
                table = TableJoin.Join(table, next);
                i++;
            }
            TableHeader.Mark(table);
            if (table.IsOpen && table.ColumnCount > 2)
                doubts.Add(PdfErrors.OpenTable(table.Page));
            blocks.Add(TableOf(table));
        }
        blocks.AddRange(Paragraphs.Build(lines));
        return blocks;
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
