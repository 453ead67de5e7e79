using CaiCach.Foundation.Reform;
using CaiCach.Foundation.Text;
using CaiCach.Indicators.Contracts;

namespace CaiCach.Planning.Domain.Binding;

/// <summary>An indicator that a threshold may be about.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Score">How much of its words stand in the target's, 0 or more; only the order means something.</param>
/// <param name="Coverage">The part of what it is called that stands there, 0 to 1, by weight.</param>
internal sealed record ProposedIndicator(IndicatorName Indicator, double Score, double Coverage);

/// <summary>
/// Proposes by which indicator each threshold of a target is told. Words and pairs of words of the threshold's clause are compared with the names and
/// keywords of the indicators; those that few indicators have weigh more. A pure function of words: the same text, the same proposal.
/// </summary>
internal sealed class IndicatorProposals
{
    /// <summary>The least score of a proposal worth showing.</summary>
    public const double Least = 2;

    /// <summary>From this coverage on a proposal is fairly sure; below it the page says so.</summary>
    public const double Sure = 0.5;

    private const double OtherUnit = 0.3;
    private const decimal HalfOfAll = 50;
    private const double OtherArea = 0.95;
    private const string Share = "%";

    private readonly IReadOnlyList<(IndicatorName Indicator, IReadOnlyList<IReadOnlySet<string>> Phrases)> _indicators;
    private readonly Dictionary<string, double> _weights;

    /// <summary>Reads the words of all indicators once.</summary>
    public IndicatorProposals(IIndicatorNames names)
    {
        _indicators =
        [
            .. names.All.Select(one => (one, (IReadOnlyList<IReadOnlySet<string>>)[.. one.Keywords.Append(one.Name).Select(Terms)])),
        ];
        var total = (double)_indicators.Count;
        _weights = _indicators
            .SelectMany(one => one.Phrases.SelectMany(phrase => phrase).Distinct(StringComparer.Ordinal))
            .GroupBy(term => term, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => Math.Log(1 + (total / group.Count())), StringComparer.Ordinal);
    }

    /// <summary>For each threshold, or for the target itself where it has none, the likely indicators, the likeliest first.</summary>
    /// <param name="text">The target's text.</param>
    /// <param name="measures">Its thresholds.</param>
    /// <param name="area">The area that it stands under, by its id; null where none is known.</param>
    public IReadOnlyList<IReadOnlyList<ProposedIndicator>> Of(string text, IReadOnlyList<TargetMeasure> measures, string? area) =>
        [.. TargetClauses.Of(text, measures).Select((clause, at) => Of(clause, at < measures.Count ? measures[at] : null, area))];

    /// <summary>The likely indicators of a target's thresholds.</summary>
    public IReadOnlyList<IReadOnlyList<ProposedIndicator>> Of(Target target) =>
        Of(target.Text, target.Measures, target.Area is { } area ? ReformAreas.Of(area).Id : null);

    /// <summary>The thresholds of a target whose proposal is sure, by their places.</summary>
    public IEnumerable<(int Place, ProposedIndicator Proposed)> SureOf(Target target) =>
        Of(target).Index().Where(one => one.Item is [{ Coverage: >= Sure }, ..]).Select(one => (one.Index, one.Item[0]));

    private List<ProposedIndicator> Of(TargetClause clause, TargetMeasure? measure, string? area)
    {
        var terms = Terms(clause.Words);
        var ranked = _indicators
            .Select(one => (one.Indicator, Best: one.Phrases.Select(phrase => Score(phrase, terms)).MaxBy(best => best.Score)))
            .Select(one => new ProposedIndicator(
                one.Indicator,
                one.Best.Score * Fits(one.Indicator, measure) * (area == one.Indicator.Area ? 1 : OtherArea),
                one.Best.Coverage
            ))
            .Where(one => one.Score >= Least)
            .OrderByDescending(one => one.Score)
            .ThenBy(one => one.Indicator.Code, StringComparer.Ordinal)
            .ToList();
        if (clause.Shared < 2 || ranked.Count < clause.Shared)
        {
            return ranked;
        }

        // Several thresholds in one clause ("hồ sơ, kết quả … 80%, 75%"): each takes one of the likeliest, in the order in which the words name them.
        var words = Words(clause.Words);
        var named = ranked.Take(clause.Shared).OrderBy(one => FirstNamed(one.Indicator, ranked, clause.Shared, words)).ToList();
        return [named[clause.Place], .. ranked.Where(one => one != named[clause.Place])];
    }

    /// <summary>The weight of what is common, against the length of the phrase, so that a long one does not win by length.</summary>
    private (double Score, double Coverage) Score(IReadOnlySet<string> phrase, HashSet<string> terms)
    {
        var (common, all) = (0.0, 0.0);
        foreach (var term in phrase)
        {
            var weight = _weights[term];
            all += weight;
            common += terms.Contains(term) ? weight : 0;
        }

        return all > 0 ? (common / Math.Sqrt(all), common / all) : (0, 0);
    }

    /// <summary>Where a pair of words stands that this indicator has and the others that share the clause have not.</summary>
    private int FirstNamed(IndicatorName indicator, List<ProposedIndicator> ranked, int shared, List<string> words)
    {
        IEnumerable<string> TermsOf(IndicatorName one) =>
            _indicators.First(entry => entry.Indicator.Code == one.Code).Phrases.SelectMany(phrase => phrase);
        var own = TermsOf(indicator)
            .Except(
                ranked.Take(shared).Where(one => one.Indicator.Code != indicator.Code).SelectMany(one => TermsOf(one.Indicator)),
                StringComparer.Ordinal
            )
            .ToHashSet(StringComparer.Ordinal);
        for (var at = 0; at + 1 < words.Count; at++)
        {
            if (own.Contains($"{words[at]} {words[at + 1]}"))
            {
                return at;
            }
        }

        return int.MaxValue;
    }

    /// <summary>Shares are told by shares, and nobody aims at most of what should be less.</summary>
    private static double Fits(IndicatorName indicator, TargetMeasure? measure) =>
        measure is null ? 1
        : (measure.Unit == Share) != (indicator.Measure == Share) ? OtherUnit
        : indicator.IsMoreBetter == false && measure is { Comparator: "=" or ">=" or ">", Value: >= HalfOfAll } ? OtherUnit
        : 1;

    private static HashSet<string> Terms(string text)
    {
        var words = Words(text);
        var terms = words.Where(word => !TargetVocabulary.Empty.Contains(word)).ToHashSet(StringComparer.Ordinal);
        terms.UnionWith(words.Zip(words.Skip(1), (one, next) => $"{one} {next}"));
        return terms;
    }

    private static List<string> Words(string text) =>
        [
            .. VietnameseText
                .FoldedWords(text)
                .SelectMany(word => TargetVocabulary.Abbreviations.TryGetValue(word, out var full) ? full : [word]),
        ];
}
