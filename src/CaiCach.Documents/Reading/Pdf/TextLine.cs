namespace CaiCach.Documents.Reading.Pdf;

/// <summary>Words that stand on one line, from left to right, within the edges that the text could have filled.</summary>
/// <param name="Page">The page it stands on.</param>
/// <param name="Words">At least one.</param>
/// <param name="Left">Left edge of the room for text.</param>
/// <param name="Right">Right edge of the room for text.</param>
internal sealed record TextLine(int Page, IReadOnlyList<PlacedWord> Words, double Left, double Right)
{
    public Box Box { get; } = Words.Select(word => word.Box).Aggregate((a, b) => a.Around(b));

    public string Text { get; } = string.Join(' ', Words.Select(word => word.Text));

    public bool IsBold => Words.All(word => word.IsBold);

    /// <summary>Whether it was read by OCR.</summary>
    public bool IsRecognised => Words.Any(word => word.Confidence < 100);

    /// <summary>Whether it stands in the middle of its room with room left on both sides.</summary>
    public bool IsCentred
    {
        get
        {
            var (before, after) = (Box.Left - Left, Right - Box.Right);
            return before > 6 && after > 6 && Math.Abs(before - after) <= Math.Max(4, 0.05 * (Right - Left));
        }
    }

    /// <summary>Gathers words into lines by how much they overlap in height.</summary>
    public static List<TextLine> Gather(int page, IEnumerable<PlacedWord> words, double left, double right)
    {
        var lines = new List<List<PlacedWord>>();
        foreach (var word in words.OrderBy(word => word.Box.MiddleY))
        {
            var line = lines.Count > 0 && IsBeside(lines[^1], word) ? lines[^1] : null;
            if (line is null)
            {
                lines.Add([word]);
            }
            else
            {
                line.Add(word);
            }
        }
        return [.. lines.Select(line => new TextLine(page, [.. line.OrderBy(word => word.Box.Left)], left, right))];
    }

    private static bool IsBeside(List<PlacedWord> line, PlacedWord word)
    {
        var middle = line.Average(other => other.Box.MiddleY);
        var height = Math.Max(line.Average(other => other.Box.Height), word.Box.Height);
        return Math.Abs(word.Box.MiddleY - middle) <= 0.4 * height;
    }
}
