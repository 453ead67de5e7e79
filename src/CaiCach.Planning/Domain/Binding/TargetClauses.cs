using System.Globalization;
using System.Text.RegularExpressions;
using CaiCach.Foundation.Text;

namespace CaiCach.Planning.Domain.Binding;

/// <summary>The words of a target that one of its thresholds is about.</summary>
/// <param name="Words">Them.</param>
/// <param name="Place">Which of the thresholds that share these words, from 0.</param>
/// <param name="Shared">How many share them.</param>
internal sealed record TargetClause(string Words, int Place, int Shared);

/// <summary>Takes a target's text apart by its thresholds: at semicolons, at the ends of sentences, and between figures that have words between them.</summary>
internal static partial class TargetClauses
{
    private const int TimeoutMs = 1000;
    private const int FewestOwnWords = 3;

    /// <summary>The words of each threshold, in their order; all of the text where a figure is not found in it.</summary>
    public static IReadOnlyList<TargetClause> Of(string text, IReadOnlyList<TargetMeasure> measures)
    {
        if (measures.Count < 2)
        {
            return [new TargetClause(text, 0, 1)];
        }

        var parts = Sentence().Split(VietnameseText.Tidy(text)).Where(part => part.Length > 0).ToList();
        var placed = Place(parts, measures);
        return
        [
            .. placed.Select(
                (figure, at) =>
                    figure.Part < 0
                        ? new TargetClause(text, 0, 1)
                        : Clause(parts[figure.Part], [.. placed.Where(other => other.Part == figure.Part).Distinct()], figure)
            ),
        ];
    }

    private static List<Figure> Place(List<string> parts, IReadOnlyList<TargetMeasure> measures)
    {
        var (part, from) = (0, 0);
        var placed = new List<Figure>();
        foreach (var measure in measures)
        {
            var found = Find(parts, part, from, measure);
            // "01-02 cuộc": the most stands in the figure of the least.
            var isMost = placed.Count > 0 && IsRange(measures[placed.Count - 1], measure);
            placed.Add(found ?? (isMost ? placed[^1] : new Figure(-1, 0, 0)));
            (part, from) = found is null ? (part, from) : (found.Part, found.End);
        }

        return placed;
    }

    private static bool IsRange(TargetMeasure least, TargetMeasure most) =>
        least.Comparator == ">=" && most.Comparator == "<=" && least.Unit == most.Unit;

    private static Figure? Find(List<string> parts, int part, int from, TargetMeasure measure)
    {
        var printed = Regex.Escape(measure.Value.ToString("0.####", CultureInfo.InvariantCulture).Replace('.', ','));
        var unit = measure.Unit == "%" ? @"\s*%" : @"\s*\p{L}";
        for (var at = part; at < parts.Count; at++)
        {
            var start = at == part ? from : 0;
            var match = Regex.Match(
                parts[at][start..],
                $@"(?<![\d.,/])0*{printed}(?:\s*(?:-|–|\w+)\s*\d+(?:,\d+)?)?{unit}",
                RegexOptions.None,
                TimeSpan.FromMilliseconds(TimeoutMs)
            );
            if (match.Success)
            {
                return new Figure(at, start + match.Index, start + match.Index + match.Length);
            }
        }

        return null;
    }

    /// <summary>A figure's words begin after the figure before it and go to the next one, where there are words of its own.</summary>
    private static TargetClause Clause(string words, IReadOnlyList<Figure> figures, Figure figure)
    {
        var at = figures.TakeWhile(other => other != figure).Count();
        var isListed = figures.Zip(figures.Skip(1)).All(pair => WordsIn(words[pair.First.End..pair.Second.Start]) < FewestOwnWords);
        if (figures.Count == 1 || isListed)
        {
            return new TargetClause(words, at, figures.Count);
        }

        // "98% hồ sơ …, 95% kết quả …": the words follow their figure; "… đạt 98%, … đạt 95%": they stand before it.
        var follows = WordsIn(words[..figures[0].Start]) < FewestOwnWords;
        var (start, end) = follows
            ? (figure.Start, at + 1 < figures.Count ? figures[at + 1].Start : words.Length)
            : (at == 0 ? 0 : figures[at - 1].End, at + 1 < figures.Count ? figure.End : words.Length);
        return new TargetClause(words[start..end], 0, 1);
    }

    private static int WordsIn(string words) => VietnameseText.FoldedWords(words).Count;

    [GeneratedRegex(@"\s*(?:;|\.(?=\s|$)|\n)\s*", RegexOptions.None, TimeoutMs)]
    private static partial Regex Sentence();

    private sealed record Figure(int Part, int Start, int End);
}
