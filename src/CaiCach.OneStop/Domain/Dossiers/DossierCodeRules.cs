using System.Globalization;
using System.Text.RegularExpressions;

namespace CaiCach.OneStop.Domain.Dossiers;

/// <summary>How dossiers were numbered from a day on.</summary>
/// <param name="From">First day.</param>
/// <param name="Pattern">With <c>{agency}</c>, <c>{yyMMdd}</c> or <c>{yyyyMMdd}</c>, and <c>{number:4}</c> with its digits.</param>
/// <param name="Law">By what.</param>
/// <param name="Marker">What is uncertain about it; null for nothing.</param>
internal sealed record DossierCodeRule(DateOnly From, string Pattern, string Law, string? Marker);

/// <summary>How dossier codes look, by date, as <c>data/one-stop/dossier-codes.json</c> has it.</summary>
/// <param name="Rules">In order.</param>
internal sealed partial record DossierCodeRules(IReadOnlyList<DossierCodeRule> Rules)
{
    public const string File = "one-stop/dossier-codes.json";

    /// <summary>The code of the day's n-th dossier of an agency.</summary>
    /// <exception cref="InvalidDataException">No rule covers the day.</exception>
    public string CodeOf(string agency, DateOnly day, int number)
    {
        var rule =
            Rules.LastOrDefault(rule => rule.From <= day) ?? throw new InvalidDataException($"{File}: no rule covers {day:yyyy-MM-dd}.");
        return Part()
            .Replace(
                rule.Pattern,
                part =>
                    part.Groups["name"].Value switch
                    {
                        "agency" => agency,
                        "number" => number.ToString("D" + part.Groups["digits"].Value, CultureInfo.InvariantCulture),
                        var format => day.ToString(format, CultureInfo.InvariantCulture),
                    }
            );
    }

    [GeneratedRegex(@"\{(?<name>[A-Za-z]+)(:(?<digits>[1-9]))?\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Part();
}
