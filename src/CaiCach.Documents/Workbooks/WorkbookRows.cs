using System.Diagnostics.CodeAnalysis;

namespace CaiCach.Documents.Workbooks;

/// <summary>What to read.</summary>
public sealed record WorkbookReadOptions
{
    /// <summary>Name of the sheet, in any letter case; null takes the first that has a header row.</summary>
    public string? SheetName { get; init; }

    /// <summary>
    /// Headers that must all stand in the header row, in any order, letter case and spacing; empty takes the first row with content.
    /// </summary>
    public IReadOnlyList<string> RequiredHeaders { get; init; } = [];

    /// <summary>Tells the header row by its texts, for files whose headers are not known beforehand; null leaves it to the required headers.</summary>
    public Func<IReadOnlyList<string>, bool>? IsHeader { get; init; }

    /// <summary>Most rows with content that are read.</summary>
    public int RowsMax { get; init; } = WorkbookLimits.RowsRead;
}

/// <summary>Why a workbook was not read.</summary>
/// <param name="Code">Stable code, e.g. <c>documents.workbook.too_large</c>.</param>
/// <param name="Message">Vietnamese text: what is wrong and what to do.</param>
/// <param name="Cause">The reader's own exception, for the log; null where a rule of ours refused.</param>
public sealed record WorkbookRefusal(string Code, string Message, Exception? Cause = null);

/// <summary>One row of a sheet.</summary>
/// <param name="Number">Its number in the sheet, from 1, as Excel shows it.</param>
/// <param name="Cells">Its cells, one for each header.</param>
public sealed record WorkbookRow(int Number, IReadOnlyList<WorkbookCell> Cells);

/// <summary>The table of a sheet.</summary>
/// <param name="SheetName">Name of the sheet.</param>
/// <param name="Headers">The headers, trimmed; a column without header but with a neighbour to its right has an empty one.</param>
/// <param name="Rows">The rows below the header that have content.</param>
/// <param name="CellsOutside">Cells with content to the right of the last header, which were not read.</param>
public sealed record WorkbookRows(string SheetName, IReadOnlyList<string> Headers, IReadOnlyList<WorkbookRow> Rows, int CellsOutside);

/// <summary>The rows, or why there are none.</summary>
public sealed record WorkbookReading
{
    private WorkbookReading(WorkbookRows? rows, WorkbookRefusal? refusal)
    {
        Rows = rows;
        Refusal = refusal;
    }

    /// <summary>Whether the workbook was refused.</summary>
    [MemberNotNullWhen(true, nameof(Refusal))]
    [MemberNotNullWhen(false, nameof(Rows))]
    public bool Refused => Refusal is not null;

    /// <summary>The rows; null where refused.</summary>
    public WorkbookRows? Rows { get; }

    /// <summary>The reason; null where read.</summary>
    public WorkbookRefusal? Refusal { get; }

    /// <summary>Rows were read.</summary>
    internal static WorkbookReading Of(WorkbookRows rows) => new(rows, null);

    /// <summary>The workbook was refused.</summary>
    internal static WorkbookReading Of(WorkbookRefusal refusal) => new(null, refusal);
}
