using System.ComponentModel.DataAnnotations;
using CaiCach.Indicators.Contracts;
using CaiCach.Reporting.Domain;

namespace CaiCach.Reporting.Features.Outlines.EditOutlineItem;

/// <summary>An item as its form has it.</summary>
internal sealed class ItemFields
{
    [MaxLength(ReportLimits.OutlineIdMaxLength)]
    public string? ItemId { get; set; }

    [MaxLength(ReportLimits.NameMaxLength)]
    public string? Heading { get; set; }

    public int Level { get; set; } = 1;

    [MaxLength(ReportLimits.NameMaxLength)]
    public string? Area { get; set; }

    public List<FigureFields> Figures { get; set; } = [];

    public bool ListsLateTasks { get; set; }

    public OutlineListKind? List { get; set; }

    [MaxLength(ReportLimits.NameMaxLength)]
    public string? ListColumns { get; set; }

    [MaxLength(ReportLimits.NoteMaxLength)]
    public string? ListNone { get; set; }

    [MaxLength(ReportLimits.NameMaxLength)]
    public string? Records { get; set; }

    public bool? RecordsCounted { get; set; }

    [MaxLength(ReportLimits.NoteMaxLength)]
    public string? RecordsColumns { get; set; }

    public int RecordsTake { get; set; } = OutlineRecords.TakeUsual;

    public bool RecordsOldestFirst { get; set; }

    [MaxLength(ReportLimits.NoteMaxLength)]
    public string? RecordsNone { get; set; }

    [MaxLength(ReportLimits.NoteMaxLength)]
    public string? RecordsMore { get; set; }

    public ChartOver? Chart { get; set; }

    [MaxLength(ReportLimits.NameMaxLength)]
    public string? ChartTitle { get; set; }

    [MaxLength(ReportLimits.NameMaxLength)]
    public string? ChartLabel { get; set; }

    public int ChartPeriods { get; set; } = OutlineChart.PeriodsUsual;

    public List<string?> ChartIndicators { get; set; } = [];

    public bool IsRow { get; set; }

    [MaxLength(ReportLimits.NameMaxLength)]
    public string? RowIndicator { get; set; }

    [MaxLength(ReportLimits.NameMaxLength)]
    public string? RowMeasure { get; set; }

    public ItemTextKind Text { get; set; }

    [MaxLength(ReportLimits.NoteMaxLength)]
    public string? Words { get; set; }

    [MaxLength(ReportLimits.NameMaxLength)]
    public string? What { get; set; }

    [MaxLength(ReportLimits.NameMaxLength)]
    public string? Owner { get; set; }

    /// <summary>The fields of an item.</summary>
    public static ItemFields Of(OutlineItem item, IReadOnlyList<IndicatorName> names, IRecordColumns columns)
    {
        string? Choice(string? code) =>
            names.FirstOrDefault(name => name.Code == code) is { } name ? OutlineNames.Choice(name.Code, name.Name) : code;
        return new ItemFields
        {
            ItemId = item.Id,
            Heading = item.Heading,
            Level = item.Level,
            Area = item.Area,
            Figures =
            [
                .. item.Figures.Select(figure => new FigureFields
                {
                    Indicator = Choice(figure.Indicator),
                    None = figure.None,
                    Zero = figure.Zero,
                    All = figure.All,
                    Some = figure.Some,
                }),
            ],
            ListsLateTasks = item.ListsLateTasks,
            List = item.List?.Of,
            ListColumns = item.List is { } list ? string.Join('\n', list.Columns) : null,
            ListNone = item.List?.None,
            Records = Choice(item.Records?.Indicator),
            RecordsCounted = item.Records?.IsCounted,
            RecordsColumns = item.Records is { } records ? RecordColumnLines.Of(records.Columns, columns.Of(records.Indicator)) : null,
            RecordsTake = item.Records?.Take ?? OutlineRecords.TakeUsual,
            RecordsOldestFirst = item.Records?.IsOldestFirst == true,
            RecordsNone = item.Records?.None,
            RecordsMore = item.Records?.More,
            Chart = item.Chart?.Over,
            ChartTitle = item.Chart?.Title,
            ChartLabel = item.Chart?.Label,
            ChartPeriods = item.Chart?.Periods ?? OutlineChart.PeriodsUsual,
            ChartIndicators = [.. item.Chart?.Indicators.Select(Choice) ?? []],
            IsRow = item.Row is not null,
            RowIndicator = Choice(item.Row?.Indicator),
            RowMeasure = item.Row?.Measure,
            Text = KindOf(item.Text),
            Words = KindOf(item.Text) == ItemTextKind.Words ? item.Text!.Proposal : null,
            What = item.Text?.What,
            Owner = item.Text?.Owner,
        };
    }

    private static ItemTextKind KindOf(TextItem? text) =>
        text switch
        {
            null => ItemTextKind.None,
            { Proposal: null } => ItemTextKind.Missing,
            { Proposal: ReportTexts.ShortcomingsItem } => ItemTextKind.Shortcomings,
            { Proposal: ReportTexts.DirectionsItem } => ItemTextKind.Directions,
            _ => ItemTextKind.Words,
        };
}
