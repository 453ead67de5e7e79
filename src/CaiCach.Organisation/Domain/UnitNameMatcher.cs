using CaiCach.Foundation.Text;
using CaiCach.Organisation.Contracts;

namespace CaiCach.Organisation.Domain;

/// <summary>Finds what a printed name means: exactly by official or alternative name, else by likeness.</summary>
internal sealed class UnitNameMatcher
{
    private const int MostSuggestions = 5;
    private const int MostNamesOfOne = 10;
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
        if (_exact.TryGetValue(folded, out var known))
        {
            return new NameMatch(printedName, known, []);
        }

        // A unit stands once for each of its names; more are asked for than shown, so that five different units remain.
        var suggestions = NameSimilarity
            .MostLike(printedName, _names, name => name.Folded, MostSuggestions * MostNamesOfOne)
            .Select(suggestion => suggestion.Candidate.Unit)
            .DistinctBy(unit => unit.Id)
            .Take(MostSuggestions)
            .ToList();
        return new NameMatch(printedName, null, suggestions);
    }

    private void Know(string folded, UnitInfo unit)
    {
        _exact.TryAdd(folded, unit);
        _names.Add((folded, unit));
    }
}
