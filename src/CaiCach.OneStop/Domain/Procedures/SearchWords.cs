namespace CaiCach.OneStop.Domain.Procedures;

/// <summary>The words of all procedures, with how much each tells: a word that few procedures have tells more.</summary>
internal sealed class SearchWords
{
    private const double PrefixLikeness = 0.7;
    private const double MisspeltLikeness = 0.6;
    private const int LeastLettersToMisspell = 4;
    private const int LeastLettersToSwap = 3;
    private const int LeastLettersOfPrefix = 2;

    private readonly Dictionary<string, double> _weights;

    /// <summary>Takes the folded words of each procedure.</summary>
    public SearchWords(IEnumerable<IEnumerable<string>> procedures)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var all = 0;
        foreach (var words in procedures)
        {
            all++;
            foreach (var word in words.Distinct(StringComparer.Ordinal))
            {
                counts[word] = counts.GetValueOrDefault(word) + 1;
            }
        }

        _weights = counts.ToDictionary(pair => pair.Key, pair => Math.Log(1 + ((double)all / pair.Value)), StringComparer.Ordinal);
    }

    /// <summary>How much a word tells; 0 for one that no procedure has.</summary>
    public double WeightOf(string word) => _weights.GetValueOrDefault(word);

    /// <summary>The words of a query that some procedure has, or has nearly; the others say nothing about which procedure is meant.</summary>
    public SearchWord[] Read(IReadOnlyList<string> words)
    {
        var read = new List<SearchWord>();
        for (var i = 0; i < words.Count; i++)
        {
            if (_weights.TryGetValue(words[i], out var weight))
            {
                read.Add(new SearchWord(weight, new(StringComparer.Ordinal) { [words[i]] = 1 }));
            }
            else if (InTwo(words[i]) is var (first, second))
            {
                read.AddRange(Read([first, second]));
            }
            else if (Like(words[i], isLast: i == words.Count - 1) is { } like)
            {
                read.Add(like);
            }
        }

        return [.. read];
    }

    private (string First, string Second)? InTwo(string word)
    {
        for (var cut = LeastLettersOfPrefix; cut <= word.Length - LeastLettersOfPrefix; cut++)
        {
            if (_weights.ContainsKey(word[..cut]) && _weights.ContainsKey(word[cut..]))
            {
                return (word[..cut], word[cut..]);
            }
        }

        return null;
    }

    private SearchWord? Like(string word, bool isLast)
    {
        var likenesses = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var known in _weights.Keys)
        {
            if (isLast && word.Length >= LeastLettersOfPrefix && known.StartsWith(word, StringComparison.Ordinal))
            {
                likenesses[known] = PrefixLikeness;
            }
            else if (IsMisspelt(word, known))
            {
                likenesses[known] = MisspeltLikeness;
            }
        }

        return likenesses.Count == 0 ? null : new SearchWord(likenesses.Keys.Max(WeightOf), likenesses);
    }

    // One letter too many, too few or another one, or two neighbours swapped; short words are too like each other for the former.
    private static bool IsMisspelt(string word, string known)
    {
        var start = 0;
        while (start < word.Length && start < known.Length && word[start] == known[start])
        {
            start++;
        }

        var left = word.AsSpan(start);
        var right = known.AsSpan(start);
        return (word.Length >= LeastLettersToSwap && IsSwapped(left, right))
            || (word.Length >= LeastLettersToMisspell && IsOneLetterAway(left, right));
    }

    private static bool IsOneLetterAway(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        (left.Length - right.Length) switch
        {
            0 => left.IsEmpty || left[1..].SequenceEqual(right[1..]),
            1 => left[1..].SequenceEqual(right),
            -1 => left.SequenceEqual(right[1..]),
            _ => false,
        };

    private static bool IsSwapped(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        left.Length >= 2
        && left.Length == right.Length
        && left[0] == right[1]
        && left[1] == right[0]
        && left[2..].SequenceEqual(right[2..]);
}

/// <summary>A word of a query: how much it tells, and which words of the procedures it may stand for.</summary>
/// <param name="Weight">How much it tells, more than 0.</param>
/// <param name="Likenesses">The known words it may stand for, each with how likely (0 to 1).</param>
internal sealed record SearchWord(double Weight, Dictionary<string, double> Likenesses)
{
    /// <summary>How likely it stands for a folded word: 1 for the word itself, 0 for another.</summary>
    public double LikenessTo(string word) => Likenesses.GetValueOrDefault(word);
}
