namespace CaiCach.Documents.Reading.Pdf;

/// <summary>What the beginning of a line says about where paragraphs begin.</summary>
internal static class LineStart
{
    public static bool IsMarker(string text) => ListMarker.IsBefore(text) || IsDash(text.Split(' ')[0]);

    public static bool IsDash(string word) => word is "-" or "–" or "—" or "+" or "•" or "*" or "●" or "▪" or "\uF0B7" or "\uF02D";

    /// <summary>Whether the text can only be the rest of a sentence: paragraphs begin with a capital, a number or a marker.</summary>
    public static bool IsInside(string text) =>
        text.Length > 0 && (char.IsLower(text[0]) || text[0] is ',' or ';' or ')') && !IsMarker(text);

    public static bool EndsSentence(string text) => text.Length > 0 && text[^1] is '.' or ';' or ':' or '!' or '?';
}
