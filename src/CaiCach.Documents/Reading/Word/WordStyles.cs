using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CaiCach.Documents.Reading.Word;

/// <summary>What a paragraph inherits from its style: bold, centred, list.</summary>
internal sealed class WordStyles
{
    private const int LongestChain = 12;

    private readonly Dictionary<string, Style> _styles = new(StringComparer.Ordinal);
    private readonly string? _default;

    public WordStyles(string? xml)
    {
        if (xml is null)
        {
            return;
        }

        foreach (var style in new Styles(xml).Elements<Style>())
        {
            if (style.StyleId?.Value is { } id)
            {
                _styles.TryAdd(id, style);
                _default ??= style.Type?.Value == StyleValues.Paragraph && style.Default?.Value == true ? id : null;
            }
        }
    }

    public bool IsBold(Paragraph paragraph) =>
        First(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? _default, s => s.StyleRunProperties?.Bold) is { } bold
        && IsOn(bold);

    public bool? IsBold(Run run)
    {
        var own = run.RunProperties?.Bold ?? First(run.RunProperties?.RunStyle?.Val?.Value, s => s.StyleRunProperties?.Bold);
        return own is null ? null : IsOn(own);
    }

    public bool IsCentred(Paragraph paragraph)
    {
        var own =
            paragraph.ParagraphProperties?.Justification
            ?? First(
                paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? _default,
                s => s.StyleParagraphProperties?.Justification
            );
        return own?.Val?.Value == JustificationValues.Center;
    }

    public NumberingProperties? List(Paragraph paragraph) =>
        paragraph.ParagraphProperties?.NumberingProperties
        ?? First(
            paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? _default,
            s => s.StyleParagraphProperties?.NumberingProperties
        );

    public static bool IsOn(OnOffType property) => property.Val is null || property.Val.Value;

    private T? First<T>(string? id, Func<Style, T?> property)
        where T : OpenXmlElement
    {
        for (var step = 0; step < LongestChain && id is not null && _styles.TryGetValue(id, out var style); step++)
        {
            if (property(style) is { } found)
            {
                return found;
            }

            id = style.BasedOn?.Val?.Value;
        }

        return null;
    }
}
