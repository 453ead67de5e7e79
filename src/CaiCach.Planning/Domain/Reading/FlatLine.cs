using CaiCach.Documents.Reading;

namespace CaiCach.Planning.Domain.Reading;

/// <summary>A printed line of a flattened table.</summary>
/// <param name="Block">Index of the paragraph that it came from.</param>
/// <param name="Text">The words with their bullet.</param>
/// <param name="Blank">Blank lines above it.</param>
internal sealed record FlatLine(int Block, string Text, int Blank)
{
    public string Folded { get; } = Folding.Of(Text);

    /// <summary>The row's number where a row begins here; empty where it begins without one printed.</summary>
    public string? RowNo { get; init; }

    /// <summary>Whether it stands on the same printed line as the one before it.</summary>
    public bool IsFragment { get; init; }

    public bool HasBullet => Text.Length > 1 && Text[0] is '-' or '–' or '+' or '•' or '*';

    public bool IsLower => Text.Length > 0 && char.IsLower(Text[0]);

    public bool IsEnded => Text.Length > 0 && Text[^1] is '.' or ';';

    /// <summary>The lines of all paragraphs of a form that keeps lines.</summary>
    public static List<FlatLine> Of(DocumentText document) =>
        [
            .. document.Blocks.SelectMany(
                (block, i) =>
                    block is DocumentParagraph paragraph ? paragraph.Lines.Select(l => new FlatLine(i, l.Text, l.BlankBefore)) : []
            ),
        ];
}
