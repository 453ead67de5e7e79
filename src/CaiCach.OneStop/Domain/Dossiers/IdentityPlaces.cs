using System.Collections.Frozen;
using CaiCach.Foundation.Catalogues;

namespace CaiCach.OneStop.Domain.Dossiers;

/// <summary>A place whose code opens personal numbers.</summary>
/// <param name="Code">Three digits.</param>
/// <param name="Name">Of the province or country when the code was given.</param>
/// <param name="From">First day of numbers with this code.</param>
/// <param name="Law">What gives the code.</param>
internal sealed record IdentityPlace(string Code, string Name, DateOnly From, string Law);

/// <summary>
/// The places of personal numbers, as <c>data/one-stop/identity-places.json</c> has them. A code outlives its province: numbers that were given
/// stay as they are.
/// </summary>
/// <param name="Source">Where the list comes from, and what it lacks.</param>
/// <param name="CountriesFrom">
/// Codes from this one on are those of the countries where a birth was registered (Decree 137/2015, article 13). All of them are taken: who was born
/// abroad may not be sent away because a country is not listed.
/// </param>
/// <param name="Places">In the order of their codes.</param>
internal sealed record IdentityPlaces(string Source, string CountriesFrom, IReadOnlyList<IdentityPlace> Places)
{
    private const string FileName = "one-stop/identity-places.json";

    /// <summary>Reads the file.</summary>
    /// <exception cref="InvalidDataException">The file is not what it should be; the message names it.</exception>
    public static IdentityPlaces Load(DataFiles files)
    {
        var read = files.ReadJson<IdentityPlaces>(FileName);
        var isSound =
            !string.IsNullOrWhiteSpace(read.Source)
            && IsCode(read.CountriesFrom)
            && read.Places.Count > 0
            && read.Places.All(place =>
                IsCode(place.Code) && !string.IsNullOrWhiteSpace(place.Name) && !string.IsNullOrWhiteSpace(place.Law)
            )
            && read.Places.DistinctBy(place => place.Code, StringComparer.Ordinal).Count() == read.Places.Count;
        return isSound
            ? read
            : throw new InvalidDataException(
                $"{files.PathOf(FileName)}: a source, where the codes of countries begin, and places that each have a code of three digits of its own, a name and a law."
            );
    }

    /// <summary>By what numbers are read on a day.</summary>
    public IdentityRules On(DateOnly today) =>
        new(
            Places.Where(place => place.From <= today).Select(place => place.Code).ToFrozenSet(StringComparer.Ordinal),
            CountriesFrom,
            today
        );

    private static bool IsCode(string? code) => code is { Length: 3 } && code.All(char.IsAsciiDigit);
}

/// <summary>By what identity numbers are read.</summary>
/// <param name="Places">Codes of the provinces that give personal numbers.</param>
/// <param name="CountriesFrom">Where the codes of countries begin.</param>
/// <param name="Today">Nobody is born later.</param>
internal sealed record IdentityRules(IReadOnlySet<string> Places, string CountriesFrom, DateOnly Today)
{
    /// <summary>Whether a code of three digits is that of a province or a country.</summary>
    public bool IsPlace(string code) => Places.Contains(code) || string.CompareOrdinal(code, CountriesFrom) >= 0;
}
