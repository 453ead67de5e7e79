using CaiCach.Foundation.Text;

namespace CaiCach.Planning.Domain;

/// <summary>
/// Finds targets of one plan that speak of the same thing and ask for different figures. What they speak of is their folded words without
/// figures and without the words of thresholds; years stay, because each year of a longer plan may ask for another figure. The words are
/// this file's vocabulary.
/// </summary>
internal static class TargetContradictions
{
    private static readonly HashSet<string> ThresholdWords = new(
        "dat tu tren duoi it nhat toi thieu toi da khong qua tro len hon phan dau dam bao bao la co duoc phai voi va cua so ty le phan tram muc".Split(
            ' '
        ),
        StringComparer.Ordinal
    );

    private static readonly char[] Separators = [.. " \t\n,.;:()[]/%<>=≥≤-–\"“”".Distinct()];

    /// <summary>Groups of two or more targets that contradict each other, in the plan's order.</summary>
    public static IReadOnlyList<IReadOnlyList<Target>> Among(IEnumerable<Target> targets) =>
        [
            .. targets
                .Where(target => target.Measures.Count > 0)
                .GroupBy(target => SubjectOf(target.Text), StringComparer.Ordinal)
                .Where(group => group.Key.Length > 0 && group.Select(FiguresOf).Distinct(StringComparer.Ordinal).Count() > 1)
                .Select(group => (IReadOnlyList<Target>)[.. group]),
        ];

    private static string SubjectOf(string text) =>
        string.Join(
            ' ',
            VietnameseText
                .Fold(text)
                .Split(Separators, StringSplitOptions.RemoveEmptyEntries)
                .Where(word => !ThresholdWords.Contains(word) && (!char.IsDigit(word[0]) || IsYear(word)))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
        );

    private static bool IsYear(string word) => word.Length == 4 && word.StartsWith("20", StringComparison.Ordinal);

    private static string FiguresOf(Target target) =>
        string.Join(
            ';',
            target.Measures.Select(measure => $"{measure.Comparator}{measure.Value:0.####}{VietnameseText.Fold(measure.Unit)}")
        );
}
