using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Text;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Procedures;

namespace CaiCach.OneStop.Features.Procedures.EditVersion;

/// <summary>A version as it is typed. Names follow the domain's, so that an error's path finds its input.</summary>
internal sealed class VersionForm
{
    public DateOnly? EffectiveFrom { get; set; }

    [MaxLength(ProcedureLimits.FieldNameMaxLength, ErrorMessage = "Số quyết định dài quá 200 ký tự.")]
    public string? DecisionNumber { get; set; }

    public DateOnly? DecisionOn { get; set; }

    [MaxLength(ProcedureLimits.FieldNameMaxLength, ErrorMessage = "Tên cơ quan dài quá 200 ký tự.")]
    public string? DecisionIssuer { get; set; }

    public string? LegalBases { get; set; }

    public List<ApplicantKind> Applicants { get; set; } = [];

    public string? Conditions { get; set; }

    public List<ComponentForm> Components { get; set; } = [];

    public int? LimitAmount { get; set; }

    public LimitChoice LimitUnit { get; set; } = LimitChoice.WorkingDays;

    public int? OnlineLimitAmount { get; set; }

    public LimitChoice? OnlineLimitUnit { get; set; }

    public List<FeeForm> Fees { get; set; } = [];

    public List<ResultForm> Results { get; set; } = [];

    public OnlineLevel OnlineLevel { get; set; }

    /// <summary>How a dossier may be handed in.</summary>
    public List<DossierChannel> Channels { get; set; } = [];

    public bool IsOnSite { get; set; }

    public bool IsSpecial { get; set; }

    public bool IsForBusinesses { get; set; }

    public bool IsPayableOnline { get; set; }

    public bool IsEligibleOnline { get; set; }

    public bool IsOnPortal { get; set; }

    public bool IsInterAgency { get; set; }

    public bool IsBoundaryFree { get; set; }

    public bool IsAtOneStop { get; set; } = true;

    public bool IsPopulationLinked { get; set; }

    /// <summary>The form filled with what a version says.</summary>
    public static VersionForm Of(ShippedVersion said)
    {
        var (content, flags) = (said.Content, said.Content.Flags);
        return new VersionForm
        {
            EffectiveFrom = said.EffectiveFrom,
            DecisionNumber = said.Decision?.Number,
            DecisionOn = said.Decision?.IssuedOn,
            DecisionIssuer = said.Decision?.Issuer,
            LegalBases = string.Join('\n', content.LegalBases),
            Applicants = [.. content.Applicants],
            Conditions = content.Conditions,
            Components = [.. content.Components.Select(ComponentForm.Of)],
            LimitAmount = LimitChoices.AmountOf(content.Limit),
            LimitUnit = LimitChoices.Of(content.Limit),
            OnlineLimitAmount = content.OnlineLimit is { } online ? LimitChoices.AmountOf(online) : null,
            OnlineLimitUnit = content.OnlineLimit is { } unit ? LimitChoices.Of(unit) : null,
            Fees = [.. content.Fees.Select(FeeForm.Of)],
            Results =
            [
                .. content.Results.Select(one => new ResultForm
                {
                    Code = one.Code,
                    Name = one.Name,
                    IsPaper = one.IsPaper,
                }),
            ],
            OnlineLevel = content.OnlineLevel,
            Channels = [.. content.OfferedChannels()],
            IsOnSite = flags.IsOnSite,
            IsSpecial = flags.IsSpecial,
            IsForBusinesses = flags.IsForBusinesses,
            IsPayableOnline = flags.IsPayableOnline,
            IsEligibleOnline = flags.IsEligibleOnline,
            IsOnPortal = flags.IsOnPortal,
            IsInterAgency = flags.IsInterAgency,
            IsBoundaryFree = flags.IsBoundaryFree,
            IsAtOneStop = flags.IsAtOneStop,
            IsPopulationLinked = flags.IsPopulationLinked,
        };
    }

    /// <summary>The decision typed; null where nothing was.</summary>
    public PublicationDecision? Decision() =>
        DecisionNumber is null && DecisionIssuer is null && DecisionOn is null
            ? null
            : new PublicationDecision(VietnameseText.Tidy(DecisionNumber), DecisionOn, VietnameseText.Tidy(DecisionIssuer));

