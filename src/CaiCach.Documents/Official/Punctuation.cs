namespace CaiCach.Documents.Official;

/// <summary>The signs with which lists and texts end (annex I: ";" between, "." last, "./." at the end of the document).</summary>
internal static class Punctuation
{
    private static readonly char[] Ends = ['.', ';', ',', ' ', '/'];

    /// <summary>A line without its final sign.</summary>
    public static string Bare(string line) => Wml.Short(line).TrimEnd(Ends);

    /// <summary>The lines of a list.</summary>
    public static IEnumerable<string> List(IReadOnlyList<string> lines) =>
        lines.Select((line, i) => Bare(line) + (i == lines.Count - 1 ? "." : ";"));

    /// <summary>The last text of a document.</summary>
    public static string Ended(string text)
    {
        var ending = DecreeWords.Current.Ending;
        return text.EndsWith(ending, StringComparison.Ordinal) ? text : text.TrimEnd(Ends) + ending;
    }
}
