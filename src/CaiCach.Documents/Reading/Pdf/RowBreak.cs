namespace CaiCach.Documents.Reading.Pdf;

/// <summary>Decides whether the first row on a page is the rest of the last row of the page before, and puts the two together.</summary>
internal static class RowBreak
{
    /// <summary>Extends the cells of <paramref name="upper"/> by those of <paramref name="lower"/> that carry on, and takes these out of it.</summary>
    public static void Mend(List<PlacedRow> upper, List<PlacedRow> lower)
    {
        var first = lower[0];
        var above = first.Cells.ToDictionary(cell => cell, cell => Above(upper, cell));
        if (above.Values.Any(cell => cell is null))
        {
            return;
        }

        if (IsRest(upper, first, above!))
        {
            foreach (var cell in first.Cells)
            {
                above[cell]!.Lines.AddRange(cell.Lines);
                above[cell]!.RowSpan += cell.RowSpan - 1;
            }
            lower.RemoveAt(0);
            return;
        }
        foreach (var cell in first.Cells.Where(cell => GoesOnAlone(first, cell, above[cell]!)).ToList())
        {
            above[cell]!.Lines.AddRange(cell.Lines);
            above[cell]!.RowSpan += cell.RowSpan;
            first.Cells.Remove(cell);
        }
    }

    /// <summary>The cell that ends right above the page break and covers the same columns.</summary>
    private static PlacedCell? Above(List<PlacedRow> rows, PlacedCell below)
    {
        for (var i = rows.Count - 1; i >= 0; i--)
        {
            var cell = rows[i]
                .Cells.Find(cell =>
                    cell.Column <= below.Column && cell.Column + cell.ColumnSpan > below.Column && i + cell.RowSpan >= rows.Count
                );
            if (cell is not null)
            {
                return cell.Column == below.Column && cell.ColumnSpan == below.ColumnSpan ? cell : null;
            }
        }
        return null;
    }

    private static bool IsRest(List<PlacedRow> upper, PlacedRow first, Dictionary<PlacedCell, PlacedCell> above)
    {
        var filled = first.Cells.Where(cell => !cell.IsEmpty).ToList();
        if (filled.Count == 0)
        {
            return true;
        }

        if (filled[0].Column == 0 && !StartsInside(filled[0]) && StartsAfresh(filled[0]))
        {
            return false;
        }

        if (filled.Exists(StartsInside))
        {
            return true;
        }
        // A column that no row leaves empty is empty here: its words are on the page before.
        var lastFilled = filled[0].Column;
        return first.Cells.Exists(cell =>
                cell.IsEmpty && cell.Column > lastFilled && !above[cell].IsEmpty && IsSeldomEmpty(upper, cell.Column)
            ) || filled.TrueForAll(cell => !above[cell].IsEmpty && !EndsSentence(above[cell]) && !StartsAfresh(cell));
    }

    /// <summary>A cell over several rows whose rest on the next page is empty or goes on in mid-sentence.</summary>
    private static bool GoesOnAlone(PlacedRow row, PlacedCell cell, PlacedCell above)
    {
        if (!cell.IsEmpty)
        {
            return StartsInside(cell) && !EndsSentence(above);
        }

        var isLeading = row.Cells.TrueForAll(other => other.IsEmpty || other.Column > cell.Column);
        return !above.IsEmpty && (above.RowSpan > 1 || isLeading);
    }

    private static bool StartsInside(PlacedCell cell) => LineStart.IsInside(cell.Text);

    private static bool StartsAfresh(PlacedCell cell) =>
        char.IsUpper(cell.Text[0]) || char.IsDigit(cell.Text[0]) || LineStart.IsMarker(cell.Text);

    private static bool EndsSentence(PlacedCell cell) => LineStart.EndsSentence(cell.Text);

    private static bool IsSeldomEmpty(List<PlacedRow> rows, int column)
    {
        var cells = rows.SelectMany(row => row.Cells).Where(cell => cell.Column == column).ToList();
        return cells.Count(cell => cell.IsEmpty) * 5 <= cells.Count;
    }
}
