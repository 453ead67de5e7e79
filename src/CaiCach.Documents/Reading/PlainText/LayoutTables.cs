using System.Text.RegularExpressions;

namespace CaiCach.Documents.Reading.PlainText;

/// <summary>
/// Finds tables in a text that keeps the place of every word on the page (<c>pdftotext -layout</c>): a header line whose first title numbers the
/// rows, and below it lines whose words stand in columns.
/// </summary>
internal static partial class LayoutTables
{
    private const int FewestColumns = 3;
    private const int FewestRows = 1;
    private const int MostHeaderLines = 3;

    /// <summary>The table that begins with a line, and how many lines it takes; null where none begins there.</summary>
    public static (DocumentTable Table, int Lines)? At(IReadOnlyList<TextLine> lines, int start)
    {
        var titles = LayoutLine.Segments(lines[start].Raw);
        if (titles.Count < FewestColumns || !NumberTitle().IsMatch(titles[0].Text))
        {
            return null;
        }

        var builder = new LayoutTable(Whole(lines, start, titles));
        var at = start;
        while (at < lines.Count)
        {
            var page = Page(lines, at, titles);
            if (page.Body.Count == 0 || !builder.Add(page.Titles, page.Body, out var taken))
            {
                break;
            }

            at = page.First + taken;
            if (taken < page.Body.Count)
            {
                break;
            }
        }

        return builder.Rows >= FewestRows ? (builder.Build(), at - start) : null;
    }

    // The lines below one header, up to the same header again on the next page.
    private static (IReadOnlyList<LayoutSegment> Titles, IReadOnlyList<string> Body, int First) Page(
        IReadOnlyList<TextLine> lines,
        int at,
        IReadOnlyList<LayoutSegment> titles
    )
    {
        var own = LayoutLine.Segments(lines[at].Raw);
        var isHeader = IsSameHeader(own, titles);
        var first = isHeader ? at + HeaderLines(lines, at, own) : at;
        var end = first;
        while (end < lines.Count && !IsSameHeader(LayoutLine.Segments(lines[end].Raw), titles))
        {
            end++;
        }

        return (isHeader ? own : titles, [.. lines.Skip(first).Take(end - first).Select(line => line.Raw)], first);
    }

    private static int HeaderLines(IReadOnlyList<TextLine> lines, int at, IReadOnlyList<LayoutSegment> titles)
    {
        var count = 1;
        while (at + count < lines.Count && count < MostHeaderLines && IsHeaderRest(lines[at + count].Raw, titles))
        {
            count++;
        }

        return count;
    }

    // Wrapped titles with the words of their further lines; where they stand is told by the first.
    private static List<LayoutSegment> Whole(IReadOnlyList<TextLine> lines, int start, IReadOnlyList<LayoutSegment> titles)
    {
        var whole = titles.ToList();
        foreach (
            var rest in lines.Skip(start + 1).Take(HeaderLines(lines, start, titles) - 1).SelectMany(line => LayoutLine.Segments(line.Raw))
        )
        {
            var nearest = Enumerable.Range(0, titles.Count).MinBy(column => Math.Abs(titles[column].Centre - rest.Centre));
            whole[nearest] = whole[nearest] with { Text = $"{whole[nearest].Text} {rest.Text}" };
        }

        return whole;
    }

    private static bool IsSameHeader(IReadOnlyList<LayoutSegment> line, IReadOnlyList<LayoutSegment> titles) =>
        line.Count == titles.Count && line.Zip(titles).All(pair => pair.First.Text == pair.Second.Text);

    // The rest of a wrapped title stands under it, and the number's column is empty.
    private static bool IsHeaderRest(string line, IReadOnlyList<LayoutSegment> titles)
    {
        var segments = LayoutLine.Segments(line);
        return segments.Count > 0
            && segments.Count < titles.Count
            && segments.All(segment =>
                segment.Text.Length < 25 && titles.Skip(1).Any(title => Math.Abs(title.Centre - segment.Centre) <= title.Text.Length / 2d)
            )
            && segments[0].Start > titles[1].Start;
    }

    [GeneratedRegex(@"^(?:S?TT|Stt|Số TT|Số thứ tự)\.?$")]
    private static partial Regex NumberTitle();
}
