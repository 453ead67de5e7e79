using System.Text.RegularExpressions;

namespace CaiCach.Documents.Reading.PlainText;

/// <summary>
/// Builds one table out of pages of placed words. A column begins, in each row a little elsewhere, between the middle of the title before
/// it and that of its own.
/// </summary>
internal sealed partial class LayoutTable(IReadOnlyList<LayoutSegment> titles)
{
    // How much further left than on most rows a column may begin: after a wide gap, and after one space.
    private const int Slack = 8;
    private const int Drift = 4;
    private const int Hang = 3;

    private readonly List<List<string>[]> _rows = [];
    private int[]? _edgesBefore;

    /// <summary>How many rows were found.</summary>
    public int Rows => _rows.Count;

    /// <summary>Takes the lines of one page, as many as belong to the table.</summary>
    /// <returns>Whether any does.</returns>
    public bool Add(IReadOnlyList<LayoutSegment> pageTitles, IReadOnlyList<string> lines, out int taken)
    {
        taken = 0;
        var edges = Edges(pageTitles, lines);
        while (taken < lines.Count)
        {
            var end = taken + 1;
            while (end < lines.Count && !BeginsRow(lines[end], edges) && !Ends(lines[end], edges))
            {
                end++;
            }

            if (Ends(lines[taken], edges) || (_rows.Count == 0 && !BeginsRow(lines[taken], edges)))
            {
                return taken > 0;
            }

            AddRow([.. lines.Skip(taken).Take(end - taken)], edges);
            taken = end;
        }

        return true;
    }

    public DocumentTable Build() =>
        new(
            titles.Count,
            [
                new DocumentRow([.. titles.Select((title, column) => new DocumentCell(column, 1, 1, [new DocumentParagraph(title.Text)]))])
                {
                    IsHeader = true,
                },
                .. _rows.Select(row => new DocumentRow([
                    .. row.Select((cell, column) => new DocumentCell(column, 1, 1, Paragraphs(cell))),
                ])),
            ]
        );

    private int[] Edges(IReadOnlyList<LayoutSegment> titles, IReadOnlyList<string> lines)
    {
        var starts = lines.SelectMany(LayoutLine.Segments).Select(segment => segment.Start).ToList();
        var edges = new int[titles.Count];
        for (var column = 1; column < titles.Count; column++)
        {
            var (from, to) = (titles[column - 1].Centre, titles[column].Centre);
            var own = starts.Where(start => start > from && start <= to).GroupBy(start => start).Where(group => group.Count() > 1).ToList();
            edges[column] = own.Count > 0 ? own.Min(group => group.Key) : _edgesBefore?[column] ?? titles[column].Start;
        }

        return _edgesBefore = edges;
    }

    private static bool BeginsRow(string line, int[] edges) =>
        RowNumber().Match(line) is { Success: true } number && number.Groups["no"].Index < edges[1] && number.Groups["no"].Length < 7;

    // Words that begin in the column of the numbers, and are none, stand below the table.
    private static bool Ends(string line, int[] edges) =>
        !BeginsRow(line, edges) && LayoutLine.Segments(line) is [{ } first, ..] && first.Start < edges[1] - 1;

    private void AddRow(List<string> lines, int[] edges)
    {
        var number = RowNumber().Match(lines[0]);
        if (BeginsRow(lines[0], edges))
        {
            _rows.Add([.. Enumerable.Range(0, titles.Count).Select(_ => new List<string>())]);
            var no = number.Groups["no"];
            _rows[^1][0].Add(no.Value);
            lines[0] = new string(' ', no.Index + no.Length) + lines[0][(no.Index + no.Length)..];
        }

        var own = RowEdges(lines, edges);
        foreach (var line in lines)
        {
            foreach (var (column, text) in Parts(line, edges, own))
            {
                _rows[^1][column].Add(text);
            }
        }
    }

    // Where each column begins in this row: the leftmost word after a wide gap.
    private static int?[] RowEdges(List<string> lines, int[] edges)
    {
        var own = new int?[edges.Length];
        foreach (var segment in lines.SelectMany(LayoutLine.Segments))
        {
            var column = ColumnOf(segment.Start, edges);
            own[column] = Math.Min(own[column] ?? int.MaxValue, segment.Start);
        }

        return own;
    }

    private static int ColumnOf(int start, int[] edges)
    {
        var column = 1;
        while (column + 1 < edges.Length && start >= edges[column + 1] - Slack)
        {
            column++;
        }

        return column;
    }

    // A full cell leaves only one space before the next: the words are parted where the next column begins in this row.
    private static IEnumerable<(int Column, string Text)> Parts(string line, int[] edges, int?[] own)
    {
        foreach (var segment in LayoutLine.Segments(line))
        {
            var column = ColumnOf(segment.Start, edges);
            var from = segment.Start;
            for (var next = column + 1; next < edges.Length; next++)
            {
                var cut = Cut(line, from, segment.End, edges[next], own[next], next + 1 < edges.Length ? edges[next + 1] : int.MaxValue);
                if (cut is { } at)
                {
                    yield return (column, line[from..at].Trim());
                    (column, from) = (next, at);
                }
            }

            yield return (column, line[from..segment.End].Trim());
        }
    }

    private static int? Cut(string line, int from, int end, int edge, int? own, int following)
    {
        if (own is { } known)
        {
            // The lines below a bullet hang a little further right than it.
            return Enumerable
                .Range(known - Hang, (2 * Hang) + 1)
                .Where(at => at > from && at < end && line[at - 1] == ' ' && line[at] != ' ' && (at == known || BeginsCell(line[at])))
                .OrderBy(at => Math.Abs(at - known))
                .Select(at => (int?)at)
                .FirstOrDefault();
        }

        for (var at = Math.Max(edge - Drift, from + 1); at < Math.Min(end, following - 1); at++)
        {
            if (line[at - 1] == ' ' && BeginsCell(line[at]))
            {
                return at;
            }
        }

        return null;
    }

    private static bool BeginsCell(char letter) => char.IsUpper(letter) || letter is '-' or '–';

    private static List<DocumentParagraph> Paragraphs(List<string> lines)
    {
        var paragraphs = new List<string>();
        foreach (var line in lines.Where(line => line.Length > 0))
        {
            if (paragraphs.Count == 0 || (line.Length > 2 && line[0] is '-' or '+' or '•' && line[1] == ' ' && char.IsUpper(line[2])))
            {
                paragraphs.Add(line);
            }
            else
            {
                paragraphs[^1] += " " + line;
            }
        }

        return paragraphs.ConvertAll(text =>
        {
            var (marker, words) = ListMarker.Split(CleanText.Of(text));
            return new DocumentParagraph(words) { Marker = marker };
        });
    }

    [GeneratedRegex(@"^ {0,8}(?<no>\d{1,3}(?:\.\d{1,2})*[.)]?|[IVX]{1,5}[.)]?)(?= )")]
    private static partial Regex RowNumber();
}
