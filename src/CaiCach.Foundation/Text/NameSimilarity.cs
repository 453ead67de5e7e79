namespace CaiCach.Foundation.Text;

/// <summary>
/// How much two names mean the same, for suggesting whom a document means: <c>CC.VP-TK</c> is <c>Công chức Văn phòng – Thống kê</c>,
/// <c>UBND xã</c> is <c>Ủy ban nhân dân xã</c>, and a typing error does not hide a name.
/// </summary>
public static class NameSimilarity
{
    /// <summary>From here on a suggestion is worth showing; below it, it is noise.</summary>
    public const double WorthSuggesting = 0.55;

    private const double NotTheSame = 0.95;
    private const int LongestName = 200;

    /// <summary>0 (nothing in common) to 1 (the same but for case, diacritics, spacing and punctuation). Symmetric.</summary>
    /// <param name="first">A name; only its first 200 characters count.</param>
    /// <param name="second">Another.</param>
    public static double Between(string? first, string? second) => Between(Words(first), Words(second));

    /// <summary>The candidates most like a name, the best first; none that is not worth showing.</summary>
    /// <param name="name">What the document says.</param>
    /// <param name="candidates">What it may mean; a candidate with several names may stand here once for each.</param>
    /// <param name="nameOf">A candidate's name.</param>
    /// <param name="count">How many to give at most.</param>
    public static IReadOnlyList<(T Candidate, double Similarity)> MostLike<T>(
        string name,
        IEnumerable<T> candidates,
        Func<T, string> nameOf,
        int count
    )
    {
        var words = Words(name);
        return
        [
            .. candidates
                .Select(candidate => (Candidate: candidate, Similarity: Between(words, Words(nameOf(candidate)))))
                .Where(suggestion => suggestion.Similarity >= WorthSuggesting)
                .OrderByDescending(suggestion => suggestion.Similarity)
                .ThenBy(suggestion => nameOf(suggestion.Candidate), StringComparer.Ordinal)
                .Take(count),
        ];
    }

    private static double Between(List<string> a, List<string> b)
    {
        if (a.Count == 0 || b.Count == 0)
        {
            return 0;
        }

        if (a.SequenceEqual(b, StringComparer.Ordinal))
        {
            return 1;
        }

        var shared = Math.Max(WordShare(a, b), WordShare(b, a));
        var (first, second) = (string.Join(' ', a), string.Join(' ', b));
        var mostByEdits = (double)Math.Min(first.Length, second.Length) / Math.Max(first.Length, second.Length);
        return NotTheSame * (mostByEdits > shared ? Math.Max(shared, EditShare(first, second)) : shared);
    }

    // "và" joins names in full and is left out of abbreviations.
    private static List<string> Words(string? name)
    {
        var cut = name is { Length: > LongestName } ? name[..LongestName] : name;
        return [.. VietnameseText.FoldedWords(cut).Where(word => word is not "va")];
    }

    // The letters of the words in common over the letters of all; a word that is the initials of several has those in common.
    private static double WordShare(List<string> a, List<string> b)
    {
        var left = new List<string?>(b);
        var shared = 0;
        var alone = new List<string>();
        foreach (var word in a)
        {
            var at = left.IndexOf(word);
            if (at < 0)
            {
                alone.Add(word);
                continue;
            }

            shared += 2 * word.Length;
            left[at] = null;
        }

        shared += alone.Sum(word => TakeInitials(word, left));
        return (double)shared / (Letters(a) + Letters(b));
    }

    // The letters of an abbreviation and of the words it stands for, which are then taken; 0 when it stands for none.
    private static int TakeInitials(string abbreviation, List<string?> left)
    {
        for (var from = 0; abbreviation.Length > 1 && from + abbreviation.Length <= left.Count; from++)
        {
            var run = left.GetRange(from, abbreviation.Length);
            if (run.Zip(abbreviation).All(pair => pair.First is { } word && word[0] == pair.Second))
            {
                run.ForEach(word => left[left.IndexOf(word, from)] = null);
                return abbreviation.Length + run.Sum(word => word!.Length);
            }
        }

        return 0;
    }

    private static int Letters(List<string> words) => words.Sum(word => word.Length);

    private static double EditShare(string a, string b) => 1 - (double)EditDistance(a, b) / Math.Max(a.Length, b.Length);

    private static int EditDistance(string a, string b)
    {
        var previous = Enumerable.Range(0, b.Length + 1).ToArray();
        var current = new int[b.Length + 1];
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(previous[j], current[j - 1]) + 1);
            }

            (previous, current) = (current, previous);
        }

        return previous[b.Length];
    }
}
