using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.OneStop.Domain.Processes;

namespace CaiCach.OneStop.Features.Procedures.ImportCatalogue;

/// <summary>A version as the file says it, with all its rows.</summary>
internal sealed class ReadVersion(CatalogueRow head)
{
    private readonly List<string> _problems = [];

    public CatalogueRow Head => head;

    public string Code { get; } = head.Text(CatalogueNames.ProcedureCode).ToUpperInvariant();

    public DateOnly? From { get; } = head.Day(CatalogueNames.From);

    public List<CatalogueRow> Components { get; } = [];

    public List<CatalogueRow> Fees { get; } = [];

    public List<CatalogueRow> Exemptions { get; } = [];

    public List<CatalogueRow> Results { get; } = [];

    public List<CatalogueRow> Steps { get; } = [];

    public ProcedureDescription Description { get; private set; } = null!;

    /// <summary>What the version says; its steps are empty where the file leaves them to the catalogue.</summary>
    public ShippedVersion Said { get; private set; } = null!;

    /// <summary>What is wrong with it; empty where it may be taken over.</summary>
    public IReadOnlyList<string> Problems => _problems;

    public void Refuse(string problem) => _problems.Add(problem);

    /// <summary>Reads the cells of all rows; what cannot be read is a problem of this version.</summary>
    public void Read()
    {
        var source = head.Optional(CatalogueNames.Source);
        Description = new ProcedureDescription(
            head.Text(CatalogueNames.Name),
            new ProcedureField(head.Text(CatalogueNames.FieldCode), head.Text(CatalogueNames.FieldName)),
            head.Lines(CatalogueNames.OtherNames),
            source is not null,
            source,
            head.Choice<ProcedureKind>(CatalogueNames.Kind, ProcedureNames.Of) ?? ProcedureKind.Public,
            head.Choice<ProcedureLevel>(CatalogueNames.Level, ProcedureNames.Of) ?? ProcedureLevel.Commune
        );
        if (From is null)
        {
            head.Refuse(CatalogueErrors.Missing(CatalogueNames.From));
        }

        Said = new ShippedVersion(From ?? default, head.Day(CatalogueNames.To), Decision(), Content(), [.. Steps.Select(Step)]);
        IEnumerable<CatalogueRow> all = [head, .. Components, .. Fees, .. Exemptions, .. Results, .. Steps];
        _problems.AddRange(all.SelectMany(row => row.Problems));
    }

    /// <summary>A file that does not say kind or tier leaves them as they are.</summary>
    public void KeepUnsaid(Procedure kept) =>
        Description = Description with
        {
            Kind = IsUnsaid(CatalogueNames.Kind) ? kept.Kind : Description.Kind,
            Level = IsUnsaid(CatalogueNames.Level) ? kept.Level : Description.Level,
        };

    /// <summary>A file that does not say the channels or what was added later to the flags leaves them as the version before has them.</summary>
    public void KeepUnsaid(ProcedureContent kept)
    {
        var (content, flags) = (Said.Content, Said.Content.Flags);
        Said = Said with
        {
            Content = content with
            {
                Channels = IsUnsaid(CatalogueNames.Channels) ? kept.Channels : content.Channels,
                Flags = flags with
                {
                    IsAtOneStop = IsUnsaid(ProcedureNames.IsAtOneStop) ? kept.Flags.IsAtOneStop : flags.IsAtOneStop,
                    IsPopulationLinked = IsUnsaid(ProcedureNames.IsPopulationLinked)
                        ? kept.Flags.IsPopulationLinked
                        : flags.IsPopulationLinked,
                },
            },
        };
    }

    private bool IsUnsaid(string column) => head.Text(column).Length == 0;

    /// <summary>Tells an error of the rules with the row that its path means.</summary>
    public void Refuse(Error error)
    {
        var row = RowOf(error.Field ?? "");
        _problems.Add(CatalogueNames.At(row.Sheet, row.Number, error.Message));
    }

    private CatalogueRow RowOf(string path)
    {
        var parts = path.Split('[', ']', '.');
        var index = parts.Length > 1 && int.TryParse(parts[1], out var found) ? found : -1;
        if (parts is ["Fees", _, _, "Exemptions", var inner, ..] && int.TryParse(inner, out var place) && index < Fees.Count)
        {
            return ExemptionsOf(Fees[index]).ElementAtOrDefault(place) ?? Fees[index];
        }

        var rows = parts[0] switch
        {
            "Components" => Components,
            "Fees" => Fees,
            "Results" => Results,
            "Steps" => Steps,
            _ => [],
        };
        return rows.ElementAtOrDefault(index) ?? head;
    }

    private PublicationDecision? Decision()
    {
        var (number, issuer) = (head.Text(CatalogueNames.DecisionNumber), head.Text(CatalogueNames.DecisionIssuer));
        var day = head.Day(CatalogueNames.DecisionOn);
        return number.Length == 0 && issuer.Length == 0 && day is null ? null : new PublicationDecision(number, day, issuer);
    }

