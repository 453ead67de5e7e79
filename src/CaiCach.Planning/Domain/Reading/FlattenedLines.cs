using System.Text.RegularExpressions;

namespace CaiCach.Planning.Domain.Reading;

/// <summary>Prepares the lines of a flattened table: row numbers told, page numbers and upright letters dropped, doubled cells taken once.</summary>
internal static class FlattenedLines
{
    private const int FewestDoubledWords = 8;
    private const int LongestDoubled = 16;

    public static List<FlatLine> Clean(List<FlatLine> lines, Action onDoubled)
    {
        var joined = JoinOfficers(DropUpright(lines));
        var numbered = Number(joined);
        var single = DropDoubled(numbered, onDoubled);
        return [.. single.SelectMany(Part)];
    }

    // Text set upright in a narrow cell comes out a letter a line.
    private static List<FlatLine> DropUpright(List<FlatLine> lines)
    {
        var kept = new List<FlatLine>();
        for (var i = 0; i < lines.Count; i++)
        {
            var run = 0;
            while (i + run < lines.Count && lines[i + run].Text is { Length: 1 } letter && char.IsLetter(letter[0]))
            {
                run++;
            }

            if (run >= 3)
            {
                i += run - 1;
            }
            else
            {
                kept.Add(lines[i]);
            }
        }

        return kept;
    }

    // "Công chức Tài chính" / "- Kế toán": the dash is the officer's own, not a bullet.
    private static List<FlatLine> JoinOfficers(List<FlatLine> lines)
    {
        var joined = new List<FlatLine>();
        foreach (var line in lines)
        {
            var rest = Entries.Unbulleted(line.Text);
            var goesOn =
                joined.Count > 0
                && line.HasBullet
                && rest.Length > 0
                && !joined[^1].IsEnded
                && (
                    char.IsLower(rest[0])
                    || (BodyWords.Field().IsMatch(Folding.Of(Entries.Bare(rest))) && BodyWords.EndsInField().IsMatch(joined[^1].Folded))
                );
            if (goesOn)
            {
                joined[^1] = new FlatLine(joined[^1].Block, joined[^1].Text + " " + line.Text, joined[^1].Blank);
            }
            else
            {
                joined.Add(line);
            }
        }

        return joined;
    }

    // Row numbers count up; a number out of turn is a page's.
    private static List<FlatLine> Number(List<FlatLine> lines)
    {
        var numbered = new List<FlatLine>();
        var next = 1;
        string? waiting = null;
        var blank = 0;
        foreach (var line in lines)
        {
            if (FlattenedTitles.Group().IsMatch(line.Text) && AreaWords.OfHeading(line.Folded) is not null)
            {
                next = 1;
                numbered.Add(line);
                continue;
            }

            var match = FlattenedTitles.RowNumber().Match(line.Text);
            var number = match.Success && int.TryParse(match.Groups["n"].ValueSpan, out var n) ? n : 0;
            var isAlone = match.Success && match.Length == line.Text.Length;
            var isNext =
                number > 0
                && (number == next || (number == next + 1 && next == 1) || (number == 1 && next > 1 && match.Groups["dot"].Success));
            if (isNext)
            {
                next = number + 1;
                waiting = match.Groups["n"].Value;
                blank = line.Blank;
            }

            if (isAlone)
            {
                continue;
            }

            numbered.Add(
                waiting is null
                    ? line
                    : new FlatLine(line.Block, isNext ? line.Text[match.Length..] : line.Text, Math.Max(blank, line.Blank))
                    {
                        RowNo = waiting,
                    }
            );
            waiting = null;
        }

        return numbered;
    }

    // A cell printed again in its neighbour: the same words straight after themselves.
    private static List<FlatLine> DropDoubled(List<FlatLine> lines, Action onDoubled)
    {
        var kept = new List<FlatLine>(lines);
        for (var i = 0; i < kept.Count; i++)
        {
            for (var size = 2; size <= LongestDoubled && i + size < kept.Count; size++)
            {
                if (kept.Skip(i + 1).Take(size - 1).Any(l => l.RowNo is not null))
                {
                    break;
                }

                var words = Words(kept, i, i + size);
                if (words.Count(c => c == ' ') + 1 >= FewestDoubledWords && Doubled(kept, i + size, words) is > 0 and var again)
                {
                    kept.RemoveRange(i + size, again);
                    onDoubled();
                }
            }
        }

        return kept;
    }

    private static int Doubled(List<FlatLine> lines, int start, string words)
    {
        for (var end = start + 1; end <= Math.Min(start + LongestDoubled, lines.Count); end++)
        {
            var other = Words(lines, start, end);
            if (other.Length >= words.Length)
            {
                return string.Equals(other, words, StringComparison.Ordinal) ? end - start : 0;
            }
        }

        return 0;
    }

    private static string Words(List<FlatLine> lines, int start, int end) =>
        Folding.Words(string.Join(' ', lines.Skip(start).Take(end - start).Select(l => l.Text)));

    // Two cells may share a printed line; where another cell could begin, the line is parted and the weighing decides.
    private static IEnumerable<FlatLine> Part(FlatLine line)
    {
        var start = 0;
        foreach (Match match in FlattenedTitles.CellWithin().Matches(line.Folded))
        {
            var word = match.Groups["word"].Index;
            if (
                match.Index > start
                && char.IsUpper(line.Text[word])
                && IsBetweenCells(line.Text[start..match.Index], line.Folded[match.Index..])
            )
            {
                yield return Fragment(line, start, match.Index);
                start = match.Index;
            }
        }

        yield return Fragment(line, start, line.Text.Length);
    }

    // A whole body or product before it, and another body or a time after: "… UBND xã | Các công chức", "Báo cáo kết quả | Công chức".
    private static bool IsBetweenCells(string before, string rest)
    {
        var after = Entries.Unbulleted(rest);
        var bare = Entries.Unbulleted(before).Trim();
        var folded = Folding.Of(bare);
        var isBody = BodyWords.Start().IsMatch(folded);
        if (FlattenedTitles.Time().IsMatch(after) || (after.Length < rest.Length && ProductWords.Start().IsMatch(after)))
        {
            return isBody;
        }

        if (!BodyWords.Start().IsMatch(after) || FlattenedTitles.OpenEnd().IsMatch(folded))
        {
            return false;
        }

        // "Công chức … UBND xã" is one; a product of some words does not take a committee after it without "của".
        var isCommittee = after.StartsWith("ubnd", StringComparison.Ordinal) || after.StartsWith("uy ban", StringComparison.Ordinal);
        var words = bare.Count(c => c == ' ') + 1;
        return isBody
            ? !isCommittee && BodyWords.Whole().IsMatch(folded)
            : ProductWords.Start().IsMatch(folded) && words >= (isCommittee ? 3 : 2);
    }

    private static FlatLine Fragment(FlatLine line, int start, int end) =>
        start == 0 && end == line.Text.Length
            ? line
            : new FlatLine(line.Block, line.Text[start..end].Trim(), start == 0 ? line.Blank : 0)
            {
                RowNo = start == 0 ? line.RowNo : null,
                IsFragment = start > 0,
            };
}
