using CaiCach.Foundation.Text;

namespace CaiCach.OneStop.Domain.Procedures;

/// <summary>A procedure as the search knows it.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="OtherNames">How people call it.</param>
internal sealed record SearchableProcedure(string Code, string Name, IReadOnlyList<string> OtherNames);

/// <summary>
/// Finds procedures by what people type: without diacritics, <c>i</c> as <c>y</c>, words in any order, one letter wrong in a word of four
/// or more, two neighbouring letters swapped, two words written as one, the beginning of the last word, or the beginning of a code. Best
/// first. Holds its words folded: make one and keep it. Safe to use from many threads.
/// </summary>
internal sealed class ProcedureSearch
{
    /// <summary>Most words of a query that are looked at.</summary>
    public const int MaxWords = 16;

    // Less than half of what a person typed, weighed by how rare each word is, is another procedure.
    private const double LeastRecall = 0.5;
    private const double RecallShare = 0.65;
    private const double PrecisionShare = 0.25;
    private const double OrderShare = 0.1;

    private readonly Entry[] _entries;
    private readonly SearchWords _words;

    /// <summary>Takes the procedures, some hundreds.</summary>
    public ProcedureSearch(IEnumerable<SearchableProcedure> procedures)
    {
        _entries = [.. procedures.Select(procedure => new Entry(procedure, Phrases(procedure)))];
        _words = new SearchWords(_entries.Select(entry => entry.Phrases.SelectMany(phrase => phrase)));
    }

    /// <summary>The procedures that fit, best first; none for a query without a word that any procedure has.</summary>
    /// <param name="query">What was typed.</param>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<SearchableProcedure> Find(string? query, int most)
    {
        var code = query?.Trim() ?? "";
        var byCode = ByCode(code);
        if (byCode.Length > 0)
        {
            return [.. byCode.Take(most)];
        }

        var words = _words.Read([.. FoldedWords(query).Take(MaxWords)]);
        return words.Length == 0
            ? []
            :
            [
                .. _entries
                    .Select(entry => (entry.Procedure, Score: entry.Phrases.Max(phrase => Score(words, phrase))))
                    .Where(found => found.Score > 0)
                    .OrderByDescending(found => found.Score)
                    .ThenBy(found => found.Procedure.Name.Length)
                    .ThenBy(found => found.Procedure.Code, StringComparer.Ordinal)
                    .Take(most)
                    .Select(found => found.Procedure),
            ];
    }

    private SearchableProcedure[] ByCode(string code) =>
        code.Length >= 3 && char.IsAsciiDigit(code[0]) && code[1] == '.'
            ?
            [
                .. _entries
                    .Select(entry => entry.Procedure)
                    .Where(procedure => procedure.Code.StartsWith(code, StringComparison.Ordinal))
                    .OrderBy(procedure => procedure.Code, StringComparer.Ordinal),
            ]
            : [];

    private double Score(SearchWord[] query, string[] phrase)
    {
        double asked = 0,
            found = 0;
        var used = new double[phrase.Length];
        var inOrder = 0;
        var last = -2;
        foreach (var word in query)
        {
            var (at, likeness) = BestMatch(word, phrase, last + 1);
            asked += word.Weight;
            found += word.Weight * likeness;
            if (at >= 0)
            {
                used[at] = Math.Max(used[at], likeness);
                inOrder += at == last + 1 ? 1 : 0;
            }

            last = at >= 0 ? at : -2;
        }

        if (found < LeastRecall * asked)
        {
            return 0;
        }

        double whole = 0,
            covered = 0;
        for (var i = 0; i < phrase.Length; i++)
        {
            var weight = _words.WeightOf(phrase[i]);
            whole += weight;
            covered += weight * used[i];
        }

        return (RecallShare * found / asked)
            + (PrecisionShare * covered / whole)
            + (OrderShare * (query.Length == 1 ? 1 : (double)inOrder / (query.Length - 1)));
    }

    // Of two equal matches the one right after the last word counts, so that words in their order are seen to be so.
    private static (int At, double Likeness) BestMatch(SearchWord word, string[] phrase, int next)
    {
        var at = -1;
        double best = 0;
        for (var i = 0; i < phrase.Length; i++)
        {
            var likeness = word.LikenessTo(phrase[i]);
            if (likeness > best || (likeness > 0 && likeness.Equals(best) && i == next))
            {
                (at, best) = (i, likeness);
            }
        }

        return (at, best);
    }

    private static string[][] Phrases(SearchableProcedure procedure) =>
        [.. procedure.OtherNames.Prepend(procedure.Name).Select(name => FoldedWords(name).ToArray()).Where(phrase => phrase.Length > 0)];

    private static IEnumerable<string> FoldedWords(string? text) => VietnameseText.FoldedWords(text).Select(word => word.Replace('y', 'i'));

    private sealed record Entry(SearchableProcedure Procedure, string[][] Phrases);
}
