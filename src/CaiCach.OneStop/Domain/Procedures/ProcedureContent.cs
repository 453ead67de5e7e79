using CaiCach.OneStop.Domain.Dossiers;

namespace CaiCach.OneStop.Domain.Procedures;

/// <summary>What a version of a procedure asks, promises and counts as. Never changes once a dossier was received under it.</summary>
/// <param name="LegalBases">Laws and articles.</param>
/// <param name="Applicants">Who may apply.</param>
/// <param name="Conditions">Conditions, in the law's words; null for none.</param>
/// <param name="Components">The papers of a dossier (thành phần hồ sơ).</param>
/// <param name="Limit">Longest time.</param>
/// <param name="OnlineLimit">Shorter time of an online submission; null for the same.</param>
/// <param name="Fees">Fees and charges; none is free.</param>
/// <param name="Results">What the applicant receives.</param>
/// <param name="OnlineLevel">How far it is offered online (Decree 42/2022).</param>
/// <param name="Flags">What indicators and lists count by.</param>
/// <param name="Channels">How a dossier may be handed in; null for the usual ways of the online level.</param>
internal sealed record ProcedureContent(
    IReadOnlyList<string> LegalBases,
    IReadOnlyList<ApplicantKind> Applicants,
    string? Conditions,
    IReadOnlyList<ProcedureComponent> Components,
    TimeLimit Limit,
    TimeLimit? OnlineLimit,
    IReadOnlyList<ProcedureFee> Fees,
    IReadOnlyList<ProcedureResult> Results,
    OnlineLevel OnlineLevel,
    ProcedureFlags Flags,
    IReadOnlyList<DossierChannel>? Channels = null
)
{
    /// <summary>How a dossier may be handed in.</summary>
    public IReadOnlyList<DossierChannel> OfferedChannels() => Channels ?? ProcedureChannels.UsualAt(OnlineLevel);

    /// <summary>The limit of a dossier that came by a channel.</summary>
    public TimeLimit LimitFor(bool isOnline) => isOnline ? OnlineLimit ?? Limit : Limit;
}

/// <summary>Who applies (LoaiDoiTuong).</summary>
internal enum ApplicantKind
{
    /// <summary>A person.</summary>
    Citizen,

    /// <summary>A company.</summary>
    Enterprise,

    /// <summary>A household business (hộ kinh doanh).</summary>
    HouseholdBusiness,

    /// <summary>A state agency.</summary>
    StateAgency,

    /// <summary>Another organisation.</summary>
    OtherOrganisation,
}

/// <summary>How far a procedure is offered online (Decree 42/2022, article 11).</summary>
internal enum OnlineLevel
{
    /// <summary>Only information (cung cấp thông tin).</summary>
    Information,

    /// <summary>In part (một phần).</summary>
    Partial,

    /// <summary>From end to end (toàn trình).</summary>
    Full,
}

/// <summary>In what form a paper is handed in.</summary>
internal enum PaperKind
{
    /// <summary>Bản chính.</summary>
    Original,

    /// <summary>Bản sao.</summary>
    Copy,

    /// <summary>Bản sao có chứng thực.</summary>
    CertifiedCopy,

    /// <summary>Bản điện tử.</summary>
    Electronic,

    /// <summary>Shown and taken back (xuất trình).</summary>
    Shown,
}

/// <summary>A paper that a dossier is made of.</summary>
/// <param name="Code">Code, unique in the procedure.</param>
/// <param name="Name">Name of the paper.</param>
/// <param name="Kind">Its form.</param>
/// <param name="Copies">How many copies, 1 to 20.</param>
/// <param name="IsRequired">Whether a dossier is incomplete without it; a paper for some cases only is not.</param>
/// <param name="When">In which cases it is asked for; null for always.</param>
internal sealed record ProcedureComponent(string Code, string Name, PaperKind Kind, int Copies, bool IsRequired, string? When);

/// <summary>Phí (a price for a service) or lệ phí (a charge), Law on Fees and Charges 2015.</summary>
internal enum FeeKind
{
    /// <summary>Phí.</summary>
    Fee,

    /// <summary>Lệ phí.</summary>
    Charge,
}

/// <summary>When a fee is collected (HinhThucThu).</summary>
internal enum FeeMoment
{
    /// <summary>On reception.</summary>
    Reception,

    /// <summary>On supplement.</summary>
    Supplement,

