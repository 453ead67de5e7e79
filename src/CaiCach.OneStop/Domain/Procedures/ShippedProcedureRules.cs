using System.Text.RegularExpressions;
using CaiCach.Foundation.Text;

namespace CaiCach.OneStop.Domain.Procedures;

/// <summary>What a shipped procedure must satisfy before anybody may receive a dossier under it.</summary>
internal static partial class ShippedProcedureRules
{
    /// <summary>Most copies of a paper that a procedure may ask for.</summary>
    public const int MaxCopies = 20;

    /// <summary>The first rule that a procedure breaks, in words; null where it keeps all.</summary>
    public static string? FirstBroken(ShippedProcedure procedure, IReadOnlyList<RefusedComponent> refused)
    {
        if (!CodePattern().IsMatch(procedure.Code))
        {
            return "a code is a digit, a dot and six digits";
        }

        if (string.IsNullOrWhiteSpace(procedure.Name))
        {
            return "the name is missing";
        }

        if (procedure.IsConfirmed != !string.IsNullOrWhiteSpace(procedure.Source))
        {
            return "what is confirmed names its source, what is not names none";
        }

        return FirstBrokenOrder(procedure.Versions)
            ?? procedure.Versions.Select(version => FirstBroken(version, refused)).FirstOrDefault(broken => broken is not null);
    }

    private static string? FirstBrokenOrder(IReadOnlyList<ShippedVersion> versions)
    {
        if (versions.Count == 0)
        {
            return "there is no version";
        }

        if (versions.Any(version => version.EffectiveTo < version.EffectiveFrom))
        {
            return "a version ends before it begins";
        }

        return versions.Zip(versions.Skip(1)).Any(pair => pair.First.EffectiveTo is not { } last || last >= pair.Second.EffectiveFrom)
            ? "versions stand in order without overlap"
            : null;
    }

    private static string? FirstBroken(ShippedVersion version, IReadOnlyList<RefusedComponent> refused)
    {
        var broken =
            FirstBrokenCode(version)
            ?? FirstBrokenComponent(version, refused)
            ?? FirstBrokenFee(version.Content.Fees)
            ?? FirstBrokenContent(version.Content)
            ?? ProcessRules.FirstBroken(version.Steps, version.Content.Limit, version.Content.OnlineLimit);
        return broken is null ? null : $"version of {version.EffectiveFrom:yyyy-MM-dd}: {broken}";
    }

    private static string? FirstBrokenCode(ShippedVersion version)
    {
        var content = version.Content;
        IEnumerable<(string What, IEnumerable<string> Codes)> lists =
        [
            ("component", content.Components.Select(component => component.Code)),
            ("fee", content.Fees.Select(fee => fee.Code)),
            ("result", content.Results.Select(result => result.Code)),
            ("step", version.Steps.Select(step => step.Code)),
            .. content.Fees.Select(fee => ($"exemption of fee {fee.Code}", fee.Exemptions.Select(exemption => exemption.Code))),
        ];
        return lists
            .Where(list => HasEmptyOrDouble(list.Codes))
            .Select(list => $"each {list.What} needs a code of its own")
            .FirstOrDefault();
    }

    private static string? FirstBrokenComponent(ShippedVersion version, IReadOnlyList<RefusedComponent> refused)
    {
        foreach (var component in version.Content.Components)
        {
            if (component.Copies is < 1 or > MaxCopies)
            {
                return $"component {component.Code}: copies are 1 to {MaxCopies}";
            }

            var name = Words(component.Name);
            if (refused.FirstOrDefault(paper => paper.IsRefusedIn(version.EffectiveTo) && name.Contains(Words(paper.Name))) is { } found)
            {
                return $"component {component.Code}: {found.Name} may not be asked for since {found.From:yyyy-MM-dd} ({found.Law})";
            }
        }

        return null;
    }

    private static string? FirstBrokenFee(IReadOnlyList<ProcedureFee> fees)
    {
        foreach (var fee in fees)
        {
            if (fee.AmountVnd < 0)
            {
                return $"fee {fee.Code}: an amount is 0 or more";
            }

            if (string.IsNullOrWhiteSpace(fee.Law) || fee.Exemptions.Any(exemption => string.IsNullOrWhiteSpace(exemption.Law)))
            {
                return $"fee {fee.Code}: a fee and each exemption name their law";
            }

            if (fee.Exemptions.Any(exemption => exemption.To < exemption.From))
            {
                return $"fee {fee.Code}: an exemption ends before it begins";
            }
        }

        return null;
    }

    private static string? FirstBrokenContent(ProcedureContent content)
    {
        if (content.LegalBases.Count == 0 || content.Applicants.Count == 0 || content.Results.Count == 0)
        {
            return "a version names its law, who may apply and what they receive";
        }

        return content.Flags.IsPayableOnline && content.Fees.All(fee => fee.AmountVnd == 0)
            ? "payable online, but there is nothing to pay"
            : null;
    }

    private static bool HasEmptyOrDouble(IEnumerable<string> codes)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return codes.Any(code => string.IsNullOrWhiteSpace(code) || !seen.Add(code));
    }

    private static string Words(string text) => $" {string.Join(' ', VietnameseText.FoldedWords(text))} ";

    [GeneratedRegex(@"\A[0-9]\.[0-9]{6}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex CodePattern();
}
