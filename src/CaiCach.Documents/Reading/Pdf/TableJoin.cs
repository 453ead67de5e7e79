namespace CaiCach.Documents.Reading.Pdf;

/// <summary>Puts the pieces of a table that page breaks cut apart together again.</summary>
internal static class TableJoin
{
    private const double SameEdgePoints = 4;

    /// <summary>The same where no lines are drawn and the edges are guessed from the words of each page.</summary>
    private const double SameOpenEdgePoints = 25;

    private const int LeastEqualCells = 3;
    private const double LeastEqualShare = 0.7;

    /// <summary>Whether the second is the first going on: it opens the next page with the same outer edges and no columns of its own.</summary>
    public static bool GoesOn(PlacedTable upper, PlacedTable lower)
    {
        if (lower.Page != upper.LastPage + 1 || upper.IsOpen != lower.IsOpen)
        {
            return false;
        }

        if (upper.IsOpen)
        {
            return upper.ColumnCount > 2
                && upper.ColumnCount == lower.ColumnCount
                && upper.ColumnEdges.Zip(lower.ColumnEdges).All(pair => Math.Abs(pair.First - pair.Second) <= SameOpenEdgePoints);
        }

        return Math.Abs(upper.ColumnEdges[0] - lower.ColumnEdges[0]) <= SameEdgePoints
            && Math.Abs(upper.ColumnEdges[^1] - lower.ColumnEdges[^1]) <= SameEdgePoints
            && (IsWithin(lower.ColumnEdges, upper.ColumnEdges) || IsWithin(upper.ColumnEdges, lower.ColumnEdges));
    }

    public static PlacedTable Join(PlacedTable upper, PlacedTable lower)
    {
        var edges = upper.ColumnCount >= lower.ColumnCount ? upper.ColumnEdges : lower.ColumnEdges;
        Regrid(upper, edges);
        Regrid(lower, edges);
        var rows = upper.Rows.ToList();
        var next = lower.Rows.ToList();
        var repeated = RepeatedHeaders(rows, next);
        for (var i = 0; i < repeated; i++)
        {
            rows[i].IsHeader = next[i].IsHeader = true;
        }

        var body = next.Skip(repeated).ToList();
        if (body.Count > 0 && rows.Count > repeated)
        {
            RowBreak.Mend(rows, body);
        }
        // A cell that reaches over the page break would cover the repeated header, so the header gives way.
        if (!ReachesOver(rows))
        {
            rows.AddRange(next.Take(repeated));
        }

        rows.AddRange(body);
        return new PlacedTable(upper.Page, edges, upper.Top, lower.Bottom)
        {
            LastPage = lower.LastPage,
            Rows = rows,
            IsOpen = upper.IsOpen,
        };
    }

    private static bool IsWithin(IReadOnlyList<double> few, IReadOnlyList<double> many) =>
        few.All(edge => many.Any(other => Math.Abs(edge - other) <= SameEdgePoints));

    private static void Regrid(PlacedTable table, IReadOnlyList<double> edges)
    {
        int IndexOf(double edge) => Enumerable.Range(0, edges.Count).MinBy(i => Math.Abs(edges[i] - edge));
        foreach (var cell in table.Cells)
        {
            var (from, to) = (IndexOf(table.ColumnEdges[cell.Column]), IndexOf(table.ColumnEdges[cell.Column + cell.ColumnSpan]));
            (cell.Column, cell.ColumnSpan) = (from, Math.Max(1, to - from));
        }
    }

    private static int RepeatedHeaders(List<PlacedRow> upper, List<PlacedRow> lower)
    {
        var same = 0;
        while (same < upper.Count && same < lower.Count && HasText(lower[same]) && IsSame(upper[same], lower[same]))
        {
            same++;
        }

        return same;
    }

    /// <summary>The same words in the same columns; in a scan a letter may differ in one cell or another.</summary>
    private static bool IsSame(PlacedRow upper, PlacedRow lower)
    {
        var shape = upper.Cells.Select(cell => (cell.Column, cell.ColumnSpan));
        if (!shape.SequenceEqual(lower.Cells.Select(cell => (cell.Column, cell.ColumnSpan))))
        {
            return false;
        }

        var equal = upper
            .Cells.Zip(lower.Cells)
            .Count(pair => string.Equals(LettersOf(pair.First), LettersOf(pair.Second), StringComparison.Ordinal));
        return equal == upper.Cells.Count || equal >= LeastEqualCells && equal >= LeastEqualShare * upper.Cells.Count;
    }

    private static string LettersOf(PlacedCell cell) => string.Concat(cell.Text.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static bool ReachesOver(List<PlacedRow> rows) =>
        rows.Where((row, i) => row.Cells.Exists(cell => i + cell.RowSpan > rows.Count)).Any();

    private static bool HasText(PlacedRow row) => row.Cells.Exists(cell => !cell.IsEmpty);
}
