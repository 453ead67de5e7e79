using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CaiCach.Documents.Official;

/// <summary>Tables: columns over the width of the page, repeated header rows, cells over several rows and columns.</summary>
internal sealed class TableWriter
{
    private readonly OfficialTable _table;
    private readonly int[] _widths;

    /// <summary>For each grid column, the rows still covered by a cell from above and that cell's width in columns.</summary>
    private readonly (int RowsLeft, int ColumnSpan)[] _covered;

    private TableWriter(OfficialTable table, OfficialPage page)
    {
        OfficialLimits.MustHold(table.Rows.Count, OfficialLimits.TableRows);
        OfficialLimits.MustHold(table.Columns.Count, OfficialLimits.TableColumns);
        _table = table;
        _covered = new (int, int)[table.Columns.Count];
        var total = table.Columns.Sum(column => column.Width);
        _widths = [.. table.Columns.Select(column => (int)(column.Width / total * page.TextTwips))];
        _widths[^1] += page.TextTwips - _widths.Sum();
    }

    /// <summary>The table with its caption.</summary>
    public static IEnumerable<OpenXmlElement> Of(OfficialTable table, OfficialPage page)
    {
        if (table.Caption is not null)
        {
            yield return Wml.Line("TableCaption", table.Caption);
        }

        if (table.Unit is not null)
        {
            yield return Wml.Line("TableUnit", table.Unit);
        }

        yield return new TableWriter(table, page).Build();
        yield return Wml.Paragraph("AfterTable");
    }

    private Table Build()
    {
        var table = new Table(
            new TableProperties(
                new TableStyle { Val = "TableGrid" },
                new TableWidth { Width = Wml.Number(_widths.Sum()), Type = TableWidthUnitValues.Dxa },
                new TableLayout { Type = TableLayoutValues.Fixed }
            ),
            new TableGrid(_widths.Select(width => new GridColumn { Width = Wml.Number(width) }))
        );
        IReadOnlyList<OfficialRow> headers =
            _table.HeaderRows.Count > 0
                ? _table.HeaderRows
                : [new OfficialRow([.. _table.Columns.Select(column => new OfficialCell(column.Header))])];
        table.Append(headers.Select(row => Row(row, isHeader: true)));
        table.Append(_table.Rows.Select(row => Row(row, isHeader: false)));
        return table;
    }

    private TableRow Row(OfficialRow row, bool isHeader)
    {
        var element = new TableRow();
        if (isHeader)
        {
            element.Append(new TableRowProperties(new CantSplit(), new TableHeader()));
        }
        else if (_table.KeepsRowsWhole)
        {
            element.Append(new TableRowProperties(new CantSplit()));
        }

        var cells = new Queue<OfficialCell>(row.Cells);
        for (var column = 0; column < _widths.Length; )
        {
            var (rowsLeft, columnSpan) = _covered[column];
            if (rowsLeft > 0)
            {
                _covered[column] = (rowsLeft - 1, columnSpan);
                element.Append(Continuation(column, columnSpan));
                column += columnSpan;
                continue;
            }

            var cell = cells.TryDequeue(out var next) ? next : new OfficialCell("");
            var span = Math.Clamp(cell.ColumnSpan, 1, _widths.Length - column);
            _covered[column] = (cell.RowSpan - 1, span);
            element.Append(Cell(cell, column, span, isHeader, row.IsGroup));
            column += span;
        }

        return cells.Count == 0 ? element : throw new InvalidOperationException("A row has more cells than the table has columns.");
    }

    private TableCell Cell(OfficialCell cell, int column, int span, bool isHeader, bool isGroup)
    {
        var element = new TableCell(
            Properties(column, span, cell.RowSpan > 1 ? MergedCellValues.Restart : null, isHeader || MiddleOf(cell, column))
        );
        var style = isHeader ? "TableHeading" : StyleOf(cell, column);
        var emphasis = cell.IsBold || isGroup ? OfficialEmphasis.Bold : OfficialEmphasis.None;
        foreach (var line in cell.Lines)
        {
            element.Append(Wml.Paragraph(style, Wml.Run(Wml.Long(line), isHeader ? OfficialEmphasis.None : emphasis)));
        }

        if (cell.Lines.Count == 0)
        {
            element.Append(Wml.Paragraph(style));
        }

        if (isGroup)
        {
            foreach (var paragraph in element.Elements<Paragraph>())
            {
                paragraph.ParagraphProperties!.Append(new KeepNext());
            }
        }

        return element;
    }

    private TableCell Continuation(int column, int span) =>
        new(Properties(column, span, MergedCellValues.Continue, isMiddle: false), Wml.Paragraph("TableText"));

    private TableCellProperties Properties(int column, int span, MergedCellValues? merge, bool isMiddle)
    {
        var width = _widths.Skip(column).Take(span).Sum();
        var properties = new TableCellProperties(new TableCellWidth { Width = Wml.Number(width), Type = TableWidthUnitValues.Dxa });
        if (span > 1)
        {
            properties.Append(new GridSpan { Val = span });
        }

        if (merge is { } value)
        {
            // Word writes a bare w:vMerge for the cells that go on.
            properties.Append(value == MergedCellValues.Continue ? new VerticalMerge() : new VerticalMerge { Val = value });
        }

        if (isMiddle)
        {
            properties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        }

        return properties;
    }

    private bool MiddleOf(OfficialCell cell, int column) =>
        AlignmentOf(cell, column) is OfficialAlignment.Centre or OfficialAlignment.Right;

    private OfficialAlignment AlignmentOf(OfficialCell cell, int column) => cell.Alignment ?? _table.Columns[column].Alignment;

    private string StyleOf(OfficialCell cell, int column) =>
        cell.IsList
            ? "TableBullet"
            : AlignmentOf(cell, column) switch
            {
                OfficialAlignment.Centre => "TableTextCentred",
                OfficialAlignment.Right => "TableTextRight",
                OfficialAlignment.Justified => "TableTextJustified",
                _ => "TableText",
            };
}
