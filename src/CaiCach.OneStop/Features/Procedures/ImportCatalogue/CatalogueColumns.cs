using CaiCach.Documents.Workbooks;
using CaiCach.OneStop.Domain.Procedures;

namespace CaiCach.OneStop.Features.Procedures.ImportCatalogue;

/// <summary>A sheet of the catalogue's workbook.</summary>
internal sealed record CatalogueSheet(string Name, IReadOnlyList<WorkbookColumn> Columns)
{
    /// <summary>The headers that a file must have; one that was added later may be missing in older files.</summary>
    public IReadOnlyList<string> Required => [.. Columns.Select(column => column.Header).Except(AddedLater, StringComparer.Ordinal)];

    private static IReadOnlyList<string> AddedLater =>
        [
            CatalogueNames.Kind,
            CatalogueNames.DecisionFile,
            CatalogueNames.TemplateFile,
            CatalogueNames.Level,
            CatalogueNames.Channels,
            ProcedureNames.IsAtOneStop,
            ProcedureNames.IsPopulationLinked,
            CatalogueNames.IsChosenFee,
            CatalogueNames.ExemptPercent,
            CatalogueNames.ExemptCondition,
        ];
}

/// <summary>The sheets with their columns, as they are written and wanted back.</summary>
internal static class CatalogueColumns
{
    public static readonly CatalogueSheet Procedures = new(
        CatalogueNames.Procedures,
        [
            .. Key,
            new(CatalogueNames.To, WorkbookColumnKind.Day),
            new(CatalogueNames.Name, Width: 60),
            new(CatalogueNames.FieldCode),
            new(CatalogueNames.FieldName, Width: 24),
            new(CatalogueNames.OtherNames, Width: 36),
            new(CatalogueNames.Source, Width: 36),
            new(CatalogueNames.DecisionNumber, Width: 20),
            new(CatalogueNames.DecisionOn, WorkbookColumnKind.Day),
            new(CatalogueNames.DecisionIssuer, Width: 24),
            new(CatalogueNames.DecisionFile, Width: 28),
            new(CatalogueNames.LegalBases, Width: 44),
            new(CatalogueNames.Applicants, Width: 28),
            new(CatalogueNames.Conditions, Width: 36),
            new(CatalogueNames.LimitAmount, WorkbookColumnKind.Number),
            new(CatalogueNames.LimitUnit, Width: 20),
            new(CatalogueNames.OnlineAmount, WorkbookColumnKind.Number),
            new(CatalogueNames.OnlineUnit, Width: 20),
            new(CatalogueNames.OnlineLevel, Width: 20),
            new(ProcedureNames.IsOnSite),
            new(ProcedureNames.IsSpecial),
            new(ProcedureNames.IsForBusinesses),
            new(ProcedureNames.IsPayableOnline),
            new(ProcedureNames.IsEligibleOnline),
            new(ProcedureNames.IsOnPortal),
            new(ProcedureNames.IsInterAgency),
            new(ProcedureNames.IsBoundaryFree),
            new(ProcedureNames.IsAtOneStop),
            new(ProcedureNames.IsPopulationLinked),
            new(CatalogueNames.Channels, Width: 40),
            new(CatalogueNames.Level, Width: 18),
            new(CatalogueNames.Kind, Width: 30),
        ]
    );

    public static readonly CatalogueSheet Components = new(
        CatalogueNames.Components,
        [
            .. Key,
            new(CatalogueNames.Code),
            new(CatalogueNames.Name, Width: 60),
            new(CatalogueNames.PaperKind, Width: 22),
            new(CatalogueNames.Copies, WorkbookColumnKind.Number),
            new(CatalogueNames.IsRequired),
            new(CatalogueNames.When, Width: 44),
            new(CatalogueNames.TemplateFile, Width: 28),
        ]
    );

    public static readonly CatalogueSheet Fees = new(
        CatalogueNames.Fees,
        [
            .. Key,
            new(CatalogueNames.Code),
            new(CatalogueNames.Name, Width: 44),
            new(CatalogueNames.FeeKind),
            new(CatalogueNames.Amount, WorkbookColumnKind.Number, 18),
            new(CatalogueNames.Basis),
            new(CatalogueNames.Moment, Width: 18),
            new(CatalogueNames.Law, Width: 44),
            new(CatalogueNames.IsChosenFee),
        ]
    );

    public static readonly CatalogueSheet Exemptions = new(
        CatalogueNames.Exemptions,
        [
            .. Key,
            new(CatalogueNames.FeeCode),
            new(CatalogueNames.Code),
            new(CatalogueNames.Name, Width: 44),
            new(CatalogueNames.Law, Width: 44),
            new(CatalogueNames.ExemptFrom, WorkbookColumnKind.Day),
            new(CatalogueNames.ExemptTo, WorkbookColumnKind.Day),
            new(CatalogueNames.ExemptPercent, WorkbookColumnKind.Number),
            new(CatalogueNames.ExemptCondition, Width: 22),
        ]
    );

    public static readonly CatalogueSheet Results = new(
        CatalogueNames.Results,
        [.. Key, new(CatalogueNames.Code), new(CatalogueNames.Name, Width: 60), new(CatalogueNames.IsPaper)]
    );

    public static readonly CatalogueSheet Steps = new(
        CatalogueNames.Steps,
        [
            .. Key,
            new(CatalogueNames.Code),
            new(CatalogueNames.Name, Width: 60),
            new(CatalogueNames.StepKind, Width: 22),
            new(CatalogueNames.Role, Width: 30),
            new(CatalogueNames.Minutes, WorkbookColumnKind.Number),
        ]
    );

    /// <summary>In the order of the workbook.</summary>
    public static readonly IReadOnlyList<CatalogueSheet> All = [Procedures, Components, Fees, Exemptions, Results, Steps];

    private static IReadOnlyList<WorkbookColumn> Key =>
        [new(CatalogueNames.ProcedureCode, Width: 16), new(CatalogueNames.From, WorkbookColumnKind.Day)];
}
