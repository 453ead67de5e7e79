using System.Text.RegularExpressions;

namespace CaiCach.Documents.Reading.Pdf;

/// <summary>The numbers, letters and dashes that open a paragraph of a Vietnamese official document ("I.", "1.2.", "a)", "đ)", "-", "+").</summary>
internal static partial class ListMarker
{
    /// <summary>The marker that the text opens with, and the text without it; no marker when nothing follows it.</summary>
    public static (string? Marker, string Text) Split(string text)
    {
        var found = Opening().Match(text);
        return found.Success ? (found.Groups["marker"].Value, text[found.Length..]) : (null, text);
    }

    public static bool IsAt(string text) => Opening().IsMatch(text) || IsDash(text.Split(' ')[0]);

    public static bool IsDash(string word) => word is "-" or "–" or "—" or "+" or "•" or "*" or "●" or "▪" or "\uF0B7" or "\uF02D";

    [GeneratedRegex(
        @"^(?<marker>[-–—+•*●▪\uF0B7\uF02D]|[0-9]{1,2}(\.[0-9]{1,2}){0,4}[.)]|[0-9]{1,2}(\.[0-9]{1,2}){1,4}|\([0-9a-zđ]{1,2}\)|[IVX]{1,5}[.)]|[A-ZĐ]\.|[a-zđ]{1,2}\))\s+(?=\S)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 200
    )]
    private static partial Regex Opening();
}
