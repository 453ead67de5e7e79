using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CaiCach.Documents.Official;

/// <summary>Box 6: the text.</summary>
internal static class BodyWriter
{
    /// <summary>The elements of the blocks; the last text ends with "./." where <paramref name="endsDocument"/>.</summary>
    public static IEnumerable<OpenXmlElement> Of(
        IReadOnlyList<OfficialBlock> blocks,
        OfficialPage page,
        DrawingParts drawings,
        bool endsDocument
    )
    {
        OfficialLimits.MustHold(blocks.Count, OfficialLimits.Blocks);
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = endsDocument && i == blocks.Count - 1 ? Ended(blocks[i]) : blocks[i];
            foreach (var element in Of(block, page, drawings))
            {
                yield return element;
            }
        }
    }

    private static IEnumerable<OpenXmlElement> Of(OfficialBlock block, OfficialPage page, DrawingParts drawings) =>
        block switch
        {
            OfficialHeading heading => [Wml.Paragraph(StyleOf(heading.Level), Wml.Run(Wml.Long(heading.Text)))],
            OfficialParagraph paragraph =>
            [
                Wml.Paragraph(paragraph.IsFormLine ? "FormLine" : "BodyText", [.. paragraph.Runs.Select(RunOf)]),
            ],
            OfficialArticle article => [Article(article)],
            OfficialBullets bullets => bullets.Items.Select(item => Wml.Paragraph("ListBullet", Wml.Run(Wml.Long(item)))),
            OfficialTable table => TableWriter.Of(table, page),
            OfficialPicture picture => DrawingWriter.Of(picture, drawings),
            OfficialChart chart => DrawingWriter.Of(chart, drawings),
            OfficialColumns columns => Columns(columns, page, drawings),
            _ => throw new InvalidOperationException($"No layout for {block.GetType().Name}."),
        };

    private static OpenXmlElement[] Columns(OfficialColumns columns, OfficialPage page, DrawingParts drawings)
    {
        var left = (int)(page.TextTwips * Math.Clamp(columns.LeftShare, 0.1, 0.9));
        int[] widths = [left, page.TextTwips - left];
        var layout = Wml.Layout(widths);
        layout.Append(Wml.LayoutRow(widths, Column(columns.Left, page, drawings), Column(columns.Right, page, drawings)));

        // Two tables that touch become one in Word.
        return [layout, Wml.Paragraph("AfterTable")];
    }

    private static List<OpenXmlElement> Column(IReadOnlyList<OfficialBlock> blocks, OfficialPage page, DrawingParts drawings) =>
        blocks.Any(block => block is OfficialTable or OfficialColumns)
            ? throw new InvalidOperationException("Neither tables nor columns stand in a column.")
            : [.. Of(blocks, page, drawings, endsDocument: false)];

    private static Run RunOf(OfficialRun run) => Wml.Run(Packaging.PrintableText.Clean(run.Text, OfficialLimits.TextLength), run.Emphasis);

    private static Paragraph Article(OfficialArticle article)
    {
        return Wml.Paragraph(
            "Article",
            Wml.Run(DecreeWords.Fill(DecreeWords.Current.Article, article.Number), OfficialEmphasis.Bold),
            Wml.Run(" " + Wml.Long(article.Text))
        );
    }

    private static string StyleOf(OfficialHeadingLevel level) =>
        level switch
        {
            OfficialHeadingLevel.Part => "PartHeading",
            OfficialHeadingLevel.Roman => "Heading1",
            OfficialHeadingLevel.Arabic => "Heading2",
            _ => "Heading3",
        };

    private static OfficialBlock Ended(OfficialBlock block) =>
        block switch
        {
            OfficialParagraph { Runs.Count: > 0 } paragraph => paragraph with
            {
                Runs = [.. paragraph.Runs.SkipLast(1), paragraph.Runs[^1] with { Text = Punctuation.Ended(paragraph.Runs[^1].Text) }],
            },
            OfficialArticle article => article with { Text = Punctuation.Ended(article.Text) },
            OfficialBullets { Items.Count: > 0 } bullets => new OfficialBullets([
                .. bullets.Items.SkipLast(1),
                Punctuation.Ended(bullets.Items[^1]),
            ]),
            _ => block,
        };
}
