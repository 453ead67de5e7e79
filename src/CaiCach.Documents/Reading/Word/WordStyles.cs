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
            if (WordValues.Text(style.StyleId) is { } id)
            {
                _styles.TryAdd(id, style);
                _default ??= WordValues.Text(style.Type) is "paragraph" && style.Default is { } set && WordValues.IsOn(set) ? id : null;
            }
        }
    }

    public bool IsBold(Paragraph paragraph) => First(Style(paragraph), s => s.StyleRunProperties?.Bold) is { } bold && IsOn(bold);

    public bool? IsBold(Run run)
    {
        var own = run.RunProperties?.Bold ?? First(WordValues.Text(run.RunProperties?.RunStyle?.Val), s => s.StyleRunProperties?.Bold);
        return own is null ? null : IsOn(own);
    }

    public bool IsCentred(Paragraph paragraph)
    {
        var own = paragraph.ParagraphProperties?.Justification ?? First(Style(paragraph), s => s.StyleParagraphProperties?.Justification);
        return WordValues.Text(own?.Val) is "center";
    }

    public NumberingProperties? List(Paragraph paragraph) =>
        paragraph.ParagraphProperties?.NumberingProperties ?? First(Style(paragraph), s => s.StyleParagraphProperties?.NumberingProperties);

    public static bool IsOn(OnOffType property) => WordValues.IsOn(property.Val);

    private string? Style(Paragraph paragraph) => WordValues.Text(paragraph.ParagraphProperties?.ParagraphStyleId?.Val) ?? _default;

    private T? First<T>(string? id, Func<Style, T?> property)
        where T : OpenXmlElement
    {
        for (var step = 0; step < LongestChain && id is not null && _styles.TryGetValue(id, out var style); step++)
        {
            if (property(style) is { } found)
            {
                return found;
            }

            id = WordValues.Text(style.BasedOn?.Val);
        }

        return null;
    }
}
