using System.Globalization;
using CaiCach.Documents.Packaging;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CaiCach.Documents.Workbooks;

/// <summary>Makes the cells of a sheet.</summary>
internal static class SheetCell
{
    /// <summary>Excel counts days from 30/12/1899 (its day 60, 29/02/1900, never was).</summary>
    private static readonly DateTime DayZero = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>A cell that holds a formula and the value it has now; no value is shown as nothing.</summary>
    public static Cell Formula(string formula, decimal? value, uint style, string reference)
    {
        var cell = new Cell(new CellFormula(formula)) { CellReference = reference, StyleIndex = style };
        if (value is { } figure)
        {
            cell.Append(new CellValue(figure.ToString(CultureInfo.InvariantCulture)));
        }
        else
        {
            cell.DataType = CellValues.String;
            cell.Append(new CellValue(""));
        }

        return cell;
    }

    /// <summary>A cell that holds a value.</summary>
    public static Cell Of(WorkbookCell cell, uint style, string reference)
    {
        if (cell.Formula is { } formula)
        {
            return Formula(formula.Replace("{row}", RowOf(reference), StringComparison.Ordinal), cell.Computed, style, reference);
        }

        var element = new Cell { CellReference = reference, StyleIndex = style };
        switch (cell.Kind)
        {
            case WorkbookCellKind.Text:
                var text = PrintableText.Clean(cell.Text, WorkbookLimits.TextLength);
                element.DataType = CellValues.InlineString;
                element.StyleIndex = LooksLikeFormula(text) ? WorkbookStyles.QuotedText : style;
                element.Append(new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
                break;
            case WorkbookCellKind.Number:
                element.Append(new CellValue(cell.Number.ToString(CultureInfo.InvariantCulture)));
                break;
            case WorkbookCellKind.Day:
                element.Append(Serial(cell.Day.ToDateTime(TimeOnly.MinValue)));
                break;
            case WorkbookCellKind.Instant:
                element.Append(Serial(cell.Instant.ToOffset(WorkbookCell.VietnamOffset).DateTime));
                break;
        }

        return element;
    }

    private static string RowOf(string reference) => reference.TrimStart([.. Enumerable.Range('A', 26).Select(letter => (char)letter)]);

    private static bool LooksLikeFormula(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@';

    private static CellValue Serial(DateTime local) => new((local - DayZero).TotalDays.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>The letters of a column counted from 0.</summary>
    public static string Letters(int column)
    {
        var letters = "";
        for (var n = column + 1; n > 0; n = (n - 1) / 26)
        {
            letters = (char)('A' + ((n - 1) % 26)) + letters;
        }

        return letters;
    }
}
