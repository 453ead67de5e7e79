using CaiCach.Documents.Workbooks;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.OneStop.Domain.Processes;

namespace CaiCach.OneStop.Features.Procedures.ImportCatalogue;

/// <summary>The catalogue as a workbook: what is exported is what an import understands.</summary>
internal static class CatalogueWorkbook
{
    /// <summary>All sheets; with no versions, the template.</summary>
    /// <param name="versions">The versions.</param>
    /// <param name="files">Their files, which are only named.</param>
    /// <param name="asOf">When.</param>
    public static IReadOnlyList<WorkbookSheet> Of(
        IReadOnlyList<ProcedureInForce> versions,
        IReadOnlyList<VersionFile> files,
        DateTimeOffset asOf
    )
    {
        var names = files.ToDictionary(file => (file.VersionId, file.ComponentCode), file => file.FileName);
        return Of(versions, (one, code) => names.GetValueOrDefault((one.Version.Id, code)), asOf);
    }

    private static IReadOnlyList<WorkbookSheet> Of(
        IReadOnlyList<ProcedureInForce> versions,
        Func<ProcedureInForce, string?, string?> fileOf,
        DateTimeOffset asOf
    ) =>
        [
            new WorkbookSheet(
                CatalogueColumns.Procedures.Name,
                CatalogueColumns.Procedures.Columns,
                versions.Select(one => Head(one, fileOf(one, null)))
            )
            {
                Title = new WorkbookTitle(CatalogueNames.FileTitle, AsOf: asOf) { Notes = CatalogueNames.Help },
            },
            Sheet(
                CatalogueColumns.Components,
                versions,
                one => one.Version.Content.Components.Select(component => (component, fileOf(one, component.Code))),
                one => Cells(one.component, one.Item2)
            ),
            Sheet(CatalogueColumns.Fees, versions, one => one.Version.Content.Fees, Cells),
            Sheet(
                CatalogueColumns.Exemptions,
                versions,
                one => one.Version.Content.Fees.SelectMany(fee => fee.Exemptions, (fee, exemption) => (fee.Code, exemption)),
                one => Cells(one.Code, one.exemption)
            ),
            Sheet(CatalogueColumns.Results, versions, one => one.Version.Content.Results, Cells),
            Sheet(CatalogueColumns.Steps, versions, one => one.Version.Steps, Cells),
            new WorkbookSheet(CatalogueNames.Values, [.. Values.Select(list => new WorkbookColumn(list.Column, Width: 30))], ValueRows()),
        ];

    /// <summary>What may be chosen, by column.</summary>
    private static IReadOnlyList<(string Column, IReadOnlyList<string> Names)> Values =>
        [
            (CatalogueNames.Applicants, NamesOf<ApplicantKind>(DossierNames.Of)),
            (CatalogueNames.LimitUnit, NamesOf<LimitChoice>(ProcedureNames.Of)),
            (CatalogueNames.OnlineLevel, NamesOf<OnlineLevel>(DossierNames.Of)),
            (CatalogueNames.PaperKind, NamesOf<PaperKind>(DossierNames.Of)),
            (CatalogueNames.FeeKind, NamesOf<FeeKind>(ProcedureNames.Of)),
            (CatalogueNames.Basis, NamesOf<FeeBasis>(ProcedureNames.Of)),
            (CatalogueNames.Moment, NamesOf<FeeMoment>(ProcedureNames.Of)),
            (CatalogueNames.ExemptCondition, NamesOf<ExemptionCondition>(ProcedureNames.Of)),
            (CatalogueNames.StepKind, NamesOf<ProcessStepKind>(ProcessNames.Of)),
            (CatalogueNames.Role, NamesOf<Foundation.Units.Role>(ProcessNames.Of)),
            (CatalogueNames.Kind, NamesOf<ProcedureKind>(ProcedureNames.Of)),
            (CatalogueNames.Level, NamesOf<ProcedureLevel>(ProcedureNames.Of)),
            (CatalogueNames.Channels, NamesOf<DossierChannel>(DossierNames.Of)),
            (CatalogueNames.IsRequired, [CatalogueNames.Yes, CatalogueNames.No]),
        ];

