using System.Text.RegularExpressions;

namespace CaiCach.Documents.Reading;

/// <summary>Takes the number or bullet that is typed before a text off it, as an official reads it ("I.", "1.2.", "a)", "-", "+").</summary>
internal static partial class ListMarker
{
    public static (string? Marker, string Text) Split(string text)
    {
        var match = Pattern().Match(text);
        if (!match.Success)
        {
            return (null, text);
        }

        var marker = match.Groups["bullet"].Success ? match.Groups["bullet"].Value[..1] : match.Groups["number"].Value;
        return (marker, text[match.Length..]);
    }

    /// <summary>Whether the text begins with a number or bullet of its own.</summary>
    public static bool IsBefore(string text) => Pattern().IsMatch(text);

    // Bullets may be doubled by flattening ("- - Công chức"). A bare number without dot or bracket is a count, not a marker.
    [GeneratedRegex(
        @"^(?:(?<bullet>(?:[-–—•●▪◦*+·]\s*)+)(?=[^\s\d)]|\d+([.,]\d+)?\s*%|\d)|(?<number>(?:[IVX]{1,5}|[IVX1l]{2,5}|\d{1,2}(?:\.\d{1,2}){0,4}|[A-Z]|[a-zđ])[.)](?=\s|\p{Lu})|\d{1,2}(?:\.\d{1,2}){1,4}(?=\s+\p{L})|\S\)|\(\d{1,2}\))\s*)(?=\S)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Pattern();
}
