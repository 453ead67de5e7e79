using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Shouldly;

namespace CaiCach.Testing;

/// <summary>A .xlsx as text that a person can compare: a line per cell with its kind, value, formula and number format.</summary>
public static class XlsxText
{
    /// <summary>The text.</summary>
    public static string Of(byte[] file)
    {
        using var stream = new MemoryStream(file);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var book = document.WorkbookPart!;
        var text = new StringBuilder();
        foreach (var sheet in book.Workbook.Descendants<Sheet>())
        {
            var part = (WorksheetPart)book.GetPartById(sheet.Id!.Value!);
            Append(text, sheet.Name!.Value!, part.Worksheet, book.WorkbookStylesPart!.Stylesheet);
        }

        foreach (var name in book.Workbook.Descendants<DefinedName>())
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"name {name.Name}: {name.Text}");
        }

        return text.ToString();
    }

    /// <summary>Fails with all findings unless the Office schema is kept to the letter.</summary>
    public static void ShouldBeValid(byte[] file)
    {
        using var stream = new MemoryStream(file);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        new OpenXmlValidator(FileFormatVersions.Office2019)
            .Validate(document)
            .Select(error => $"{error.Path?.XPath}: {error.Description}")
            .ShouldBeEmpty();
    }

    private static void Append(StringBuilder text, string name, Worksheet sheet, Stylesheet styles)
    {
        text.AppendLine(CultureInfo.InvariantCulture, $"sheet {name}");
        text.AppendLine("widths " + string.Join(' ', sheet.Descendants<Column>().Select(column => column.Width?.InnerText)));
        foreach (var pane in sheet.Descendants<Pane>())
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"frozen above row {pane.VerticalSplit?.Value + 1}");
        }

        foreach (var cell in sheet.Descendants<Cell>().Where(cell => cell.HasChildren))
        {
            text.AppendLine(LineOf(cell, styles));
        }

        foreach (var filter in sheet.Descendants<AutoFilter>())
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"filter {filter.Reference}");
        }
    }

    private static string LineOf(Cell cell, Stylesheet styles)
    {
        var format = styles.CellFormats!.Elements<CellFormat>().ElementAt((int)(cell.StyleIndex?.Value ?? 0));
        var code = styles
            .NumberingFormats?.Elements<NumberingFormat>()
            .FirstOrDefault(number => number.NumberFormatId!.Value == format.NumberFormatId!.Value)
            ?.FormatCode;
        var font = styles.Fonts!.Elements<Font>().ElementAt((int)format.FontId!.Value);
        var looks =
            (font.Bold is null ? "" : " bold")
            + (font.Italic is null ? "" : " italic")
            + (format.QuotePrefix?.Value == true ? " quoted" : "")
            + (code is null ? "" : $" as {code}");
        var formula = cell.CellFormula is null ? "" : $" ={cell.CellFormula.Text}";
        var value = cell.InlineString?.Text?.Text ?? cell.CellValue?.Text;
        return $"{cell.CellReference} {cell.DataType?.InnerText ?? "n"}{looks}: {value}{formula}";
    }
}
