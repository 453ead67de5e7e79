using CaiCach.Testing;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CaiCach.Organisation.Tests.Features.Imports;

/// <summary>The template as it was downloaded, filled in as a person would.</summary>
internal static class FilledWorkbook
{
    public static async Task<TestFile> FromTemplateAsync(
        TestUser administrator,
        IReadOnlyList<string[]> units,
        IReadOnlyList<string[]>? people = null
    )
    {
        var template = await administrator.Client.GetByteArrayAsync("/quan-tri/nhap-excel?handler=Template");
        using var content = new MemoryStream();
        await content.WriteAsync(template);
        using (var workbook = SpreadsheetDocument.Open(content, isEditable: true))
        {
            Append(workbook, "Đơn vị", units);
            Append(workbook, "Người", people ?? []);
        }

        return new TestFile("to-chuc.xlsx", content.ToArray());
    }

    private static void Append(SpreadsheetDocument workbook, string sheetName, IReadOnlyList<string[]> rows)
    {
        var sheet = workbook.WorkbookPart!.Workbook!.Descendants<Sheet>().Single(sheet => sheet.Name == sheetName);
        var data = ((WorksheetPart)workbook.WorkbookPart.GetPartById(sheet.Id!)).Worksheet!.GetFirstChild<SheetData>()!;
        var number = data.Elements<Row>().Max(row => row.RowIndex!.Value);
        foreach (var row in rows)
        {
            number++;
            data.Append(new Row(row.Select((text, i) => CellOf(text, $"{(char)('A' + i)}{number}"))) { RowIndex = number });
        }
    }

    private static Cell CellOf(string text, string reference) =>
        text.StartsWith('=')
            ? new Cell(new CellFormula(text[1..]), new CellValue("Tên tính ra")) { CellReference = reference, DataType = CellValues.String }
            : new Cell(new InlineString(new Text(text))) { CellReference = reference, DataType = CellValues.InlineString };
}
