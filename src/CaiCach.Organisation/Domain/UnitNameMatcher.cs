using CaiCach.Foundation.Text;
using CaiCach.Organisation.Contracts;

namespace CaiCach.Organisation.Domain;

/// <summary>Finds what a printed name means: exactly by official or alternative name, else by likeness.</summary>
internal sealed class UnitNameMatcher
{
    private const double LeastLikeness = 0.34;
    private readonly Dictionary<string, UnitInfo> _exact = new(StringComparer.Ordinal);
    private readonly List<(string Folded, UnitInfo Unit)> _names = [];

    public UnitNameMatcher(IReadOnlyList<UnitInfo> units, IEnumerable<(string Folded, Guid UnitId)> alternativeNames)
    {
        var byId = units.ToDictionary(unit => unit.Id);
        foreach (var unit in units)
        {
            Know(VietnameseText.Fold(unit.Name), unit);
        }

        foreach (var (folded, unitId) in alternativeNames)
        {
            if (byId.TryGetValue(unitId, out var unit))
            {
                Know(folded, unit);
            }
        }
    }

    /// <summary>The unit that the name means, or the likeliest ones.</summary>
    public NameMatch Match(string printedName)
    {
        var folded = VietnameseText.Fold(printedName);
        if (_exact.TryGetValue(folded, out var unit))
        {
            return new NameMatch(printedName, unit, []);
        }

        var suggestions = _names
            .Select(name => (name.Unit, Likeness: Likeness(folded, name.Folded)))
            .Where(candidate => candidate.Likeness >= LeastLikeness)
            .OrderByDescending(candidate => candidate.Likeness)
            .Select(candidate => candidate.Unit)
            .DistinctBy(candidate => candidate.Id)
            .Take(5)
            .ToList();
        return new NameMatch(printedName, null, suggestions);
    }

    private void Know(string folded, UnitInfo unit)
    {
        _exact.TryAdd(folded, unit);
        _names.Add((folded, unit));
    }

    /// <summary>Share of words in common (Dice), with initials counted as the words they stand for ("ttpvhcc").</summary>
    private static double Likeness(string one, string other)
    {
        var left = Words(one);
        var right = Words(other);
        var common = left.Intersect(right, StringComparer.Ordinal).Count();
        var byWords = 2.0 * common / Math.Max(1, left.Count + right.Count);
        var initials = string.Concat(right.Select(word => word[0]));
        return left.Any(word => word.Length >= 3 && (word == initials || initials.StartsWith(word, StringComparison.Ordinal)))
            ? Math.Max(byWords, 0.9)
            : byWords;
    }

    private static HashSet<string> Words(string folded) =>
        folded.Split([' ', '-', '–', ',', '.', '/', '(', ')'], StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
}
