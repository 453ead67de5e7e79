using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CaiCach.Documents.Official;

/// <summary>A4 with the margins of Decree 30/2020/NĐ-CP, annex I, part I.4 (top and bottom 20, left 30, right 15 mm), in twentieths of a point.</summary>
internal sealed record OfficialPage(bool IsLandscape)
{
    private const uint Short = 11906;
    private const uint Long = 16838;
    private const int TopAndBottom = 1134;
    private const uint Left = 1701;
    private const uint Right = 851;
    private const uint HeaderFromEdge = 510;

    /// <summary>Relationship of the header with the page number, and of the empty one of the first page.</summary>
    public const string NumberedHeaderId = "rId4";
    public const string FirstHeaderId = "rId5";

    /// <summary>Width of the text.</summary>
    public int TextTwips => (int)((IsLandscape ? Long : Short) - Left - Right);

    /// <summary>The section's properties: page numbers begin at 1 and are not shown on the first page.</summary>
    public SectionProperties ToSection()
    {
        var size = new PageSize { Width = IsLandscape ? Long : Short, Height = IsLandscape ? Short : Long };
        if (IsLandscape)
        {
            size.Orient = PageOrientationValues.Landscape;
        }

        return new SectionProperties(
            new HeaderReference { Type = HeaderFooterValues.Default, Id = NumberedHeaderId },
            new HeaderReference { Type = HeaderFooterValues.First, Id = FirstHeaderId },
            new SectionType { Val = SectionMarkValues.NextPage },
            size,
            new PageMargin
            {
                Top = TopAndBottom,
                Bottom = TopAndBottom,
                Left = Left,
                Right = Right,
                Header = HeaderFromEdge,
                Footer = HeaderFromEdge,
                Gutter = 0,
            },
            new PageNumberType { Start = 1 },
            new TitlePage()
        );
    }
}
