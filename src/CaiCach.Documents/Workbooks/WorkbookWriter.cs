using CaiCach.Documents.Packaging;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CaiCach.Documents.Workbooks;

/// <summary>
/// Writes .xlsx workbooks row by row, so that a list of any length takes no more memory than a row. Words are inline strings and can
/// never become formulas; the only formulas are those of totals and of <see cref="WorkbookCell.OfFormula"/>. The same input gives the same bytes.
/// </summary>
public static class WorkbookWriter
{
    private const string Folder = "xl/";
    private static readonly char[] Forbidden = ['[', ']', ':', '*', '?', '/', '\\', '\''];

    /// <summary>Writes the workbook into a stream, which stays open and need not be seekable.</summary>
    /// <param name="sheets">At least one sheet.</param>
    /// <param name="madeAt">The time that the file carries as its making.</param>
    /// <param name="output">Where to.</param>
    /// <param name="cancellationToken">Looked at before each row.</param>
    public static void Write(IReadOnlyList<WorkbookSheet> sheets, DateTimeOffset madeAt, Stream output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sheets);
        ArgumentOutOfRangeException.ThrowIfZero(sheets.Count, nameof(sheets));
        var names = Names(sheets);
        using var package = new OfficePackageWriter(output);
        package.WriteContentTypes([
            (Folder + "workbook.xml", OfficeParts.SheetContent + "sheet.main+xml"),
            (Folder + "styles.xml", OfficeParts.SheetContent + "styles+xml"),
            .. sheets.Select((_, i) => (Folder + Path(i), OfficeParts.SheetContent + "worksheet+xml")),
            (OfficeParts.CoreProperties, OfficeParts.CorePropertiesContent),
        ]);
        package.WriteRelationships(
            "_rels/.rels",
            (OfficeParts.Relationship + "officeDocument", Folder + "workbook.xml"),
            (OfficeParts.CorePropertiesRelationship, OfficeParts.CoreProperties)
        );
        package.WriteRelationships(
            Folder + "_rels/workbook.xml.rels",
            [
                .. sheets.Select((_, i) => (OfficeParts.Relationship + "worksheet", Path(i))),
                (OfficeParts.Relationship + "styles", "styles.xml"),
            ]
        );
        package.Write(Folder + "styles.xml", WorkbookStyles.Stylesheet().WriteTo);
        for (var i = 0; i < sheets.Count; i++)
        {
            using var part = package.Open(Folder + Path(i));
            using var xml = OpenXmlWriter.Create(part);
            new SheetWriter(sheets[i], xml).Write(isFirst: i == 0, cancellationToken);
        }

        package.Write(Folder + "workbook.xml", Workbook(sheets, names).WriteTo);
        package.WriteCoreProperties(PrintableText.Clean(sheets[0].Title?.Title ?? names[0], WorkbookLimits.TextLength), "", madeAt);
    }

    private static Workbook Workbook(IReadOnlyList<WorkbookSheet> sheets, List<string> names)
    {
        var workbook = new Workbook(
            new BookViews(new WorkbookView()),
            new Sheets(
                names.Select(
                    (name, i) =>
                        new Sheet
                        {
                            Name = name,
                            SheetId = (uint)i + 1,
                            Id = $"rId{i + 1}",
                        }
                )
            ),
            new DefinedNames(
                names.Select(
                    (name, i) =>
                        new DefinedName($"'{name}'!${SheetWriter.HeaderRowOf(sheets[i])}:${SheetWriter.HeaderRowOf(sheets[i])}")
                        {
                            Name = "_xlnm.Print_Titles",
                            LocalSheetId = (uint)i,
                        }
                )
            ),
            // Totals carry their values; a full calculation on opening makes sure that they follow the filter.
            new CalculationProperties { FullCalculationOnLoad = true }
        );
        workbook.AddNamespaceDeclaration("r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
        return workbook;
    }

    /// <summary>Names that Excel allows, each once.</summary>
    private static List<string> Names(IReadOnlyList<WorkbookSheet> sheets)
    {
        List<string> names = [];
        foreach (var sheet in sheets)
        {
            var clean = string.Concat(PrintableText.Clean(sheet.Name, WorkbookLimits.TextLength).Replace('\n', ' ').Split(Forbidden))
                .Trim();
            var stem = clean.Length == 0 ? "Sheet" : clean;
            var name = PrintableText.Clean(stem, WorkbookLimits.SheetNameLength);
            for (var n = 2; names.Contains(name, StringComparer.OrdinalIgnoreCase); n++)
            {
                var suffix = string.Create(System.Globalization.CultureInfo.InvariantCulture, $" ({n})");
                name = PrintableText.Clean(stem, WorkbookLimits.SheetNameLength - suffix.Length) + suffix;
            }

            names.Add(name);
        }

        return names;
    }

    private static string Path(int index) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"worksheets/sheet{index + 1}.xml");
}
