using System.Text.RegularExpressions;
using CaiCach.Foundation.Text;

namespace CaiCach.OneStop.Domain.Portal;

/// <summary>A procedure as one side lists it.</summary>
/// <param name="Code">The national code, with or without the province's suffix.</param>
/// <param name="Name">The name.</param>
internal sealed record ListedProcedure(string Code, string Name);

/// <summary>How the two sides differ.</summary>
internal enum ProcedureDifference
{
    /// <summary>The Portal lists it, the unit's catalogue does not.</summary>
    OnlyOnPortal,

    /// <summary>The unit's catalogue has it on the Portal, the Portal does not list it.</summary>
    OnlyHere,

    /// <summary>Both, under different names.</summary>
    OtherName,
}

/// <summary>A procedure on which the two sides differ.</summary>
internal sealed record ComparedProcedure(ProcedureDifference Difference, string Code, string? NameHere, string? NameOnPortal);

/// <summary>The Portal's list of procedures against the unit's own. Neither is changed by it.</summary>
/// <param name="Same">How many both have under the same name.</param>
/// <param name="Differences">The others, by code.</param>
internal sealed partial record ProcedureComparison(int Same, IReadOnlyList<ComparedProcedure> Differences)
{
    /// <summary>Compares by the national code; names are the same when they read the same.</summary>
    public static ProcedureComparison Of(IEnumerable<ListedProcedure> here, IEnumerable<ListedProcedure> onPortal)
    {
        var (ours, theirs) = (ByCode(here), ByCode(onPortal));
        var differences = new List<ComparedProcedure>();
        foreach (var code in ours.Keys.Union(theirs.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var (our, their) = (ours.GetValueOrDefault(code), theirs.GetValueOrDefault(code));
            if (our is null)
            {
                differences.Add(new(ProcedureDifference.OnlyOnPortal, code, null, their!.Name));
            }
            else if (their is null)
            {
                differences.Add(new(ProcedureDifference.OnlyHere, code, our.Name, null));
            }
            else if (VietnameseText.Key(our.Name) != VietnameseText.Key(their.Name))
            {
                differences.Add(new(ProcedureDifference.OtherName, code, our.Name, their.Name));
            }
        }

        return new ProcedureComparison(
            ours.Keys.Intersect(theirs.Keys, StringComparer.Ordinal).Count() - differences.Count(IsOtherName),
            differences
        );
    }

    private static bool IsOtherName(ComparedProcedure one) => one.Difference == ProcedureDifference.OtherName;

    private static Dictionary<string, ListedProcedure> ByCode(IEnumerable<ListedProcedure> procedures) =>
        procedures
            .GroupBy(one => National(one.Code), StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);

    private static string National(string code) => NationalCode().Match(code.Trim()) is { Success: true } match ? match.Value : code.Trim();

    [GeneratedRegex(@"\A[0-9]\.[0-9]{6}(?=\.|\z)", RegexOptions.None, 1000)]
    private static partial Regex NationalCode();
}
