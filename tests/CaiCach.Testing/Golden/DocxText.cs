using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Shouldly;
using Blip = DocumentFormat.OpenXml.Drawing.Blip;

namespace CaiCach.Testing;

/// <summary>A .docx as text that a person can compare: a line per paragraph with its style, tables with their spans, sections.</summary>
public static class DocxText
{
    private const double EmuPerMm = 36_000;

    /// <summary>The text; direct formatting shows in braces after the style, so that it is noticed.</summary>
    public static string Of(byte[] file)
    {
        using var stream = new MemoryStream(file);
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        var text = new StringBuilder();
        foreach (var element in document.MainDocumentPart!.Document.Body!.Elements())
        {
            Append(text, element, "");
        }

        return text.ToString();
    }

    /// <summary>Fails with all findings unless the Office schema is kept to the letter.</summary>
    public static void ShouldBeValid(byte[] file)
    {
        using var stream = new MemoryStream(file);
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        new OpenXmlValidator(FileFormatVersions.Office2019)
            .Validate(document)
            .Select(error => $"{error.Path?.XPath}: {error.Description}")
            .ShouldBeEmpty();
    }

    private static void Append(StringBuilder text, OpenXmlElement element, string indent)
    {
        switch (element)
        {
            case Paragraph paragraph:
                text.Append(indent).Append(Head(paragraph)).AppendLine(Words(paragraph));
                foreach (var section in paragraph.Descendants<SectionProperties>())
                {
                    text.AppendLine(Section(section));
                }

                break;
            case Table table:
                AppendTable(text, table, indent);
                break;
            case SectionProperties section:
                text.AppendLine(Section(section));
                break;
            default:
                text.Append(indent).Append('<').Append(element.LocalName).AppendLine(">");
                break;
        }
    }

    private static void AppendTable(StringBuilder text, Table table, string indent)
    {
        var grid = string.Join(' ', table.Descendants<GridColumn>().Select(column => column.Width?.Value));
        var style = table.Descendants<TableStyle>().FirstOrDefault()?.Val?.Value;
        text.Append(indent).AppendLine(CultureInfo.InvariantCulture, $"table [{style}] {grid}");
        foreach (var row in table.Elements<TableRow>())
        {
            text.Append(indent).AppendLine(row.Descendants<TableHeader>().Any() ? " header row" : " row");
            foreach (var cell in row.Elements<TableCell>())
            {
                text.Append(indent).Append("  |").AppendLine(Spans(cell));
                foreach (var child in cell.Elements().Where(child => child is Paragraph or Table))
                {
                    Append(text, child, indent + "    ");
                }
            }
        }
    }

    private static string Spans(TableCell cell)
    {
        var columns = cell.TableCellProperties?.GridSpan?.Val?.Value;
        var merge = cell.TableCellProperties?.VerticalMerge;
        var rows =
            merge is null ? ""
            : merge.Val?.Value == MergedCellValues.Restart ? " rows-from-here"
            : " rows-go-on";
        return (columns is null ? "" : $" columns={columns}") + rows;
    }

    private static string Head(Paragraph paragraph)
    {
        var properties = paragraph.ParagraphProperties;
        var style = properties?.ParagraphStyleId?.Val?.Value ?? "-";
        var direct = properties?.Elements().Where(element => element is not (ParagraphStyleId or SectionProperties)).Select(One) ?? [];
        var list = string.Join(' ', direct);
        return list.Length == 0 ? $"[{style}] " : $"[{style} {{{list}}}] ";
    }

    private static string One(OpenXmlElement element) =>
        element.LocalName + string.Concat(element.GetAttributes().Select(attribute => $" {attribute.LocalName}={attribute.Value}"));

    private static string Words(Paragraph paragraph)
    {
        var words = new StringBuilder();
        foreach (var run in paragraph.Descendants<Run>())
        {
            var style = run.RunProperties?.RunStyle?.Val?.Value;
            var text = string.Concat(run.Elements().Select(WordsOf));
            words.Append(style is null ? text : $"<{style}>{text}</{style}>");
        }

        return words.ToString();
    }

    private static string WordsOf(OpenXmlElement element) =>
        element switch
        {
            Text text => text.Text,
            Break => "⏎",
            TabChar => "→",
            Drawing drawing => PictureOf(drawing),
            _ => "",
        };

    /// <summary>Size on paper and description; the picture's part must be there. A chart with the values of each of its series.</summary>
    private static string PictureOf(Drawing drawing)
    {
        var part = drawing.Ancestors<Document>().Single().MainDocumentPart!;
        var (extent, properties) = (drawing.Inline!.Extent!, drawing.Inline.DocProperties!);
        var size = string.Create(
            CultureInfo.InvariantCulture,
            $"{extent.Cx!.Value / EmuPerMm}x{extent.Cy!.Value / EmuPerMm} mm: {properties.Description}"
        );
        if (drawing.Descendants<ChartReference>().SingleOrDefault() is { } chart)
        {
            return $"<chart {size}{BarsOf((ChartPart)part.GetPartById(chart.Id!.Value!))}>";
        }

        part.GetPartById(drawing.Descendants<Blip>().Single().Embed!.Value!).GetStream().Length.ShouldBeGreaterThan(0);
        return $"<picture {size}>";
    }

    private static string BarsOf(ChartPart part)
    {
        part.EmbeddedPackagePart.ShouldNotBeNull().GetStream().Length.ShouldBeGreaterThan(0);
        return string.Concat(
            part.ChartSpace.Descendants<BarChartSeries>()
                .Select(series =>
                {
                    var categories = series.GetFirstChild<CategoryAxisData>()!.Descendants<StringPoint>().ToList();
                    var values = series
                        .GetFirstChild<Values>()!
                        .Descendants<NumericPoint>()
                        .ToDictionary(point => point.Index!.Value, point => point.InnerText);
                    var bars = categories.Select(point => $"{point.InnerText} {values.GetValueOrDefault(point.Index!.Value, "-")}");
                    return $"; {series.GetFirstChild<SeriesText>()!.Descendants<NumericValue>().Single().InnerText}: {string.Join(", ", bars)}";
                })
        );
    }

    private static string Section(SectionProperties section)
    {
        var size = section.GetFirstChild<PageSize>();
        var margin = section.GetFirstChild<PageMargin>();
        var start = section.GetFirstChild<PageNumberType>()?.Start?.Value;
        var first = section.GetFirstChild<TitlePage>() is null ? "" : ", first page without number";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"== section {size?.Width}x{size?.Height} {size?.Orient?.InnerText}, margins {margin?.Top} {margin?.Right} {margin?.Bottom} {margin?.Left}, pages from {start}{first}"
        );
    }
}