    private ProcedureContent Content()
    {
        var level = head.Required<OnlineLevel>(CatalogueNames.OnlineLevel, Domain.Dossiers.DossierNames.Of);
        return new(
            head.Lines(CatalogueNames.LegalBases),
            head.Choices<ApplicantKind>(CatalogueNames.Applicants, Domain.Dossiers.DossierNames.Of),
            head.Words(CatalogueNames.Conditions),
            [.. Components.Select(Component)],
            LimitChoices.LimitOf(
                head.Required<LimitChoice>(CatalogueNames.LimitUnit, ProcedureNames.Of),
                head.Small(CatalogueNames.LimitAmount)
            ),
            head.Choice<LimitChoice>(CatalogueNames.OnlineUnit, ProcedureNames.Of) is { } unit
                ? LimitChoices.LimitOf(unit, head.Small(CatalogueNames.OnlineAmount))
                : null,
            [.. Fees.Select(Fee)],
            [
                .. Results.Select(row => new ProcedureResult(
                    row.Text(CatalogueNames.Code),
                    row.Text(CatalogueNames.Name),
                    row.Yes(CatalogueNames.IsPaper)
                )),
            ],
            level,
            new ProcedureFlags(
                head.Yes(ProcedureNames.IsOnSite),
                head.Yes(ProcedureNames.IsSpecial),
                head.Yes(ProcedureNames.IsForBusinesses),
                head.Yes(ProcedureNames.IsPayableOnline),
                head.Yes(ProcedureNames.IsEligibleOnline),
                head.Yes(ProcedureNames.IsOnPortal),
                head.Yes(ProcedureNames.IsInterAgency),
                head.Yes(ProcedureNames.IsBoundaryFree),
                IsUnsaid(ProcedureNames.IsAtOneStop) || head.Yes(ProcedureNames.IsAtOneStop),
                head.Yes(ProcedureNames.IsPopulationLinked)
            ),
            IsUnsaid(CatalogueNames.Channels)
                ? null
                : ProcedureChannels.Said(
                    level,
                    head.Choices<Domain.Dossiers.DossierChannel>(CatalogueNames.Channels, Domain.Dossiers.DossierNames.Of)
                )
        );
    }

    private static ProcedureComponent Component(CatalogueRow row) =>
        new(
            row.Text(CatalogueNames.Code),
            row.Text(CatalogueNames.Name),
            row.Required<PaperKind>(CatalogueNames.PaperKind, Domain.Dossiers.DossierNames.Of),
            row.Small(CatalogueNames.Copies) ?? 0,
            row.Yes(CatalogueNames.IsRequired),
            row.Optional(CatalogueNames.When)
        );

    private ProcedureFee Fee(CatalogueRow row) =>
        new(
            row.Text(CatalogueNames.Code),
            row.Text(CatalogueNames.Name),
            row.Required<FeeKind>(CatalogueNames.FeeKind, ProcedureNames.Of),
            row.Whole(CatalogueNames.Amount) ?? -1,
            row.Required<FeeBasis>(CatalogueNames.Basis, ProcedureNames.Of),
            row.Required<FeeMoment>(CatalogueNames.Moment, ProcedureNames.Of),
            row.Text(CatalogueNames.Law),
            [.. ExemptionsOf(row).Select(Exemption)],
            row.Yes(CatalogueNames.IsChosenFee)
        );

    private IEnumerable<CatalogueRow> ExemptionsOf(CatalogueRow fee) =>
        Exemptions.Where(row =>
            string.Equals(row.Text(CatalogueNames.FeeCode), fee.Text(CatalogueNames.Code), StringComparison.OrdinalIgnoreCase)
        );

    private static FeeExemption Exemption(CatalogueRow row) =>
        new(
            row.Text(CatalogueNames.Code),
            row.Text(CatalogueNames.Name),
            row.Text(CatalogueNames.Law),
            row.Day(CatalogueNames.ExemptFrom),
            row.Day(CatalogueNames.ExemptTo),
            row.Small(CatalogueNames.ExemptPercent) ?? 100,
            row.Choice<ExemptionCondition>(CatalogueNames.ExemptCondition, ProcedureNames.Of) ?? ExemptionCondition.Chosen
        );

    private static ProcessStep Step(CatalogueRow row) =>
        new(
            row.Text(CatalogueNames.Code),
            row.Text(CatalogueNames.Name),
            row.Required<ProcessStepKind>(CatalogueNames.StepKind, ProcessNames.Of),
            row.Required<Foundation.Units.Role>(CatalogueNames.Role, ProcessNames.Of),
            row.Small(CatalogueNames.Minutes) ?? -1
        );
}
