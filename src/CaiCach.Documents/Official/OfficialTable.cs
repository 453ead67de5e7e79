namespace CaiCach.Documents.Official;

/// <summary>How the words of a cell stand.</summary>
public enum OfficialAlignment
{
    /// <summary>At the left edge.</summary>
    Left,

    /// <summary>In the middle, for order numbers and dates.</summary>
    Centre,

    /// <summary>At the right edge, for figures.</summary>
    Right,

    /// <summary>At both edges, for long texts.</summary>
    Justified,
}

/// <summary>A table over the width of the page. Its header rows are repeated on every page.</summary>
/// <param name="Columns">The columns, left to right.</param>
/// <param name="Rows">The rows below the header.</param>
public sealed record OfficialTable(IReadOnlyList<OfficialColumn> Columns, IReadOnlyList<OfficialRow> Rows) : OfficialBlock
{
    /// <summary>A caption above it; null for none.</summary>
    public string? Caption { get; init; }

    /// <summary>The unit of its figures, above it at the right ("Đơn vị tính: …"); null for none.</summary>
    public string? Unit { get; init; }

    /// <summary>Whether a row goes over to the next page whole; false lets long rows break.</summary>
    public bool KeepsRowsWhole { get; init; } = true;

    /// <summary>Header rows of several levels; empty takes one row of the columns' own headers.</summary>
    public IReadOnlyList<OfficialRow> HeaderRows { get; init; } = [];
}

/// <summary>A column.</summary>
/// <param name="Header">Its header.</param>
/// <param name="Width">Its share of the width, in any unit that all columns of the table use.</param>
/// <param name="Alignment">How its cells stand, unless they say otherwise.</param>
public sealed record OfficialColumn(string Header, double Width, OfficialAlignment Alignment = OfficialAlignment.Left);

/// <summary>A row.</summary>
/// <param name="Cells">The cells that begin in this row, left to right; places covered from above are left out.</param>
public sealed record OfficialRow(IReadOnlyList<OfficialCell> Cells)
{
    /// <summary>Whether it heads the rows below it: bold, and kept on one page with the next.</summary>
    public bool IsGroup { get; init; }
}

/// <summary>A cell.</summary>
/// <param name="Lines">Its paragraphs; none for an empty cell.</param>
public sealed record OfficialCell(IReadOnlyList<string> Lines)
{
    /// <summary>A cell of one paragraph; null or empty text gives an empty cell.</summary>
    public OfficialCell(string? text)
        : this(string.IsNullOrEmpty(text) ? [] : [text]) { }

    /// <summary>Grid columns covered, at least 1.</summary>
    public int ColumnSpan { get; init; } = 1;

    /// <summary>Rows covered, at least 1; never beyond the last row.</summary>
    public int RowSpan { get; init; } = 1;

    /// <summary>Whether each line is an item with a dash, by Word's own numbering.</summary>
    public bool IsList { get; init; }

    /// <summary>Whether the words are bold.</summary>
    public bool IsBold { get; init; }

    /// <summary>How the words stand; null takes the column's.</summary>
    public OfficialAlignment? Alignment { get; init; }
}
