namespace CaiCach.Documents.Reading.Pdf;

/// <summary>Makes a table of lines that stand in columns without a frame. Two columns are one row (letterhead, signatures); with more, a row begins at each number of the first column.</summary>
internal static class OpenRows
{
    private const int ColumnsOfTable = 3;
    private const double RowGapHeights = 0.75;
    private const double EndlessPoints = 300;

    public static PlacedTable Build(List<TextLine> lines, List<Gap> gutters)
    {
        List<double> edges =
        [
            lines.Min(line => line.Box.Left) - 1,
            .. gutters.Select(gap => gap.Middle),
            lines.Max(line => line.Box.Right) + 1,
        ];
        var table = new PlacedTable(lines[0].Page, edges, lines[0].Box.Top, lines[^1].Box.Bottom) { IsOpen = true };
        List<TextLine> row = [];
        foreach (var line in lines)
        {
            if (row.Count > 0 && edges.Count > ColumnsOfTable && BeginsRow(row, line, edges[1]))
            {
                table.Rows.Add(RowOf(row, edges, gutters));
                row = [];
            }
            row.Add(line);
        }
        table.Rows.Add(RowOf(row, edges, gutters));
        return table;
    }

    private static bool BeginsRow(List<TextLine> row, TextLine line, double firstEdge)
    {
        if (line.Words[0].Box.Right <= firstEdge && (char.IsDigit(line.Words[0].Text[0]) || LineStart.IsMarker(line.Text)))
        {
            return true;
        }

        return row[0].IsBold && !line.IsBold || line.Box.Top - row[^1].Box.Bottom > RowGapHeights * line.Box.Height;
    }

    private static PlacedRow RowOf(List<TextLine> lines, List<double> edges, List<Gap> gutters)
    {
        var row = new PlacedRow();
        var (top, bottom) = (lines[0].Box.Top, lines[^1].Box.Bottom);
        for (var column = 0; column < edges.Count - 1; column++)
        {
            var (left, right) = (edges[column], edges[column + 1]);
            var cell = new PlacedCell(column, 1, 1, new Box(left, top, right, bottom));
            // The text of a column ends where its gutter begins. In letterheads and signatures each line stands for itself.
            var spare = gutters.Count == 1 ? EndlessPoints : 0;
            var room = (
                Left: (column == 0 ? left : gutters[column - 1].To) - spare,
                Right: (column < gutters.Count ? gutters[column].From : right) + spare
            );
            foreach (var line in lines)
            {
                var words = line.Words.Where(word => word.Box.MiddleX >= left && word.Box.MiddleX < right).ToList();
                if (words.Count > 0)
                {
                    cell.Lines.Add(new TextLine(line.Page, words, room.Left, room.Right));
                }
            }
            row.Cells.Add(cell);
        }
        return row;
    }
}
