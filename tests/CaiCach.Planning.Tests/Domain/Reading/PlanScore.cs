using System.Globalization;
using System.Text;
using CaiCach.Planning.Contracts;

namespace CaiCach.Planning.Tests.Domain.Reading;

/// <summary>One field's score: how many were right out of how many.</summary>
internal sealed record FieldScore(string Field, int Right, int Of)
{
    public int Errors => Of - Right;

    public double Share => Of == 0 ? 1 : (double)Right / Of;
}

/// <summary>Scores a reading against gold: items matched one to one by their words (similarity at least 0.8), then field by field.</summary>
internal static class PlanScore
{
    private const double Similar = 0.8;

    public static IReadOnlyList<FieldScore> Of(PlanReading read, PlanReading gold, List<string> misses)
    {
        var tasks = Match(read.Tasks, gold.Tasks, t => t.Text);
        var targets = Match(read.Targets, gold.Targets, t => t.Text);
        misses.AddRange(gold.Tasks.Except(tasks.Select(t => t.Gold)).Select(t => "task missed: " + t.Text));
        misses.AddRange(read.Tasks.Except(tasks.Select(t => t.Read)).Select(t => "task too many: " + t.Text));
        misses.AddRange(gold.Targets.Except(targets.Select(t => t.Gold)).Select(t => "target missed: " + t.Text));
        misses.AddRange(read.Targets.Except(targets.Select(t => t.Read)).Select(t => "target too many: " + t.Text));
        return
        [
            new FieldScore("task recall", tasks.Count, gold.Tasks.Count),
            new FieldScore("task precision", tasks.Count, read.Tasks.Count),
            Field("area", tasks, t => $"{t.Area}", misses),
            Field("lead", tasks, t => Set(t.Lead), misses),
            Field("coordinating", tasks, t => Set(t.Coordinating), misses),
            Field("deliverables", tasks, t => Set(t.Deliverables.SelectMany(d => d.Split(','))), misses),
            Field(
                "deadline",
                tasks,
                t => Set(t.Deadline.Milestones.Select(m => string.Create(CultureInfo.InvariantCulture, $"{m.Kind} {m.Due:O}"))),
                misses
            ),
            Field("no", tasks, t => t.No ?? string.Empty, misses),
            new FieldScore("target recall", targets.Count, gold.Targets.Count),
            new FieldScore("target precision", targets.Count, read.Targets.Count),
            Field("target area", targets, t => $"{t.Area}", misses),
            Field("thresholds", targets, t => string.Join('|', t.Measures.Select(Measure)), misses),
            Head(read.Header, gold.Header, misses),
        ];
    }

    private static string Measure(MeasureReading m) =>
        string.Create(CultureInfo.InvariantCulture, $"{m.Comparator} {m.Value:0.##} {Normal(m.Unit)}");

    private static FieldScore Head(PlanHeaderReading read, PlanHeaderReading gold, List<string> misses)
    {
        (string Name, string Read, string Gold)[] fields =
        [
            ("title", Normal(read.Title), Normal(gold.Title)),
            ("issuer", Normal(read.Issuer ?? string.Empty), Normal(gold.Issuer ?? string.Empty)),
            ("number", read.Number ?? string.Empty, gold.Number ?? string.Empty),
            ("issuedOn", read.IssuedOn ?? string.Empty, gold.IssuedOn ?? string.Empty),
            ("period", $"{read.Period}", $"{gold.Period}"),
            ("legalBases", string.Join('|', read.LegalBases), string.Join('|', gold.LegalBases)),
        ];
        misses.AddRange(fields.Where(f => f.Read != f.Gold).Select(f => $"{f.Name}: «{f.Read}» gold «{f.Gold}»"));
        return new FieldScore("header", fields.Count(f => f.Read == f.Gold), fields.Length);
    }

    private static FieldScore Field<T>(string name, IReadOnlyList<(T Read, T Gold)> pairs, Func<T, string> value, List<string> misses)
    {
        var wrong = pairs.Where(p => value(p.Read) != value(p.Gold)).ToList();
        misses.AddRange(wrong.Select(p => $"{name}: «{value(p.Read)}» gold «{value(p.Gold)}»"));
        return new FieldScore(name, pairs.Count - wrong.Count, pairs.Count);
    }

    private static List<(T Read, T Gold)> Match<T>(IReadOnlyList<T> read, IReadOnlyList<T> gold, Func<T, string> text)
    {
        var readTexts = read.Select(r => Normal(text(r))).ToList();
        var goldTexts = gold.Select(g => Normal(text(g))).ToList();
        var pairs =
            from r in Enumerable.Range(0, read.Count)
            from g in Enumerable.Range(0, gold.Count)
            let similarity = Similarity(readTexts[r], goldTexts[g])
            where similarity >= Similar
            orderby similarity descending, Math.Abs(r - g)
            select (r, g);
        var usedRead = new HashSet<int>();
        var usedGold = new HashSet<int>();
        var matched = new List<(T, T)>();
        foreach (var (r, g) in pairs)
        {
            if (!usedRead.Contains(r) && !usedGold.Contains(g))
            {
                usedRead.Add(r);
                usedGold.Add(g);
                matched.Add((read[r], gold[g]));
            }
        }

        return matched;
    }

    private static string Set(IEnumerable<string> values) =>
        string.Join('|', values.Select(Normal).Where(v => v.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    /// <summary>NFC, case, spaces and punctuation folded.</summary>
    private static string Normal(string text)
    {
        var normal = new StringBuilder();
        foreach (var character in text.Normalize(NormalizationForm.FormC).ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(character) || character == '%')
            {
                normal.Append(character);
            }
            else if (normal.Length > 0 && normal[^1] != ' ')
            {
                normal.Append(' ');
            }
        }

        return normal.ToString().Trim();
    }

    private static double Similarity(string a, string b)
    {
        var longest = Math.Max(a.Length, b.Length);
        if (longest == 0 || (double)Math.Min(a.Length, b.Length) / longest < Similar)
        {
            return longest == 0 ? 1 : 0;
        }

        var above = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = above[0];
            above[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Math.Min(Math.Min(above[j], above[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above[j];
                above[j] = cost;
            }
        }

        return 1 - ((double)above[b.Length] / longest);
    }
}
