using System.Text;

namespace CaiCach.Documents.Reading.Pdf;

/// <summary>Undoes the line breaks of a page: lines that were broken for want of room become one paragraph again.</summary>
internal static class Paragraphs
{
    private const double IndentPoints = 7;
    private const double NearPoints = 3;

    /// <summary>Share of a letter's height that a space is wide.</summary>
    private const double SpaceShare = 0.2;

    /// <summary>How much further apart than usual two lines stand when a paragraph ends between them.</summary>
    private const double WiderPitch = 1.12;

    /// <summary>The same for OCR, whose boxes end where the ink of the letters ends.</summary>
    private const double WiderScannedPitch = 1.35;

    public static IReadOnlyList<DocumentParagraph> Build(IReadOnlyList<TextLine> lines)
    {
        var paragraphs = new List<DocumentParagraph>();
        var pitch = WidestPitch(lines);
        List<TextLine> open = [];
        foreach (var line in lines)
        {
            if (open.Count > 0 && EndsBefore(open, line, pitch))
            {
                paragraphs.Add(Join(open));
                open = [];
            }
            open.Add(line);
        }
        if (open.Count > 0)
        {
            paragraphs.Add(Join(open));
        }

        return paragraphs;
    }

    /// <summary>Whether the words of the line begin something new rather than go on.</summary>
    private static bool EndsBefore(List<TextLine> open, TextLine next, double pitch)
    {
        var (first, last) = (open[0], open[^1]);
        if (
            HadRoomFor(last, next) && (!LineStart.IsInside(next.Text) || LineStart.EndsSentence(last.Text))
            || first.IsBold != next.IsBold && last.IsBold != next.IsBold
        )
        {
            return true;
        }

        if (last.Page == next.Page && next.Box.MiddleY - last.Box.MiddleY > pitch)
        {
            return true;
        }

        if (OpensItem(open, next))
        {
            return true;
        }

        if (last.IsCentred || next.IsCentred || last.Page != next.Page)
        {
            return false;
        }

        var isHanging = IsHanging(first, next);
        return !isHanging && next.Box.Left > last.Box.Left + IndentPoints && (open.Count > 1 || !LineStart.IsMarker(first.Text));
    }

    private static bool HadRoomFor(TextLine last, TextLine next)
    {
        var needed = SpaceShare * last.Words[^1].Box.Height + next.Words[0].Box.Width;
        return last.IsCentred
            ? last.Box.Width + needed < last.Right - last.Left - NearPoints
            : last.Box.Right + needed < last.Right - NearPoints;
    }

    private static bool OpensItem(List<TextLine> open, TextLine next)
    {
        if (!LineStart.IsMarker(next.Text))
        {
            return false;
        }

        var (first, last) = (open[0], open[^1]);
        var endsSentence = LineStart.EndsSentence(last.Text);
        var mark = next.Words[0].Text;
        if (!LineStart.IsDash(mark))
        {
            return endsSentence
                || next.Box.Left <= first.Box.Left + NearPoints && ListMarker.Split(first.Text).Marker is not null
                || next.Box.Left > last.Box.Left + IndentPoints;
        }

        return endsSentence
            || string.Equals(first.Words[0].Text, mark, StringComparison.Ordinal) && Math.Abs(first.Box.Left - next.Box.Left) <= NearPoints;
    }

    private static bool IsHanging(TextLine first, TextLine next) =>
        first.Words.Count > 1 && LineStart.IsMarker(first.Text) && Math.Abs(first.Words[1].Box.Left - next.Box.Left) <= NearPoints;

    private static double WidestPitch(IReadOnlyList<TextLine> lines)
    {
        var steps = new List<double>();
        for (var i = 1; i < lines.Count; i++)
        {
            if (lines[i].Page == lines[i - 1].Page)
            {
                steps.Add(lines[i].Box.MiddleY - lines[i - 1].Box.MiddleY);
            }
        }
        if (steps.Count == 0)
        {
            return double.MaxValue;
        }

        steps.Sort();
        // Lines of one paragraph stand closest; a lower quantile is not moved by headings and gaps.
        var closest = steps[steps.Count / 4];
        return Math.Max(closest, 0.9 * lines.Average(line => line.Box.Height))
            * (lines.Any(line => line.IsRecognised) ? WiderScannedPitch : WiderPitch);
    }

    private static DocumentParagraph Join(List<TextLine> lines)
    {
        var (marker, text) = ListMarker.Split(TextOf(lines));
        return new DocumentParagraph(text)
        {
            Page = lines[0].Page,
            Marker = marker,
            IsBold = lines.TrueForAll(line => line.IsBold),
            IsCentred = marker is null && lines.TrueForAll(line => line.IsCentred),
        };
    }

    private static string TextOf(List<TextLine> lines)
    {
        var text = new StringBuilder(lines[0].Text);
        foreach (var line in lines.Skip(1))
        {
            if (text[^1] == '\u00AD')
            {
                text.Length--;
            }
            else if (!IsBrokenInside(text))
            {
                text.Append(' ');
            }

            text.Append(line.Text);
        }
        return text.Replace("\u00AD", "").ToString();
    }

    /// <summary>Whether the line was broken after a slash or a hyphen inside a word ("34/2019/⏎NĐ-CP").</summary>
    private static bool IsBrokenInside(StringBuilder text) => text[^1] is '/' or '-' && text.Length > 1 && !char.IsWhiteSpace(text[^2]);
}
