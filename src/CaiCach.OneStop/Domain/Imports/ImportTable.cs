using CaiCach.Documents.Workbooks;
using CaiCach.Foundation.Writes;

namespace CaiCach.OneStop.Domain.Imports;

/// <summary>One row of an export.</summary>
/// <param name="Number">Its number in the file, from 1.</param>
/// <param name="Cells">Its cells, one for each header.</param>
internal sealed record ImportLine(int Number, IReadOnlyList<WorkbookCell> Cells);

/// <summary>The table of an export, whatever kind of file it came in.</summary>
internal sealed record ImportTable(IReadOnlyList<string> Headers, IReadOnlyList<ImportLine> Lines)
{
    /// <summary>How the letters of a text were written; null for a workbook.</summary>
    public ImportEncoding? Encoding { get; init; }

    /// <summary>Reads a workbook or comma-separated text; which it is, the content tells.</summary>
    /// <param name="content">The file.</param>
    /// <param name="isHeader">Whether a row heads the columns.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public static Result<ImportTable> Read(byte[] content, Func<IReadOnlyList<string>, bool> isHeader, CancellationToken cancellationToken)
    {
        if (content.Length > ImportLimits.FileMaxBytes)
        {
            return ImportErrors.TooLarge;
        }

        // Zip (.xlsx) and OLE (.xls) begin so; text does not.
        var isWorkbook = content.AsSpan().StartsWith("PK"u8) || content.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]);
        return isWorkbook ? OfWorkbook(content, isHeader, cancellationToken) : OfText(content, isHeader, cancellationToken);
    }

    private static Result<ImportTable> OfWorkbook(
        byte[] content,
        Func<IReadOnlyList<string>, bool> isHeader,
        CancellationToken cancellationToken
    )
    {
        using var stream = new MemoryStream(content, writable: false);
        var options = new WorkbookReadOptions { IsHeader = isHeader, RowsMax = ImportLimits.RowsMax };
        var reading = WorkbookReader.Read(stream, options, cancellationToken);
        return reading.Refused
            ? reading.Refusal.Code == WorkbookErrors.TooManyRows.Code
                ? ImportErrors.TooManyRows
                : reading.Refusal.Code == WorkbookErrors.NoHeader([]).Code
                    ? ImportErrors.NoHeader
                    : ImportErrors.Unreadable(reading.Refusal.Code, reading.Refusal.Message)
            : reading.Rows.Rows.Count == 0
                ? ImportErrors.NothingIn
                : new ImportTable(reading.Rows.Headers, [.. reading.Rows.Rows.Select(row => new ImportLine(row.Number, row.Cells))]);
    }

    private static Result<ImportTable> OfText(
        byte[] content,
        Func<IReadOnlyList<string>, bool> isHeader,
        CancellationToken cancellationToken
    )
    {
        if (ImportText.Read(content) is not var (text, encoding))
        {
            return ImportErrors.NotTable;
        }

        ImportTable? table = null;
        var lines = new List<ImportLine>();
        var number = 0;
        foreach (var fields in CsvText.Records(text))
        {
            cancellationToken.ThrowIfCancellationRequested();
            number++;
            if (table is null)
            {
                if (number > ImportLimits.HeaderWithin || fields.Count > ImportLimits.HeadersMax)
                {
                    return ImportErrors.NoHeader;
                }

                table = isHeader(fields) ? new ImportTable(fields, lines) { Encoding = encoding } : null;
            }
            else if (fields.Any(field => field.Length > 0))
            {
                if (lines.Count == ImportLimits.RowsMax)
                {
                    return ImportErrors.TooManyRows;
                }

                lines.Add(new ImportLine(number, [.. table.Headers.Select((_, i) => WorkbookCell.Of(fields.ElementAtOrDefault(i)))]));
            }
        }

        return table is null ? ImportErrors.NoHeader
            : lines.Count == 0 ? ImportErrors.NothingIn
            : table;
    }
}
