using CaiCach.Foundation.Text;

namespace CaiCach.Ui.Search;

/// <summary>What a person typed, as words to compare with.</summary>
public static class SearchWords
{
    /// <summary>The longest input looked at, in characters.</summary>
    public const int MaxLength = 100;

    private const int MaxCount = 10;

    /// <summary>The words without diacritics and case, at most ten; none for an empty input.</summary>
    public static IReadOnlyList<string> Of(string? typed)
    {
        var folded = VietnameseText.Fold(typed?.Length > MaxLength ? typed[..MaxLength] : typed);
        return [.. folded.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Take(MaxCount)];
    }

    /// <summary>Whether a text has all the words.</summary>
    public static bool Match(string text, IReadOnlyList<string> words)
    {
        var folded = VietnameseText.Fold(text);
        return words.All(word => folded.Contains(word, StringComparison.Ordinal));
    }

    /// <summary>Patterns for LIKE that match what contains the words; signs of LIKE are taken as they stand.</summary>
    public static string[] Patterns(IReadOnlyList<string> words) =>
        [
            .. words.Select(word =>
                "%"
                + word.Replace("\\", "\\\\", StringComparison.Ordinal)
                    .Replace("%", "\\%", StringComparison.Ordinal)
                    .Replace("_", "\\_", StringComparison.Ordinal)
                + "%"
            ),
        ];
}
