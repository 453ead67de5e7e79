using System.Text.RegularExpressions;

namespace CaiCach.Documents.Reading.Pdf;

/// <summary>Takes page numbers and running headers and footers off the pages.</summary>
internal static partial class PageFurniture
{
    private const double EdgeShare = 0.1;

    /// <summary>A line that stands on this share of the pages at the same height runs with the pages.</summary>
    private const double RunningShare = 0.6;

    public static IReadOnlyList<PlacedPage> Remove(IReadOnlyList<PlacedPage> pages)
    {
        var edges = pages.Select(page => EdgeLines(page).ToList()).ToList();
        var running = edges
            .SelectMany(lines => lines.Select(KeyOf).Distinct())
            .GroupBy(key => key)
            .Where(group => pages.Count >= 3 && group.Count() >= RunningShare * pages.Count)
            .Select(group => group.Key)
            .ToHashSet();
        return
        [
            .. pages.Select((page, i) => Without(page, edges[i].Where(line => IsPageNumber(line.Text) || running.Contains(KeyOf(line))))),
        ];
    }

    private static IEnumerable<TextLine> EdgeLines(PlacedPage page)
    {
        var lines = TextLine.Gather(page.Number, page.Words, 0, page.Width);
        return lines
            .Take(2)
            .Where(line => line.Box.Bottom < EdgeShare * page.Height)
            .Concat(lines.TakeLast(2).Where(line => line.Box.Top > (1 - EdgeShare) * page.Height));
    }

    private static (string Text, int Height) KeyOf(TextLine line) =>
        (Digits().Replace(line.Text, "#"), (int)Math.Round(line.Box.MiddleY / 6));

    private static bool IsPageNumber(string text) => PageNumber().IsMatch(text);

    private static PlacedPage Without(PlacedPage page, IEnumerable<TextLine> lines)
    {
        var dropped = lines.SelectMany(line => line.Words).ToHashSet(ReferenceEqualityComparer.Instance);
        return dropped.Count == 0 ? page : page with { Words = [.. page.Words.Where(word => !dropped.Contains(word))] };
    }

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Digits();

    [GeneratedRegex(
        @"^([-–]\s*)?(Trang\s+|Page\s+)?[0-9]{1,3}(\s*[/|]\s*[0-9]{1,3})?(\s*[-–])?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 2000
    )]
    private static partial Regex PageNumber();
}
