namespace CaiCach.Documents.Reading.Pdf;

/// <summary>What stands on a page, from top to bottom: lines of running text, and tables with their words in them.</summary>
internal sealed record PageLayout(PlacedPage Page, IReadOnlyList<object> Items)
{
    private const double UsualPaddingPoints = 5.4;

    /// <summary>Text that is narrower than this share of a table does not reach the margins by itself.</summary>
    private const double FullShare = 0.85;

    public static PageLayout Of(PlacedPage page)
    {
        var tables = RuleGrid.Find(page).ToList();
        var loose = new List<PlacedWord>();
        var inCells = new Dictionary<PlacedCell, List<PlacedWord>>();
        foreach (var word in page.Words)
        {
            var cell = tables.SelectMany(table => table.Cells).FirstOrDefault(cell => cell.Box.Holds(word.Box.MiddleX, word.Box.MiddleY));
            if (cell is null)
            {
                loose.Add(word);
            }
            else if (inCells.TryGetValue(cell, out var words))
            {
                words.Add(word);
            }
            else
            {
                inCells[cell] = [word];
            }
        }
        foreach (var table in tables)
        {
            FillCells(table, inCells);
        }

        tables.RemoveAll(table => table.Cells.All(cell => cell.IsEmpty));
        var (left, right) = RoomOf(page, loose, tables);
        var items = OpenColumns.Separate(TextLine.Gather(page.Number, loose, left, right)).ToList();
        items.AddRange(tables);
        return new PageLayout(page, [.. items.OrderBy(TopOf)]);
    }

    /// <summary>The edges between which running text stands; where there is little of it, a table tells the margins.</summary>
    private static (double Left, double Right) RoomOf(PlacedPage page, List<PlacedWord> loose, List<PlacedTable> tables)
    {
        if (loose.Count == 0)
        {
            return (0, page.Width);
        }

        var (left, right) = (loose.Min(word => word.Box.Left), loose.Max(word => word.Box.Right));
        var widest = tables.MaxBy(table => table.Box.Width)?.Box;
        return widest is { } box && right - left < FullShare * box.Width
            ? (Math.Min(left, box.Left), Math.Max(right, box.Right))
            : (left, right);
    }

    private static double TopOf(object item) => item is PlacedTable table ? table.Top : ((TextLine)item).Box.Top;

    private static void FillCells(PlacedTable table, Dictionary<PlacedCell, List<PlacedWord>> words)
    {
        foreach (var cell in table.Cells)
        {
            if (!words.TryGetValue(cell, out var inside))
            {
                continue;
            }

            var padding = Math.Min(UsualPaddingPoints, Math.Max(0, inside.Min(word => word.Box.Left) - cell.Box.Left));
            cell.Lines.AddRange(TextLine.Gather(table.Page, inside, cell.Box.Left + padding, cell.Box.Right - padding));
        }
    }
}
