using System.Runtime.InteropServices;

namespace CaiCach.Documents.Reading.Pdf;

/// <summary>Finds columns that no lines are drawn around: the letterhead, the signature block, a table without frame.</summary>
internal static class OpenColumns
{
    /// <summary>The widest space inside running text: justified lines and blanks left for a number or a day stay below most of the time.</summary>
    private const double GutterPoints = 11;

    /// <summary>The same for OCR, whose boxes are a letter too short now and then.</summary>
    private const double ScannedGutterPoints = 17;

    /// <summary>A gutter is at least this many usual spaces of its line wide.</summary>
    private const double UsualSpaces = 3;

    /// <summary>Lines further apart than this many line heights are no longer one block.</summary>
    private const double ApartHeights = 2.6;

    /// <summary>Lines of one column stand no further apart than this many line heights.</summary>
    private const double CloseHeights = 0.5;

    /// <summary>A line whose middle lies so near that of the page, in points, is a title of the whole page.</summary>
    private const double MiddlePoints = 12;

    /// <summary>The lines, with those that stand in columns gathered into tables.</summary>
    public static IEnumerable<object> Separate(IReadOnlyList<TextLine> lines)
    {
        for (var i = 0; i < lines.Count; )
        {
            var block = BlockAt(lines, i);
            if (block is null)
            {
                yield return lines[i++];
                continue;
            }
            yield return OpenRows.Build(block.Value.Lines, block.Value.Gutters);
            i += block.Value.Lines.Count;
        }
    }

    private static (List<TextLine> Lines, List<Gap> Gutters)? BlockAt(IReadOnlyList<TextLine> lines, int start)
    {
        var gutters = Gaps(lines[start]);
        if (gutters.Count == 0)
        {
            return null;
        }

        var block = new List<TextLine> { lines[start] };
        for (var i = start + 1; i < lines.Count; i++)
        {
            var kept = Narrow(gutters, lines[i]);
            var isApart = lines[i].Box.Top - lines[i - 1].Box.Bottom > ApartHeights * lines[i - 1].Box.Height;
            if (kept.Count == 0 || isApart || IsTitle(lines[i], kept))
            {
                break;
            }

            gutters = kept;
            block.Add(lines[i]);
        }
        while (block.Count > 1 && !IsSplit(block[^1], gutters) && !GoesOn(block, gutters))
        {
            block.RemoveAt(block.Count - 1);
        }

        return block.Count(line => IsSplit(line, gutters)) >= 2 ? (block, gutters) : null;
    }

    private static List<Gap> Gaps(TextLine line)
    {
        var gaps = new List<Gap>();
        for (var i = 1; i < line.Words.Count; i++)
        {
            gaps.Add(new Gap(line.Words[i - 1].Box.Right, line.Words[i].Box.Left));
        }

        if (gaps.Count == 0)
        {
            return gaps;
        }

        // In a justified line all spaces are wide; a gutter is wide beside the others.
        var usual = gaps.Count < 3 ? 0 : gaps.Select(gap => gap.Width).Order().ElementAt(gaps.Count / 4);
        var least = line.IsRecognised ? ScannedGutterPoints : GutterPoints;
        return [.. gaps.Where(gap => gap.Width >= least && gap.Width >= UsualSpaces * usual)];
    }

    /// <summary>What the line leaves of the gutters.</summary>
    private static List<Gap> Narrow(List<Gap> gutters, TextLine line)
    {
        var kept = gutters;
        foreach (var word in line.Words)
        {
            kept = [.. kept.SelectMany(gap => gap.Without(word.Box.Left, word.Box.Right)).Where(gap => gap.Width >= GutterPoints)];
        }

        return kept;
    }

    private static bool IsSplit(TextLine line, List<Gap> gutters) =>
        gutters.Exists(gap => line.Words[0].Box.Right <= gap.From + 1 && line.Words[^1].Box.Left >= gap.To - 1);

    private static bool IsTitle(TextLine line, List<Gap> gutters) =>
        !IsSplit(line, gutters) && Math.Abs(line.Box.MiddleX - (line.Left + line.Right) / 2) < MiddlePoints;

    /// <summary>A line in one column only still belongs to the block when it stands close under the others and keeps to that column.</summary>
    private static bool GoesOn(List<TextLine> block, List<Gap> gutters)
    {
        var (last, before) = (block[^1], block[^2]);
        return last.Box.Top - before.Box.Bottom < CloseHeights * before.Box.Height
            && gutters.TrueForAll(gap => last.Box.Right <= gap.From + 1 || last.Box.Left >= gap.To - 1)
            && (last.Box.Left >= gutters[0].To - 1 || last.Box.Width < 0.6 * (gutters[0].From - last.Left));
    }
}

/// <summary>Space between words, from left to right.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Gap(double From, double To)
{
    public double Width => To - From;

    public double Middle => (From + To) / 2;

    public IEnumerable<Gap> Without(double left, double right)
    {
        if (right <= From || left >= To)
        {
            yield return this;
            yield break;
        }
        if (left > From)
        {
            yield return this with
            {
                To = left,
            };
        }

        if (right < To)
        {
            yield return this with
            {
                From = right,
            };
        }
    }
}
