using System.Globalization;
using CaiCach.Documents.Official;
using CaiCach.Documents.Packaging;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CaiCach.Documents.Workbooks;

/// <summary>Writes one sheet from top to bottom, a row at a time, adding up its totals on the way.</summary>
internal sealed class SheetWriter
{
    private readonly WorkbookSheet _sheet;
    private readonly OpenXmlWriter _xml;
    private readonly decimal[] _sums;
    private int _row;

    public SheetWriter(WorkbookSheet sheet, OpenXmlWriter xml)
    {
        _sheet = sheet;
        _xml = xml;
        _sums = new decimal[sheet.Columns.Count];
    }

    /// <summary>The row of the header, from 1.</summary>
    public static int HeaderRowOf(WorkbookSheet sheet) => sheet.Title is null ? 1 : Lines(sheet.Title).Count + 2;

    public void Write(bool isFirst, CancellationToken cancellationToken)
    {
        _xml.WriteStartDocument(standalone: true);
        _xml.WriteStartElement(new Worksheet());
        _xml.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        WriteView(isFirst);
        WriteColumns();
        _xml.WriteStartElement(new SheetData());
        WriteTitle();
        Row(_sheet.Columns.Select(column => (WorkbookCell.Of(column.Header), WorkbookStyles.Header)));
        var header = _row;
        foreach (var row in _sheet.Rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            WriteRow(row);
        }

        var last = _row;
        WriteTotals(header, last);
        _xml.WriteEndElement();
        _xml.WriteElement(
            new AutoFilter { Reference = $"A{header}:{SheetCell.Letters(_sheet.Columns.Count - 1)}{Math.Max(last, header)}" }
        );
        WritePage();
        _xml.WriteEndElement();
    }

    private static IReadOnlyList<string> Lines(WorkbookTitle title)
    {
        var words = WorkbookWords.Current;
        return
        [
            title.Title,
            .. title.Unit is null ? [] : new[] { Fill(words.Unit, title.Unit) },
            .. title.Period is null ? [] : new[] { Fill(words.Period, title.Period) },
            .. title.AsOf is { } asOf
                ? new[] { Fill(words.AsOf, VietnameseFormat.Instant(asOf.ToOffset(WorkbookCell.VietnamOffset))) }
                : [],
            .. title.Notes,
        ];
    }

    private static string Fill(string pattern, string value) => string.Format(CultureInfo.InvariantCulture, pattern, value);

    private void WriteView(bool isFirst)
    {
        var header = HeaderRowOf(_sheet);
        _xml.WriteElement(
            new SheetViews(
                new SheetView(
                    new Pane
                    {
                        VerticalSplit = header,
                        TopLeftCell = $"A{header + 1}",
                        ActivePane = PaneValues.BottomLeft,
                        State = PaneStateValues.Frozen,
                    },
                    new Selection { Pane = PaneValues.BottomLeft }
                )
                {
                    ShowGridLines = false,
                    TabSelected = isFirst,
                    WorkbookViewId = 0,
                }
            )
        );
    }

    private void WriteColumns() =>
        _xml.WriteElement(
            new Columns(
                _sheet.Columns.Select(
                    (column, i) =>
                        new Column
                        {
                            Min = (uint)i + 1,
                            Max = (uint)i + 1,
                            Width = Math.Clamp(column.Width, 2, 255),
                            CustomWidth = true,
                        }
                )
            )
        );

    private void WriteTitle()
    {
        if (_sheet.Title is null)
        {
            return;
        }

        foreach (var (line, i) in Lines(_sheet.Title).Select((line, i) => (line, i)))
        {
            Row([(WorkbookCell.Of(line), i == 0 ? WorkbookStyles.Title : WorkbookStyles.Note)]);
        }

        Row([]);
    }

    private void WriteRow(IReadOnlyList<WorkbookCell> row)
    {
        if (row.Count > _sheet.Columns.Count)
        {
            throw new InvalidOperationException("A row has more cells than the sheet has columns.");
        }

        Row(
            _sheet.Columns.Select(
                (column, i) =>
                {
                    var cell = i < row.Count ? row[i] : WorkbookCell.Blank;
                    _sums[i] += cell.Kind == WorkbookCellKind.Formula ? cell.Computed ?? 0 : cell.Number;
                    return (cell, WorkbookStyles.Of(column, cell));
                }
            )
        );
    }

    private void Row(IEnumerable<(WorkbookCell Cell, uint Style)> cells)
    {
        Begin();
        var column = 0;
        foreach (var (cell, style) in cells)
        {
            _xml.WriteElement(SheetCell.Of(cell, style, $"{SheetCell.Letters(column++)}{_row}"));
        }

        _xml.WriteEndElement();
    }

    private void WriteTotals(int header, int last)
    {
        if (last == header || !_sheet.Columns.Any(column => column.Total is not null))
        {
            return;
        }

        Begin();
        for (var i = 0; i < _sheet.Columns.Count; i++)
        {
            var column = _sheet.Columns[i];
            var reference = $"{SheetCell.Letters(i)}{_row}";
            var style = WorkbookStyles.OfTotal(column, _sums[i]);
            var label = i == 0 ? WorkbookCell.Of(WorkbookWords.Current.Total) : WorkbookCell.Blank;
            _xml.WriteElement(
                column.Total switch
                {
                    WorkbookTotal.Sum => SheetCell.Formula(Subtotal(i, header, last), _sums[i], style, reference),
                    WorkbookTotal.Ratio ratio => SheetCell.Formula(RatioOf(ratio), Share(ratio), style, reference),
                    _ => SheetCell.Of(label, style, reference),
                }
            );
        }

        _xml.WriteEndElement();
    }

    private void WritePage()
    {
        _xml.WriteElement(
            new PageMargins
            {
                Left = 0.5,
                Right = 0.5,
                Top = 0.6,
                Bottom = 0.6,
                Header = 0.3,
                Footer = 0.3,
            }
        );
        _xml.WriteElement(
            new PageSetup
            {
                PaperSize = 9,
                Orientation = OrientationValues.Landscape,
                FitToWidth = 1,
                FitToHeight = 0,
            }
        );
        _xml.WriteElement(new HeaderFooter(new OddFooter("&C&P/&N")));
    }

    private void Begin()
    {
        if (++_row > WorkbookLimits.RowsWritten)
        {
            throw new InvalidOperationException("A sheet holds no more rows: split the list.");
        }

        _xml.WriteStartElement(new Row { RowIndex = (uint)_row });
    }

    private static string Subtotal(int column, int header, int last) =>
        $"SUBTOTAL(109,{SheetCell.Letters(column)}{header + 1}:{SheetCell.Letters(column)}{last})";

    private string RatioOf(WorkbookTotal.Ratio ratio)
    {
        var denominator = $"{SheetCell.Letters(ratio.DenominatorColumn)}{_row}";
        return $"IF({denominator}=0,\"\",{SheetCell.Letters(ratio.NumeratorColumn)}{_row}/{denominator})";
    }

    private decimal? Share(WorkbookTotal.Ratio ratio) =>
        _sums[ratio.DenominatorColumn] == 0 ? null : _sums[ratio.NumeratorColumn] / _sums[ratio.DenominatorColumn];
}