    private static IReadOnlyList<string> NamesOf<T>(Func<T, string> name)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(name)];

    private static IEnumerable<IReadOnlyList<WorkbookCell>> ValueRows() =>
        Enumerable
            .Range(0, Values.Max(list => list.Names.Count))
            .Select(row => (IReadOnlyList<WorkbookCell>)[.. Values.Select(list => WorkbookCell.Of(list.Names.ElementAtOrDefault(row)))]);

    private static WorkbookSheet Sheet<T>(
        CatalogueSheet sheet,
        IReadOnlyList<ProcedureInForce> versions,
        Func<ProcedureInForce, IEnumerable<T>> parts,
        Func<T, IEnumerable<WorkbookCell>> cells
    ) =>
        new(
            sheet.Name,
            sheet.Columns,
            versions.SelectMany(parts, (one, part) => (IReadOnlyList<WorkbookCell>)[.. Key(one), .. cells(part)])
        );

    private static WorkbookCell[] Key(ProcedureInForce one) =>
        [WorkbookCell.Of(one.Procedure.Code), WorkbookCell.Of(one.Version.EffectiveFrom)];

    private static IReadOnlyList<WorkbookCell> Head(ProcedureInForce one, string? decisionFile)
    {
        var (procedure, version) = one;
        var (content, flags) = (version.Content, version.Content.Flags);
        return
        [
            .. Key(one),
            WorkbookCell.Of(version.EffectiveTo),
            WorkbookCell.Of(procedure.Name),
            WorkbookCell.Of(procedure.FieldCode),
            WorkbookCell.Of(procedure.FieldName),
            WorkbookCell.Of(string.Join('\n', procedure.OtherNames)),
            WorkbookCell.Of(procedure.Source),
            WorkbookCell.Of(version.Decision?.Number),
            WorkbookCell.Of(version.Decision?.IssuedOn),
            WorkbookCell.Of(version.Decision?.Issuer),
            WorkbookCell.Of(decisionFile),
            WorkbookCell.Of(string.Join('\n', content.LegalBases)),
            WorkbookCell.Of(string.Join("; ", content.Applicants.Select(DossierNames.Of))),
            WorkbookCell.Of(content.Conditions),
            .. Cells(content.Limit),
            .. content.OnlineLimit is { } online ? Cells(online) : [WorkbookCell.Blank, WorkbookCell.Blank],
            WorkbookCell.Of(DossierNames.Of(content.OnlineLevel)),
            YesOrNo(flags.IsOnSite),
            YesOrNo(flags.IsSpecial),
            YesOrNo(flags.IsForBusinesses),
            YesOrNo(flags.IsPayableOnline),
            YesOrNo(flags.IsEligibleOnline),
            YesOrNo(flags.IsOnPortal),
            YesOrNo(flags.IsInterAgency),
            YesOrNo(flags.IsBoundaryFree),
            YesOrNo(flags.IsAtOneStop),
            YesOrNo(flags.IsPopulationLinked),
            WorkbookCell.Of(string.Join("; ", content.OfferedChannels().Select(DossierNames.Of))),
            WorkbookCell.Of(ProcedureNames.Of(procedure.Level)),
            WorkbookCell.Of(ProcedureNames.Of(procedure.Kind)),
        ];
    }

    private static WorkbookCell[] Cells(TimeLimit limit) =>
        [WorkbookCell.Of(LimitChoices.AmountOf(limit)), WorkbookCell.Of(ProcedureNames.Of(LimitChoices.Of(limit)))];

    private static IEnumerable<WorkbookCell> Cells(ProcedureComponent one, string? templateFile) =>
        [
            WorkbookCell.Of(one.Code),
            WorkbookCell.Of(one.Name),
            WorkbookCell.Of(DossierNames.Of(one.Kind)),
            WorkbookCell.Of(one.Copies),
            YesOrNo(one.IsRequired),
            WorkbookCell.Of(one.When),
            WorkbookCell.Of(templateFile),
        ];

    private static IEnumerable<WorkbookCell> Cells(ProcedureFee one) =>
        [
            WorkbookCell.Of(one.Code),
            WorkbookCell.Of(one.Name),
            WorkbookCell.Of(ProcedureNames.Of(one.Kind)),
            WorkbookCell.Of(one.AmountVnd),
            WorkbookCell.Of(ProcedureNames.Of(one.Basis)),
            WorkbookCell.Of(ProcedureNames.Of(one.Moment)),
            WorkbookCell.Of(one.Law),
            YesOrNo(one.IsChosen),
        ];

    private static IEnumerable<WorkbookCell> Cells(string feeCode, FeeExemption one) =>
        [
            WorkbookCell.Of(feeCode),
            WorkbookCell.Of(one.Code),
            WorkbookCell.Of(one.Name),
            WorkbookCell.Of(one.Law),
            WorkbookCell.Of(one.From),
            WorkbookCell.Of(one.To),
            WorkbookCell.Of(one.Percent),
            WorkbookCell.Of(ProcedureNames.Of(one.Condition)),
        ];

    private static IEnumerable<WorkbookCell> Cells(ProcedureResult one) =>
        [WorkbookCell.Of(one.Code), WorkbookCell.Of(one.Name), YesOrNo(one.IsPaper)];

    private static IEnumerable<WorkbookCell> Cells(ProcessStep one) =>
        [
            WorkbookCell.Of(one.Code),
            WorkbookCell.Of(one.Name),
            WorkbookCell.Of(ProcessNames.Of(one.Kind)),
            WorkbookCell.Of(ProcessNames.Of(one.Role)),
            WorkbookCell.Of(one.AllottedMinutes),
        ];

    private static WorkbookCell YesOrNo(bool yes) => WorkbookCell.Of(yes ? CatalogueNames.Yes : CatalogueNames.No);
}
