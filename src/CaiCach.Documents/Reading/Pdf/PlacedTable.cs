namespace CaiCach.Documents.Reading.Pdf;

/// <summary>A table as it stands on a page, and later over several pages.</summary>
/// <param name="Page">The page that it begins on.</param>
/// <param name="ColumnEdges">Edges of the grid columns from left to right, one more than there are columns.</param>
/// <param name="Top">Its upper edge on its first page.</param>
/// <param name="Bottom">Its lower edge on its last page.</param>
internal sealed record PlacedTable(int Page, IReadOnlyList<double> ColumnEdges, double Top, double Bottom)
{
    public int LastPage { get; init; } = Page;

    /// <summary>Whether no lines are drawn around it: columns and rows are guessed from where the words stand.</summary>
    public bool IsOpen { get; init; }

    public List<PlacedRow> Rows { get; init; } = [];

    public int ColumnCount => ColumnEdges.Count - 1;

    public Box Box => new(ColumnEdges[0], Top, ColumnEdges[^1], Bottom);

    public IEnumerable<PlacedCell> Cells => Rows.SelectMany(row => row.Cells);
}

/// <summary>A row of cells that begin in it.</summary>
internal sealed class PlacedRow
{
    public List<PlacedCell> Cells { get; } = [];

    public bool IsHeader { get; set; }

    public string Text => string.Join('\t', Cells.Select(cell => $"{cell.Column}:{cell.Text}"));
}

/// <summary>A cell and the lines of words in it.</summary>
internal sealed class PlacedCell(int column, int columnSpan, int rowSpan, Box box)
{
    public int Column { get; set; } = column;

    public int ColumnSpan { get; set; } = columnSpan;

    public int RowSpan { get; set; } = rowSpan;

    /// <summary>Its place on the page that it begins on.</summary>
    public Box Box { get; } = box;

    public List<TextLine> Lines { get; } = [];

    public bool IsEmpty => Lines.Count == 0;

    public string Text => string.Join(' ', Lines.Select(line => line.Text));
}
