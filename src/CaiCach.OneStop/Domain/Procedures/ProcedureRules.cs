using System.Text.RegularExpressions;
using CaiCach.Foundation.Text;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Dossiers;

namespace CaiCach.OneStop.Domain.Procedures;

/// <summary>
/// What a procedure must satisfy before anybody may receive a dossier under it, wherever it comes from: the editor, a workbook, the
/// shipped data. An error's field is the path of what is wrong, e.g. <c>Fees[0].Exemptions[1].Law</c>.
/// </summary>
internal static partial class ProcedureRules
{
    /// <summary>What is wrong with code and description.</summary>
    public static IEnumerable<Error> Broken(string code, ProcedureDescription description)
    {
        if (!CodePattern().IsMatch(code))
        {
            yield return ProcedureErrors.CodeWrong;
        }

        foreach (var error in Text("Name", description.Name, ProcedureLimits.NameMaxLength, ProcedureErrors.NameMissing))
        {
            yield return error;
        }

        var field = description.Field;
        if (string.IsNullOrWhiteSpace(field.Code) || string.IsNullOrWhiteSpace(field.Name))
        {
            yield return ProcedureErrors.FieldMissing;
        }
        else if (field.Code.Length > ProcedureLimits.CodeMaxLength || field.Name.Length > ProcedureLimits.FieldNameMaxLength)
        {
            yield return ProcedureErrors.TooLong("NewFieldName", ProcedureLimits.FieldNameMaxLength);
        }

        if (!Enum.IsDefined(description.Level))
        {
            yield return ProcedureErrors.LevelUnknown;
        }

        if (description.IsConfirmed != !string.IsNullOrWhiteSpace(description.Source))
        {
            yield return ProcedureErrors.SourceMismatch;
        }

        foreach (
            var error in Text("Source", description.Source, ProcedureLimits.LineMaxLength)
                .Concat(Lines("OtherNames", description.OtherNames))
        )
        {
            yield return error;
        }
    }

    /// <summary>What is wrong with the days of all versions of a procedure, which are given in order; null when nothing is.</summary>
    public static Error? BrokenOrder(IReadOnlyList<(DateOnly From, DateOnly? To)> versions) =>
        versions.Count == 0 ? ProcedureErrors.NoVersion
        : versions.Any(version => version.To < version.From) ? ProcedureErrors.EndsBeforeItBegins
        : versions.Zip(versions.Skip(1)).Any(pair => pair.First.To is not { } last || last >= pair.Second.From) ? ProcedureErrors.Overlap
        : null;

    /// <summary>What is wrong with a version.</summary>
    /// <param name="version">The version.</param>
    /// <param name="refused">The papers that may not be asked for.</param>
    public static IEnumerable<Error> Broken(ShippedVersion version, IReadOnlyList<RefusedComponent> refused) =>
        [
            .. BrokenHead(version),
            .. BrokenContent(version.Content),
            .. Counted("Components", version.Content.Components, ProcedureLimits.ComponentsMaxCount, one => one.Code, one => one.Name),
            .. version.Content.Components.SelectMany((one, index) => Broken(one, $"Components[{index}]", version.EffectiveTo, refused)),
            .. Counted("Fees", version.Content.Fees, ProcedureLimits.FeesMaxCount, one => one.Code, one => one.Name),
            .. version.Content.Fees.SelectMany((one, index) => Broken(one, $"Fees[{index}]")),
            .. Counted("Results", version.Content.Results, ProcedureLimits.ResultsMaxCount, one => one.Code, one => one.Name),
            .. Counted("Steps", version.Steps, ProcedureLimits.StepsMaxCount, one => one.Code, one => one.Name),
            .. ProcessRules.FirstBroken(version.Steps, version.Content.Limit, version.Content.OnlineLimit) is { } broken
                ? new[] { broken }
                : [],
        ];

    /// <summary>What is wrong with a version of a procedure of that kind: an internal one is the agencies' own.</summary>
    public static IEnumerable<Error> Broken(ProcedureKind kind, ProcedureContent content)
    {
        if (kind != ProcedureKind.Internal)
        {
            yield break;
        }

        if (content.Applicants.Any(one => one is not (ApplicantKind.StateAgency or ApplicantKind.OtherOrganisation)))
        {
            yield return ProcedureErrors.InternalApplicants;
        }

        if (content.Flags.IsOnPortal || content.Flags.IsForBusinesses || content.Fees.Count > 0)
        {
            yield return ProcedureErrors.InternalOffered;
        }
    }

    private static IEnumerable<Error> BrokenHead(ShippedVersion version)
    {
        if (version.EffectiveFrom.Year is < 1990 or > 2100 || version.EffectiveTo is { Year: < 1990 or > 2100 })
        {
            yield return ProcedureErrors.DayWrong;
        }

        if (version.Decision is not { } decision)
        {
            yield break;
        }

        if (string.IsNullOrWhiteSpace(decision.Number) || string.IsNullOrWhiteSpace(decision.Issuer))
        {
            yield return ProcedureErrors.DecisionMissing;
        }

        foreach (
            var error in Text("DecisionNumber", decision.Number, ProcedureLimits.FieldNameMaxLength)
                .Concat(Text("DecisionIssuer", decision.Issuer, ProcedureLimits.FieldNameMaxLength))
        )
        {
            yield return error;
        }
    }