    /// <summary>What was typed, as it will be kept when it keeps the rules.</summary>
    public ProcedureContent Content() =>
        new(
            TypedLines.Of(LegalBases),
            [.. Applicants.Distinct().Order()],
            string.IsNullOrWhiteSpace(Conditions) ? null : Conditions.ReplaceLineEndings("\n").Trim(),
            [.. Components.Select(one => one.Component())],
            LimitChoices.LimitOf(LimitUnit, LimitAmount),
            OnlineLimitUnit is { } unit ? LimitChoices.LimitOf(unit, OnlineLimitAmount) : null,
            [.. Fees.Select(one => one.Fee())],
            [.. Results.Select(one => new ProcedureResult(one.Code ?? "", VietnameseText.Tidy(one.Name), one.IsPaper))],
            OnlineLevel,
            new ProcedureFlags(
                IsOnSite,
                IsSpecial,
                IsForBusinesses,
                IsPayableOnline,
                IsEligibleOnline,
                IsOnPortal,
                IsInterAgency,
                IsBoundaryFree,
                IsAtOneStop,
                IsPopulationLinked
            ),
            ProcedureChannels.Said(OnlineLevel, Channels)
        );
}

/// <summary>A paper as it is typed.</summary>
internal sealed class ComponentForm
{
    public string? Code { get; set; }

    public string? Name { get; set; }

    public PaperKind Kind { get; set; }

    public int? Copies { get; set; } = 1;

    public bool IsRequired { get; set; } = true;

    public string? When { get; set; }

    /// <summary>Whether a new version takes over the template of this paper.</summary>
    public bool KeepsTemplate { get; set; } = true;

    public static ComponentForm Of(ProcedureComponent said) =>
        new()
        {
            Code = said.Code,
            Name = said.Name,
            Kind = said.Kind,
            Copies = said.Copies,
            IsRequired = said.IsRequired,
            When = said.When,
        };

    public ProcedureComponent Component() =>
        new(
            Code ?? "",
            VietnameseText.Tidy(Name),
            Kind,
            Copies ?? 0,
            IsRequired,
            string.IsNullOrWhiteSpace(When) ? null : VietnameseText.Tidy(When)
        );
}

/// <summary>A fee as it is typed.</summary>
internal sealed class FeeForm
{
    public string? Code { get; set; }

    public string? Name { get; set; }

    public FeeKind Kind { get; set; }

    public decimal? AmountVnd { get; set; }

    public FeeBasis Basis { get; set; }

    public FeeMoment Moment { get; set; }

    public string? Law { get; set; }

    public bool IsChosen { get; set; }

    public List<ExemptionForm> Exemptions { get; set; } = [];

    public static FeeForm Of(ProcedureFee said) =>
        new()
        {
            Code = said.Code,
            Name = said.Name,
            Kind = said.Kind,
            AmountVnd = said.AmountVnd,
            Basis = said.Basis,
            Moment = said.Moment,
            Law = said.Law,
            IsChosen = said.IsChosen,
            Exemptions = [.. said.Exemptions.Select(ExemptionForm.Of)],
        };

    public ProcedureFee Fee() =>
        new(
            Code ?? "",
            VietnameseText.Tidy(Name),
            Kind,
            AmountVnd is >= 0 and <= ProcedureLimits.AmountMaxVnd && AmountVnd == decimal.Truncate(AmountVnd.Value) ? (long)AmountVnd : -1,
            Basis,
            Moment,
            VietnameseText.Tidy(Law),
            [.. Exemptions.Select(one => one.Exemption())],
            IsChosen
        );
}

/// <summary>An exemption as it is typed.</summary>
internal sealed class ExemptionForm
{
    public string? Code { get; set; }

    public string? Name { get; set; }

    public string? Law { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    public int? Percent { get; set; } = 100;

    public ExemptionCondition Condition { get; set; }

    public static ExemptionForm Of(FeeExemption said) =>
        new()
        {
            Code = said.Code,
            Name = said.Name,
            Law = said.Law,
            From = said.From,
            To = said.To,
            Percent = said.Percent,
            Condition = said.Condition,
        };

    public FeeExemption Exemption() =>
        new(Code ?? "", VietnameseText.Tidy(Name), VietnameseText.Tidy(Law), From, To, Percent ?? -1, Condition);
}

/// <summary>A result as it is typed.</summary>
internal sealed class ResultForm
{
    public string? Code { get; set; }

    public string? Name { get; set; }

    public bool IsPaper { get; set; }
}
