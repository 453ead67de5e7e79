namespace CaiCach.Documents.Reading.PlainText;

/// <summary>Joins the lines that a page has wrapped back into paragraphs.</summary>
internal sealed class ParagraphJoiner
{
    private const double FullLine = 0.7;
    private const int LongLine = 60;

    // Blank lines that a page break leaves inside a sentence.
    private const int PageGap = 6;

    private readonly int _wrapGap;
    private readonly int _width;

    public ParagraphJoiner(IReadOnlyList<TextLine> lines)
    {
        _width = Width(lines);
        _wrapGap = WrapGap(lines);
    }

    public IEnumerable<DocumentParagraph> Join(IReadOnlyList<TextLine> lines)
    {
        var open = new List<TextLine>();
        foreach (var line in lines)
        {
            if (open.Count > 0 && !GoesOn(open[^1], line))
            {
                yield return Close(open);
                open.Clear();
            }

            open.Add(line);
        }

        if (open.Count > 0)
        {
            yield return Close(open);
        }
    }

    private static DocumentParagraph Close(List<TextLine> lines)
    {
        var (marker, text) = ListMarker.Split(string.Join(' ', lines.Select(l => l.Text)));
        return new DocumentParagraph(text)
        {
            Marker = marker,
            IsBold = lines.All(l => l.IsHeading),
            Lines = [.. lines.Select(l => new DocumentLine(l.Text, l.BlankBefore))],
        };
    }

    private bool GoesOn(TextLine before, TextLine line)
    {
        if (
            ListMarker.IsBefore(line.Text)
            || (line.IsHeading && !before.IsHeading)
            || (before.IsHeading && (line.IsHeading ? line.BlankBefore > 0 : line.BlankBefore > _wrapGap))
        )
        {
            return false;
        }

        var isLower = char.IsLower(line.Text[0]);
        var isEnded = before.Text[^1] is '.' or ';' or ':' or '!' or '?' or '/';
        if (line.BlankBefore > _wrapGap || line.StartsPage)
        {
            return isLower && !isEnded && line.BlankBefore <= PageGap;
        }

        if (isLower || before.Text[^1] is ',' or '-' or '–' or '(')
        {
            return true;
        }

        // A line all in capitals is a title of its own.
        if (line.Text.Length > 5 && IsCapitals(line.Text))
        {
            return false;
        }

        // A full line wraps; a short one ends its paragraph. A deeper indent begins one.
        return before.Text.Length >= FullLine * _width && !(isEnded && line.Indent > before.Indent) && !IsCapitals(before.Text);
    }

    private static bool IsCapitals(string text) => text.Where(char.IsLetter).All(char.IsUpper);

    private static int Width(IReadOnlyList<TextLine> lines)
    {
        var lengths = lines.Where(l => !l.Text.Contains('\t', StringComparison.Ordinal)).Select(l => l.Text.Length).Order().ToList();
        return lengths.Count == 0 ? 0 : lengths[lengths.Count * 9 / 10];
    }

    // Some conversions put a blank line after every line: told by sentences that go on after one.
    private static int WrapGap(IReadOnlyList<TextLine> lines)
    {
        int single = 0,
            none = 0;
        for (var i = 1; i < lines.Count; i++)
        {
            var goesOn =
                lines[i - 1].Text.Length >= LongLine && char.IsLower(lines[i].Text[0]) && lines[i - 1].Text[^1] is not ('.' or ';' or ':');
            single += goesOn && lines[i].BlankBefore == 1 ? 1 : 0;
            none += goesOn && lines[i].BlankBefore == 0 ? 1 : 0;
        }

        return single > none ? 1 : 0;
    }
}
