namespace CaiCach.Documents.Workbooks;

/// <summary>How the figures of a column are shown.</summary>
public enum WorkbookColumnKind
{
    /// <summary>Words, wrapped.</summary>
    Text,

    /// <summary>A figure with a sign between the thousands.</summary>
    Number,

    /// <summary>A share 0…1 as a percentage with one decimal.</summary>
    Percent,

    /// <summary>dd/MM/yyyy.</summary>
    Day,

    /// <summary>dd/MM/yyyy HH:mm.</summary>
    Instant,
}

/// <summary>What stands under a column.</summary>
public abstract record WorkbookTotal
{
    /// <summary>The sum of the rows that the filter shows.</summary>
    public sealed record Sum : WorkbookTotal;

    /// <summary>A share out of the sums of two other columns: ratios are never added or averaged. Blank where there is nothing to count.</summary>
    /// <param name="NumeratorColumn">Index of the numerator's column, from 0.</param>
    /// <param name="DenominatorColumn">Index of the denominator's column, from 0.</param>
    public sealed record Ratio(int NumeratorColumn, int DenominatorColumn) : WorkbookTotal;
}

/// <summary>A column.</summary>
/// <param name="Header">Its header.</param>
/// <param name="Kind">How it is shown.</param>
/// <param name="Width">Width in characters.</param>
public sealed record WorkbookColumn(string Header, WorkbookColumnKind Kind = WorkbookColumnKind.Text, double Width = 14)
{
    /// <summary>Decimal places of a number column, 0–2; null for as many as each figure has, two at most.</summary>
    public int? Decimals { get; init; }

    /// <summary>What stands under it; null leaves it blank.</summary>
    public WorkbookTotal? Total { get; init; }
}

/// <summary>What the sheet is about, above its table: no figure goes out without its unit, period and day.</summary>
/// <param name="Title">The title.</param>
/// <param name="Unit">Name of the unit whose data these are; null leaves the line out.</param>
/// <param name="Period">The period in words, with the kind of its cut-off; null leaves the line out.</param>
/// <param name="AsOf">The instant of the data; null leaves the line out.</param>
public sealed record WorkbookTitle(string Title, string? Unit = null, string? Period = null, DateTimeOffset? AsOf = null)
{
    /// <summary>Further lines: filters in force, how figures are rounded.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>A sheet with one table.</summary>
/// <param name="Name">Its name on the tab; what Excel does not allow is taken out.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows, read once while they are written; a shorter row is filled with blanks.</param>
public sealed record WorkbookSheet(string Name, IReadOnlyList<WorkbookColumn> Columns, IEnumerable<IReadOnlyList<WorkbookCell>> Rows)
{
    /// <summary>What stands above the table; null begins with the header row.</summary>
    public WorkbookTitle? Title { get; init; }
}
