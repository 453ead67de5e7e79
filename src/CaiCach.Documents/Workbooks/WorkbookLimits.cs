namespace CaiCach.Documents.Workbooks;

/// <summary>How large workbooks may be.</summary>
public static class WorkbookLimits
{
    /// <summary>UTF-16 units of a cell (Excel's own limit); longer words are cut with "…" on writing.</summary>
    public const int TextLength = 32_767;

    /// <summary>Characters of a sheet's name (Excel's own limit).</summary>
    public const int SheetNameLength = 31;

    /// <summary>Rows of a sheet that is written, its header included (Excel's own limit).</summary>
    public const int RowsWritten = 1_048_576;

    /// <summary>Rows with content of a sheet that is read.</summary>
    public const int RowsRead = 20_000;

    /// <summary>Columns of a sheet that is read.</summary>
    public const int ColumnsRead = 200;

    /// <summary>Rows in which the header row is looked for.</summary>
    public const int HeaderWithin = 30;

    /// <summary>Bytes of a file that is read.</summary>
    public const long FileSizeBytes = 20L * 1024 * 1024;

    /// <summary>Bytes that its parts may unfold to.</summary>
    public const long UnfoldedSizeBytes = 200L * 1024 * 1024;

    /// <summary>Parts that the file may have.</summary>
    public const int Parts = 1_000;
}
