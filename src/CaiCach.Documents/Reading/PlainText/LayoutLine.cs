namespace CaiCach.Documents.Reading.PlainText;

/// <summary>Words of a line that stand together: two spaces or more part them from the next.</summary>
/// <param name="Start">The place of the first letter in the line.</param>
/// <param name="Text">The words.</param>
internal sealed record LayoutSegment(int Start, string Text)
{
    /// <summary>The place after the last letter.</summary>
    public int End => Start + Text.Length;

    /// <summary>The middle.</summary>
    public double Centre => (Start + End) / 2d;
}

/// <summary>Parts a line at its wide gaps.</summary>
internal static class LayoutLine
{
    public static IReadOnlyList<LayoutSegment> Segments(string line)
    {
        var segments = new List<LayoutSegment>();
        for (var at = 0; at < line.Length; )
        {
            if (line[at] == ' ')
            {
                at++;
                continue;
            }

            var end = at;
            while (end < line.Length && !(line[end] == ' ' && (end + 1 >= line.Length || line[end + 1] == ' ')))
            {
                end++;
            }

            segments.Add(new LayoutSegment(at, line[at..end]));
            at = end;
        }

        return segments;
    }
}
