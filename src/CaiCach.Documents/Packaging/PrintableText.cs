using System.Text;

namespace CaiCach.Documents.Packaging;

/// <summary>Makes any string fit to stand in an Office file: what XML forbids and what deceives the eye is taken out.</summary>
internal static class PrintableText
{
    private const char Ellipsis = '…';

    /// <summary>
    /// Unicode NFC, tabs as spaces, line ends as <c>\n</c>, without control characters, lone surrogates, non-characters and marks that
    /// turn the direction of writing; cut at <paramref name="limit"/> UTF-16 units with "…" as the last.
    /// </summary>
    public static string Clean(string? text, int limit)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var kept = new StringBuilder(Math.Min(text.Length, limit + 1));
        foreach (var rune in text.AsSpan(0, Math.Min(text.Length, limit * 2)).EnumerateRunes())
        {
            Append(kept, rune);
        }

        // U+FFFD is what a lone surrogate decodes to; Normalize would throw on the surrogate itself.
        var clean = kept.ToString().Normalize(NormalizationForm.FormC);
        return clean.Length <= limit ? clean : Cut(clean, limit);
    }

    private static void Append(StringBuilder kept, Rune rune)
    {
        switch (rune.Value)
        {
            case '\t':
                kept.Append(' ');
                break;
            case '\n' or 0x2028 or 0x2029:
                kept.Append('\n');
                break;
            case < 0x20 or (>= 0x7F and <= 0x9F) or 0xFEFF or 0xFFFD or (>= 0xFDD0 and <= 0xFDEF):
            case (>= 0x200E and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069):
                break;
            default:
                if ((rune.Value & 0xFFFE) != 0xFFFE)
                {
                    kept.Append(rune);
                }

                break;
        }
    }

    private static string Cut(string text, int limit)
    {
        var end = limit - 1;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + Ellipsis;
    }
}