    private static IEnumerable<Error> BrokenContent(ProcedureContent content)
    {
        if (content.LegalBases.Count == 0)
        {
            yield return ProcedureErrors.LegalBasesMissing;
        }

        if (content.Applicants.Count == 0)
        {
            yield return ProcedureErrors.ApplicantsMissing;
        }

        if (content.Results.Count == 0)
        {
            yield return ProcedureErrors.ResultsMissing;
        }

        if (content.Flags.IsPayableOnline && content.Fees.All(fee => fee.AmountVnd == 0))
        {
            yield return ProcedureErrors.NothingToPay;
        }

        if (content.Channels is { } channels && (channels.Count == 0 || !channels.All(Enum.IsDefined)))
        {
            yield return ProcedureErrors.ChannelsMissing;
        }
        else if (content.OnlineLevel == OnlineLevel.Information && content.Channels?.Contains(DossierChannel.Online) == true)
        {
            yield return ProcedureErrors.ChannelNotOnline;
        }

        if (content.OnlineLimit is { } online && IsLonger(online, content.Limit))
        {
            yield return ProcedureErrors.OnlineLimitLonger;
        }

        foreach (
            var error in Lines("LegalBases", content.LegalBases)
                .Concat(Text("Conditions", content.Conditions, ProcedureLimits.TextMaxLength))
        )
        {
            yield return error;
        }
    }

    /// <summary>Days of the calendar and of work are measured by the ordinary week of <see cref="ProcessRules.MinutesWithin"/>.</summary>
    private static bool IsLonger(TimeLimit online, TimeLimit limit) =>
        online.Unit == limit.Unit && online.IsSameDay == limit.IsSameDay
            ? online.Amount > limit.Amount
            : ProcessRules.MinutesWithin(limit) is { } most && !(ProcessRules.MinutesWithin(online) <= most);

    private static IEnumerable<Error> Broken(
        ProcedureComponent component,
        string path,
        DateOnly? effectiveTo,
        IReadOnlyList<RefusedComponent> refused
    )
    {
        if (component.Copies is < 1 or > ProcedureLimits.CopiesMax)
        {
            yield return ProcedureErrors.CopiesWrong($"{path}.Copies");
        }

        var name = Words(component.Name);
        if (refused.FirstOrDefault(paper => paper.IsRefusedIn(effectiveTo) && name.Contains(Words(paper.Name))) is { } found)
        {
            yield return ProcedureErrors.ComponentRefused($"{path}.Name", found);
        }

        foreach (var error in Text($"{path}.When", component.When, ProcedureLimits.LineMaxLength))
        {
            yield return error;
        }
    }

    private static IEnumerable<Error> Broken(ProcedureFee fee, string path)
    {
        if (fee.AmountVnd is < 0 or > ProcedureLimits.AmountMaxVnd)
        {
            yield return ProcedureErrors.AmountWrong($"{path}.AmountVnd");
        }

        foreach (var error in Text($"{path}.Law", fee.Law, ProcedureLimits.LineMaxLength, ProcedureErrors.LawMissing($"{path}.Law")))
        {
            yield return error;
        }

        var list = $"{path}.Exemptions";
        foreach (
            var error in Counted(list, fee.Exemptions, ProcedureLimits.ExemptionsMaxCount, one => one.Code, one => one.Name)
                .Concat(fee.Exemptions.SelectMany((one, index) => Broken(one, $"{list}[{index}]")))
        )
        {
            yield return error;
        }
    }

    private static IEnumerable<Error> Broken(FeeExemption exemption, string path) =>
        [
            .. Text($"{path}.Law", exemption.Law, ProcedureLimits.LineMaxLength, ProcedureErrors.LawMissing($"{path}.Law")),
            .. exemption.Percent is < 1 or > 100 ? new[] { ProcedureErrors.PercentWrong($"{path}.Percent") } : [],
            .. exemption.To < exemption.From ? new[] { ProcedureErrors.ExemptionDays($"{path}.To") } : [],
        ];

    /// <summary>Entries are not too many, and each has a name and a code of its own.</summary>
    private static IEnumerable<Error> Counted<T>(
        string list,
        IReadOnlyList<T> entries,
        int most,
        Func<T, string> code,
        Func<T, string> name
    )
    {
        if (entries.Count > most)
        {
            yield return ProcedureErrors.TooMany(list, most);
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < entries.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(code(entries[i])) || !seen.Add(code(entries[i])))
            {
                yield return ProcedureErrors.CodeDoubled($"{list}[{i}].Name", code(entries[i]));
            }

            foreach (
                var error in Text($"{list}[{i}].Code", code(entries[i]), ProcedureLimits.CodeMaxLength)
                    .Concat(
                        Text(
                            $"{list}[{i}].Name",
                            name(entries[i]),
                            ProcedureLimits.LineMaxLength,
                            ProcedureErrors.Unnamed($"{list}[{i}].Name")
                        )
                    )
            )
            {
                yield return error;
            }
        }
    }

    private static IEnumerable<Error> Lines(string field, IReadOnlyList<string> lines) =>
        lines.Count > ProcedureLimits.LinesMaxCount ? [ProcedureErrors.TooMany(field, ProcedureLimits.LinesMaxCount)]
        : lines.Any(line => line.Length > ProcedureLimits.LineMaxLength) ? [ProcedureErrors.TooLong(field, ProcedureLimits.LineMaxLength)]
        : [];

    private static IEnumerable<Error> Text(string field, string? text, int most, Error? missing = null) =>
        missing is not null && string.IsNullOrWhiteSpace(text) ? [missing]
        : text?.Length > most ? [ProcedureErrors.TooLong(field, most)]
        : [];

    private static string Words(string text) => $" {string.Join(' ', VietnameseText.FoldedWords(text))} ";

    [GeneratedRegex(
        @"\A([0-9]\.[0-9]{6}\.[0-9]{3}\.[0-9]{2}\.[0-9]{2}\.H[0-9]{2}|[0-9]\.[0-9]{6}|[A-Z][A-Z0-9.\-]{1,39})\z",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 2000
    )]
    private static partial Regex CodePattern();
}
