using DocumentFormat.OpenXml.Spreadsheet;

namespace CaiCach.Documents.Workbooks;

/// <summary>The looks of cells: indexes into the list of formats of the stylesheet.</summary>
internal static class WorkbookStyles
{
    public const uint Plain = 0;
    public const uint Title = 1;
    public const uint Note = 2;
    public const uint Header = 3;

    /// <summary>Words that begin like a formula: Excel keeps them words even when the cell is edited.</summary>
    public const uint QuotedText = 4;
    private const uint FirstOfBody = 5;
    private const uint FirstOfTotals = 12;
    private const uint FirstCustomFormat = 164;

    private static readonly string[] Formats = ["#,##0", "#,##0.0", "#,##0.00", "0.0%", "dd/mm/yyyy", "dd/mm/yyyy hh:mm"];

    /// <summary>The look of a cell: words get the look of words, whatever the column is.</summary>
    public static uint Of(WorkbookColumn column, WorkbookCell cell) =>
        FirstOfBody + LookOf(column, cell.Kind, cell.Kind == WorkbookCellKind.Formula ? cell.Computed ?? 0 : cell.Number, cell.IsExact);

    /// <summary>The look of what stands under a column.</summary>
    public static uint OfTotal(WorkbookColumn column, decimal sum) =>
        FirstOfTotals + LookOf(column, column.Total is null ? WorkbookCellKind.Text : WorkbookCellKind.Number, sum, isExact: false);

    public static Stylesheet Stylesheet() =>
        new(
            new NumberingFormats(
                Formats.Select((code, i) => new NumberingFormat { NumberFormatId = FirstCustomFormat + (uint)i, FormatCode = code })
            )
            {
                Count = (uint)Formats.Length,
            },
            new Fonts(Font(11), Font(14, bold: true), Font(11, italic: true), Font(11, bold: true)) { Count = 4 },
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE8EEF7" }) { PatternType = PatternValues.Solid })
            )
            {
                Count = 3,
            },
            new Borders(new Border(), Thin()) { Count = 2 },
            new CellStyleFormats(new CellFormat()) { Count = 1 },
            CellFormats(),
            new CellStyles(
                new CellStyle
                {
                    Name = "Normal",
                    FormatId = 0,
                    BuiltinId = 0,
                }
            )
            {
                Count = 1,
            }
        );

    private static CellFormats CellFormats()
    {
        List<CellFormat> formats = [Format(0, 0, 0, 0), Format(0, 1, 0, 0), Format(0, 2, 0, 0)];
        var header = Format(0, 3, 2, 1);
        header.Append(
            new Alignment
            {
                Horizontal = HorizontalAlignmentValues.Center,
                Vertical = VerticalAlignmentValues.Center,
                WrapText = true,
            }
        );
        formats.Add(header);
        var quoted = Words(0, 0);
        quoted.QuotePrefix = true;
        formats.Add(quoted);
        formats.AddRange(Body(font: 0, fill: 0));
        formats.AddRange(Body(font: 3, fill: 2));
        return new CellFormats(formats) { Count = (uint)formats.Count };
    }

    private static IEnumerable<CellFormat> Body(uint font, uint fill) =>
        [Words(font, fill), .. Formats.Select((_, i) => Top(Format(FirstCustomFormat + (uint)i, font, fill, 1), wraps: false))];

    private static CellFormat Words(uint font, uint fill) => Top(Format(0, font, fill, 1), wraps: true);

    private static CellFormat Top(CellFormat format, bool wraps)
    {
        var alignment = new Alignment { Vertical = VerticalAlignmentValues.Top };
        if (wraps)
        {
            alignment.WrapText = true;
        }

        format.Append(alignment);
        return format;
    }

    private static CellFormat Format(uint number, uint font, uint fill, uint border) =>
        new()
        {
            NumberFormatId = number,
            FontId = font,
            FillId = fill,
            BorderId = border,
            FormatId = 0,
            ApplyNumberFormat = number != 0,
            ApplyFont = font != 0,
            ApplyFill = fill != 0,
            ApplyBorder = border != 0,
            ApplyAlignment = true,
        };

    private static Font Font(double size, bool bold = false, bool italic = false)
    {
        var font = new Font();
        if (bold)
        {
            font.Append(new Bold());
        }

        if (italic)
        {
            font.Append(new Italic());
        }

        font.Append(new FontSize { Val = size }, new FontName { Val = "Times New Roman" }, new FontFamilyNumbering { Val = 1 });
        return font;
    }

    private static Border Thin() =>
        new(
            new LeftBorder(Grey()) { Style = BorderStyleValues.Thin },
            new RightBorder(Grey()) { Style = BorderStyleValues.Thin },
            new TopBorder(Grey()) { Style = BorderStyleValues.Thin },
            new BottomBorder(Grey()) { Style = BorderStyleValues.Thin },
            new DiagonalBorder()
        );

    private static Color Grey() => new() { Rgb = "FF9AA5B1" };

    private static uint LookOf(WorkbookColumn column, WorkbookCellKind kind, decimal figure, bool isExact) =>
        (column.Kind, kind) switch
        {
            (_, WorkbookCellKind.Text or WorkbookCellKind.Blank) => 0,
            (_, WorkbookCellKind.Day) => 5,
            (_, WorkbookCellKind.Instant) => 6,
            (WorkbookColumnKind.Percent, _) => 4,
            _ => (uint)Math.Clamp(isExact ? WorkbookCell.DecimalsOf(figure) : column.Decimals ?? WorkbookCell.DecimalsOf(figure), 0, 2) + 1,
        };
}
