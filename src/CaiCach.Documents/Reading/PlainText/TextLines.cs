using System.Text;
using System.Text.RegularExpressions;

namespace CaiCach.Documents.Reading.PlainText;

/// <summary>Decodes a text and parts it into lines, taking off the marks by which a conversion sets off headings.</summary>
internal static partial class TextLines
{
    /// <summary>The lines; null where the bytes are no Unicode text.</summary>
    public static IReadOnlyList<TextLine>? Of(ReadOnlyMemory<byte> content)
    {
        var text = Decode(content);
        if (text is null)
        {
            return null;
        }

        var lines = new List<TextLine>();
        var blank = 0;
        var isBold = false;
        foreach (var raw in text.Split('\n'))
        {
            var startsPage = raw.Contains('\f', StringComparison.Ordinal);
            var (words, isHeading) = Unmark(raw, ref isBold);
            if (words.Length == 0)
            {
                blank++;
                continue;
            }

            lines.Add(
                new TextLine(words, raw.Length - raw.TrimStart(' ', '\u00A0').Length, blank, isHeading, startsPage)
                {
                    Raw = raw.Replace("\f", string.Empty, StringComparison.Ordinal).TrimEnd().Normalize(),
                }
            );
            blank = 0;
        }

        return lines;
    }

    private static string? Decode(ReadOnlyMemory<byte> content)
    {
        var bytes = content.ToArray();
        Encoding encoding =
            bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])
                ? new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true)
            : bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])
                ? new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true)
            : new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        try
        {
            return encoding.GetString(bytes).TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    // "## I. MỤC TIÊU", "**Điều 1.** …", "<b>Nhiệm vụ</b>": the marks go, what they say of the whole line stays. Bold may run over lines.
    private static (string Words, bool IsHeading) Unmark(string raw, ref bool isBold)
    {
        var heading = Hashes().Match(raw);
        var line = heading.Success ? raw[heading.Length..] : raw;
        var begins = isBold || Stars().IsMatch(line.TrimStart());
        foreach (Match _ in AnyStars().Matches(line))
        {
            isBold = !isBold;
        }

        var ends =
            isBold || AnyStars().Match(line.TrimEnd()) is { Success: true } && line.TrimEnd().EndsWith("**", StringComparison.Ordinal);
        var plain = Tags().Replace(AnyStars().Replace(line, string.Empty), string.Empty);
        var cells = plain.Contains('\t', StringComparison.Ordinal)
            ? string.Join('\t', plain.Split('\t').Select(CleanText.Of))
            : CleanText.Of(plain);
        return (
            cells.Trim('\t').Length == 0 ? string.Empty : cells,
            heading.Success || (begins && ends && !plain.Contains('\t', StringComparison.Ordinal))
        );
    }

    [GeneratedRegex(@"^\s*#{1,6}\s+")]
    private static partial Regex Hashes();

    [GeneratedRegex(@"^\*{2,3}(?=\S)")]
    private static partial Regex Stars();

    [GeneratedRegex(@"\*{2,3}|(?<!\w)__(?=\S)|(?<=\S)__(?!\w)")]
    private static partial Regex AnyStars();

    [GeneratedRegex(@"</?(?:b|i|u|strong|em|br|sup|sub|p)\s*/?>", RegexOptions.IgnoreCase)]
    private static partial Regex Tags();
}
