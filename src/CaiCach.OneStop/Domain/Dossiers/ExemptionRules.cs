using CaiCach.Foundation.Catalogues;
using CaiCach.Foundation.Text;
using CaiCach.OneStop.Domain.Procedures;

namespace CaiCach.OneStop.Domain.Dossiers;

/// <summary>What is known of an applicant before anybody has looked at a paper.</summary>
/// <param name="Kind">Who it is.</param>
/// <param name="BornOn">Day of birth; null where nobody typed it.</param>
/// <param name="BirthYear">Year of birth by the personal number; null for none.</param>
/// <param name="Papers">Names of the papers kept for this person that hold today.</param>
/// <param name="Today">The day of reception.</param>
internal sealed record ApplicantFacts(
    ApplicantKind Kind,
    DateOnly? BornOn,
    int? BirthYear,
    IReadOnlyCollection<string> Papers,
    DateOnly Today
)
{
    /// <summary>The least and the most full years of age; a year of birth alone leaves one open. Null where nothing is known.</summary>
    public (int Least, int Most)? Age =>
        BornOn is { } day && day <= Today ? (YearsSince(day), YearsSince(day))
        : BirthYear is { } year && year <= Today.Year ? (Math.Max(0, Today.Year - year - 1), Today.Year - year)
        : null;

    private int YearsSince(DateOnly day) => Today.Year - day.Year - (day.AddYears(Today.Year - day.Year) > Today ? 1 : 0);
}

/// <summary>Who is exempt under these names, as far as data tell: all conditions that are given hold together.</summary>
/// <param name="Names">What catalogues call the exemption; compared whole, without case and diacritics.</param>
/// <param name="AgeFrom">Least full years of age.</param>
/// <param name="AgeUnder">Full years of age that are not yet reached.</param>
/// <param name="Applicants">Kinds of applicant; none for any.</param>
/// <param name="Papers">Names of kept papers of which one proves it; none where none is needed.</param>
/// <param name="Law">Where that stands.</param>
internal sealed record ExemptionRule(
    IReadOnlyList<string> Names,
    int? AgeFrom,
    int? AgeUnder,
    IReadOnlyList<ApplicantKind> Applicants,
    IReadOnlyList<string> Papers,
    string Law
)
{
    /// <summary>Whether it says anything, and nothing that cannot be.</summary>
    public bool IsSound =>
        Names.Count > 0
        && Names.Concat(Papers).All(name => VietnameseText.Fold(name).Length > 0)
        && (AgeFrom is not null || AgeUnder is not null || Applicants.Count > 0 || Papers.Count > 0)
        && AgeFrom is null or > 0 and < 150
        && AgeUnder is null or > 0 and < 150
        && !string.IsNullOrWhiteSpace(Law);
}

/// <summary>Which exemptions are proposed to the person at the desk, as <c>data/one-stop/exemption-rules.json</c> has it; a person decides.</summary>
/// <param name="Rules">The rules.</param>
internal sealed record ExemptionRules(IReadOnlyList<ExemptionRule> Rules)
{
    private const string FileName = "one-stop/exemption-rules.json";

    /// <summary>Reads the file.</summary>
    /// <exception cref="InvalidDataException">The file is not what it should be; the message names it.</exception>
    public static ExemptionRules Load(DataFiles files)
    {
        var read = files.ReadJson<ExemptionRules>(FileName);
        return read.Rules.All(rule => rule.IsSound)
            ? read
            : throw new InvalidDataException($"{files.PathOf(FileName)}: each rule has names, a law, and at least one condition.");
    }

    /// <summary>Why an exemption is proposed to an applicant, in words; null where data do not tell.</summary>
    public string? ReasonFor(FeeExemption exemption, ApplicantFacts applicant)
    {
        var name = VietnameseText.Fold(exemption.Name);
        return Rules
            .Where(rule => rule.Names.Any(known => VietnameseText.Fold(known) == name))
            .Select(rule => Reason(rule, applicant))
            .FirstOrDefault(reason => reason is not null);
    }

    private static string? Reason(ExemptionRule rule, ApplicantFacts applicant)
    {
        var paper = applicant.Papers.FirstOrDefault(kept => rule.Papers.Any(wanted => Holds(kept, wanted)));
        if (
            (rule.AgeFrom is { } from && !(applicant.Age?.Least >= from))
            || (rule.AgeUnder is { } under && !(applicant.Age?.Most < under))
            || (rule.Applicants.Count > 0 && !rule.Applicants.Contains(applicant.Kind))
            || (rule.Papers.Count > 0 && paper is null)
        )
        {
            return null;
        }

        return paper is not null ? ExemptionNames.ByPaper(paper)
            : rule.AgeFrom is not null || rule.AgeUnder is not null ? ExemptionNames.ByAge(applicant)
            : ExemptionNames.ByKind(applicant.Kind);
    }

    private static bool Holds(string kept, string wanted) =>
        $" {VietnameseText.Fold(kept)} ".Contains($" {VietnameseText.Fold(wanted)} ", StringComparison.Ordinal);
}
