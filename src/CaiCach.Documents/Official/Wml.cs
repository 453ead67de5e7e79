using CaiCach.Documents.Packaging;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CaiCach.Documents.Official;

/// <summary>The small pieces of WordprocessingML from which the writers build; looks come from the named styles alone.</summary>
internal static class Wml
{
    /// <summary>A paragraph of one style.</summary>
    public static Paragraph Paragraph(string style, params IReadOnlyList<Run> runs)
    {
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        paragraph.Append(runs);
        return paragraph;
    }

    /// <summary>A paragraph of one short line.</summary>
    public static Paragraph Line(string style, string text) => Paragraph(style, Run(Short(text)));

    /// <summary>Clean words; line ends become breaks.</summary>
    public static Run Run(string text, OfficialEmphasis emphasis = OfficialEmphasis.None)
    {
        var run = new Run();
        if (emphasis != OfficialEmphasis.None)
        {
            run.Append(new RunProperties(new RunStyle { Val = StyleOf(emphasis) }));
        }

        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                run.Append(new Break());
            }

            run.Append(new Text(lines[i]) { Space = SpaceProcessingModeValues.Preserve });
        }

        return run;
    }

    /// <summary>The rule under a head: as long as <paramref name="share"/> of the widest of the lines above it, in the middle of its box.</summary>
    public static Paragraph Rule(IEnumerable<string> linesAbove, int points, double share, int boxTwips)
    {
        var widest = linesAbove.Select(line => LetterWidths.Twips(line, points)).DefaultIfEmpty(0).Max();
        var length = (int)(Math.Min(widest, boxTwips) * share);
        var side = ((boxTwips - length) / 2).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var rule = Paragraph("Rule");
        rule.ParagraphProperties!.Append(new Indentation { Left = side, Right = side });
        return rule;
    }

    /// <summary>A table without lines that only places what stands in it.</summary>
    public static Table Layout(params IReadOnlyList<int> widths)
    {
        var table = new Table(
            new TableProperties(
                new TableStyle { Val = "LayoutTable" },
                new TableWidth { Width = Number(widths.Sum()), Type = TableWidthUnitValues.Dxa },
                new TableLayout { Type = TableLayoutValues.Fixed }
            ),
            new TableGrid(widths.Select(width => new GridColumn { Width = Number(width) }))
        );
        return table;
    }

    /// <summary>A row of a layout table that stays on one page.</summary>
    public static TableRow LayoutRow(IReadOnlyList<int> widths, params IReadOnlyList<IReadOnlyList<OpenXmlElement>> cells)
    {
        var row = new TableRow(new TableRowProperties(new CantSplit()));
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = new TableCell(
                new TableCellProperties(new TableCellWidth { Width = Number(widths[i]), Type = TableWidthUnitValues.Dxa })
            );
            cell.Append(cells[i].Count > 0 ? cells[i] : [Paragraph("Normal")]);
            row.Append(cell);
        }

        return row;
    }

    /// <summary>A short line: clean, without line ends, within its limit.</summary>
    public static string Short(string? text) => PrintableText.Clean(text, OfficialLimits.LineLength).Replace('\n', ' ').Trim();

    /// <summary>A long text: clean, within its limit.</summary>
    public static string Long(string? text) => PrintableText.Clean(text, OfficialLimits.TextLength).Trim();

    /// <summary>Upper case by Vietnamese rules (which are Unicode's own).</summary>
    public static string Upper(string? text) => Short(text).ToUpperInvariant();

    public static string Number(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string StyleOf(OfficialEmphasis emphasis) =>
        emphasis switch
        {
            OfficialEmphasis.Bold => "Strong",
            OfficialEmphasis.Italic => "Emphasis",
            _ => "StrongEmphasis",
        };
}
