using System.Text.RegularExpressions;
using CaiCach.Foundation.Text;

namespace CaiCach.Planning.Domain.Binding;

/// <summary>Finds the fields that a threshold's words name: "các TTHC lĩnh vực đất đai 85%".</summary>
internal static partial class TargetFields
{
    private const int TimeoutMs = 1000;

    /// <summary>The codes of the fields that are named after "lĩnh vực"; none where the words name none of these, or the whole of them.</summary>
    /// <param name="words">The words of the threshold.</param>
    /// <param name="names">The names of the fields by their codes.</param>
    public static IReadOnlyList<string> In(string words, IReadOnlyDictionary<string, string> names)
    {
        var folded = string.Join(' ', VietnameseText.FoldedWords(words));
        var places = Field()
            .Matches(folded)
            .Where(match => !LeftOut().IsMatch(folded[..match.Index]))
            .Select(match => match.Index + match.Length)
            .ToList();
        var found = new List<(string Code, string Name)>();
        foreach (var (code, name) in names.OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            var sought = string.Join(' ', VietnameseText.FoldedWords(name));
            if (sought.Length > 0 && places.Any(place => IsNamed(folded[place..], sought)))
            {
                found.Add((code, sought));
            }
        }

        // "Hộ tịch có yếu tố nước ngoài" does not name "Hộ tịch".
        return
        [
            .. found
                .Where(one => !found.Any(other => other != one && $" {other.Name} ".Contains($" {one.Name} ", StringComparison.Ordinal)))
                .Select(one => one.Code),
        ];
    }

    /// <summary>Whether a name stands there, straight away or after other names of few words: "đất đai, hộ tịch, chứng thực".</summary>
    private static bool IsNamed(string after, string name)
    {
        const int NearestLetters = 40;
        var at = $" {after} ".IndexOf($" {name} ", StringComparison.Ordinal);
        return at is >= 0 and < NearestLetters;
    }

    [GeneratedRegex(@"\blinh vuc (?:ve )?", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex Field();

    // "trừ các thủ tục lĩnh vực đất đai"
    [GeneratedRegex(@"\b(?:tru|khong tinh|khong bao gom|khong ke)(?: \w+){0,4} ?$", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex LeftOut();
}
