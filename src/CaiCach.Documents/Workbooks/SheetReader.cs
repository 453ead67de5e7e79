using CaiCach.Documents.Packaging;
using ExcelDataReader;

namespace CaiCach.Documents.Workbooks;

/// <summary>Reads the current sheet: finds the header row, then takes the rows below it.</summary>
internal sealed class SheetReader(IExcelDataReader reader, WorkbookReadOptions options)
{
    private readonly List<WorkbookRow> _rows = [];
    private List<string>? _headers;
    private int _cellsOutside;
    private int _number;
    private bool _sawContent;

    /// <summary>The rows or a refusal; null where the sheet has no header row, so that the next may be tried.</summary>
    public (WorkbookReading? Reading, bool SawContent) Read(CancellationToken cancellationToken)
    {
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            _number++;
            if (_headers is null)
            {
                if (_number > WorkbookLimits.HeaderWithin)
                {
                    return (null, _sawContent);
                }

                if (TakeHeaders() is { } refusal)
                {
                    return (WorkbookReading.Of(refusal), true);
                }
            }
            else if (TakeRow() is { } refusal)
            {
                return (WorkbookReading.Of(refusal), true);
            }
        }

        return _headers is null
            ? (null, _sawContent)
            : (WorkbookReading.Of(new WorkbookRows(reader.Name, _headers, _rows, _cellsOutside)), true);
    }

    private WorkbookRefusal? TakeHeaders()
    {
        var texts = new List<string>();
        for (var i = 0; i < reader.FieldCount; i++)
        {
            var text = WorkbookValues.TextOf(reader.GetValue(i));
            if (text.Length > 0)
            {
                if (i >= WorkbookLimits.ColumnsRead)
                {
                    return WorkbookErrors.TooManyColumns;
                }

                texts.AddRange(Enumerable.Repeat("", i - texts.Count));
                texts.Add(text);
            }
        }

        _sawContent |= texts.Count > 0;
        var folded = texts.Select(Fold).ToHashSet(StringComparer.Ordinal);
        if (
            texts.Count > 0
            && options.RequiredHeaders.All(header => folded.Contains(Fold(header)))
            && options.IsHeader?.Invoke(texts) != false
        )
        {
            _headers = texts;
        }

        return null;
    }

    private WorkbookRefusal? TakeRow()
    {
        var cells = new WorkbookCell[_headers!.Count];
        for (var i = 0; i < Math.Min(cells.Length, reader.FieldCount); i++)
        {
            cells[i] = WorkbookValues.CellOf(reader.GetValue(i));
        }

        for (var i = cells.Length; i < Math.Min(reader.FieldCount, WorkbookLimits.ColumnsRead); i++)
        {
            _cellsOutside += WorkbookValues.TextOf(reader.GetValue(i)).Length > 0 ? 1 : 0;
        }

        if (Array.TrueForAll(cells, cell => cell.Kind == WorkbookCellKind.Blank))
        {
            return null;
        }

        if (_rows.Count == options.RowsMax)
        {
            return WorkbookErrors.TooManyRows;
        }

        _rows.Add(new WorkbookRow(_number, cells));
        return null;
    }

    private static string Fold(string text) =>
        string.Join(' ', PrintableText.Clean(text, WorkbookLimits.TextLength).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
            .ToUpperInvariant();
}
