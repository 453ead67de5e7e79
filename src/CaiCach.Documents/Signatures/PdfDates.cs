using System.Globalization;
using System.Text;
using CaiCach.Documents.Signatures.Syntax;

namespace CaiCach.Documents.Signatures;

/// <summary>Words and moments as PDF writes them (ISO 32000-1, 7.9).</summary>
internal static class PdfDates
{
    private const int MostLetters = 300;

    /// <summary>The words; null for no string.</summary>
    public static string? Words(PdfValue value)
    {
        if (value is not PdfText { Bytes: var bytes })
        {
            return null;
        }

        var text = bytes switch
        {
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes.AsSpan(2)),
            [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes.AsSpan(3)),
            _ => Encoding.Latin1.GetString(bytes),
        };
        return text.Length > MostLetters ? text[..MostLetters] : text;
    }

    /// <summary>The moment of <c>D:YYYYMMDDHHmmSS</c> with Z or +HH'mm; null where it is none.</summary>
    public static DateTimeOffset? Moment(PdfValue value)
    {
        var text = Words(value)?.Replace("'", "", StringComparison.Ordinal) ?? "";
        string[] forms = ["'D:'yyyyMMddHHmmsszzz", "'D:'yyyyMMddHHmmss'Z'", "'D:'yyyyMMddHHmmss"];
        var tidy = text.EndsWith("Z0000", StringComparison.Ordinal) ? text[..^4] : text;
        if (tidy.Length == 21)
        {
            tidy = tidy.Insert(19, ":");
        }

        return DateTimeOffset.TryParseExact(tidy, forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment
            : null;
    }
}