    /// <summary>On return of the result.</summary>
    Result,
}

/// <summary>What a fee's amount is for.</summary>
internal enum FeeBasis
{
    /// <summary>One dossier.</summary>
    Dossier,

    /// <summary>One copy of the result.</summary>
    Copy,

    /// <summary>One page, as certification counts.</summary>
    Page,
}

/// <summary>A fee or charge of a procedure.</summary>
/// <param name="Code">Code, unique in the procedure.</param>
/// <param name="Name">Name.</param>
/// <param name="Kind">Fee or charge.</param>
/// <param name="AmountVnd">Amount in đồng, 0 or more.</param>
/// <param name="Basis">For what.</param>
/// <param name="Moment">When it is collected.</param>
/// <param name="Law">Where the amount stands; a resolution of the province where the province sets it.</param>
/// <param name="Exemptions">Who need not pay, or pays less.</param>
/// <param name="IsChosen">Whether it depends on what only a person knows (registered too late), so that a person at the desk says that it is owed.</param>
internal sealed record ProcedureFee(
    string Code,
    string Name,
    FeeKind Kind,
    long AmountVnd,
    FeeBasis Basis,
    FeeMoment Moment,
    string Law,
    IReadOnlyList<FeeExemption> Exemptions,
    bool IsChosen = false
)
{
    /// <summary>Whether every dossier owes it, once, without anybody saying so.</summary>
    public bool IsOwedByItself => Basis == FeeBasis.Dossier && !IsChosen;
}

/// <summary>Who decides that an exemption holds.</summary>
internal enum ExemptionCondition
{
    /// <summary>A person, who has seen the paper that proves it.</summary>
    Chosen,

    /// <summary>The system: it was submitted online.</summary>
    Online,
}

/// <summary>Who need not pay a fee or pays less, by which law, from when.</summary>
/// <param name="Code">Code, unique in the fee.</param>
/// <param name="Name">Who, in words.</param>
/// <param name="Law">The law.</param>
/// <param name="From">First day; null for always.</param>
/// <param name="To">Last day; null while it holds.</param>
/// <param name="Percent">How much of the fee is let off, 1 to 100.</param>
/// <param name="Condition">Who decides that it holds.</param>
internal sealed record FeeExemption(
    string Code,
    string Name,
    string Law,
    DateOnly? From,
    DateOnly? To,
    int Percent = 100,
    ExemptionCondition Condition = ExemptionCondition.Chosen
)
{
    /// <summary>Whether it is in force on a day.</summary>
    public bool HoldsOn(DateOnly day) => !(From > day) && !(To < day);

    /// <summary>What is left to pay of a sum, in đồng; a part of a đồng is let off.</summary>
    public long Of(long amountVnd) => amountVnd * (100 - Percent) / 100;
}

/// <summary>What the applicant receives.</summary>
/// <param name="Code">Code, unique in the procedure.</param>
/// <param name="Name">Name of the result.</param>
/// <param name="IsPaper">Whether the law wants it on paper.</param>
internal sealed record ProcedureResult(string Code, string Name, bool IsPaper);

/// <summary>What indicators count a procedure by (Decision 766 and the plans' targets).</summary>
/// <param name="IsOnSite">Handled on the spot ("4 tại chỗ").</param>
/// <param name="IsSpecial">Specific to the province (thủ tục đặc thù).</param>
/// <param name="IsForBusinesses">For businesses.</param>
/// <param name="IsPayableOnline">Its fee can be paid online.</param>
/// <param name="IsEligibleOnline">Meets the conditions for online service.</param>
/// <param name="IsOnPortal">Offered on the National Portal.</param>
/// <param name="IsInterAgency">Several agencies take part (liên thông).</param>
/// <param name="IsBoundaryFree">Received at any commune (phi địa giới).</param>
/// <param name="IsAtOneStop">Received at the one-stop shop; what is received at the agency's own office is not.</param>
/// <param name="IsPopulationLinked">Handled with the National Population Database at hand (kết nối CSDLQG về dân cư).</param>
internal sealed record ProcedureFlags(
    bool IsOnSite,
    bool IsSpecial,
    bool IsForBusinesses,
    bool IsPayableOnline,
    bool IsEligibleOnline,
    bool IsOnPortal,
    bool IsInterAgency,
    bool IsBoundaryFree,
    bool IsAtOneStop = true,
    bool IsPopulationLinked = false
);
