using CaiCach.Indicators.Contracts;

namespace CaiCach.Indicators.Domain;

/// <summary>What lists of an indicator's records can show, of whatever version.</summary>
internal sealed class RecordColumnNames(IndicatorCatalogue catalogue) : IRecordColumns
{
    public const string Code = "code";
    public const string Title = "title";
    public const string Unit = "unit";
    public const string Field = "field";

    private static readonly IReadOnlyList<RecordColumn> Always =
    [
        new(Code, "Mã", RecordColumnKind.Code),
        new(Title, "Nội dung", RecordColumnKind.Text),
        new(Unit, "Đơn vị", RecordColumnKind.Text),
        new(Field, "Lĩnh vực", RecordColumnKind.Text),
    ];

    public IReadOnlyList<RecordColumn> Of(string indicatorCode)
    {
        if (catalogue.Definition(indicatorCode) is not { Kind: IndicatorKind.Computed } definition)
        {
            return [];
        }

        var sets = catalogue.SetsOf(definition);
        return sets.Count == 0
            ? []
            :
            [
                .. Always,
                .. sets.Select(Own)
                    .Aggregate(
                        (common, next) => [.. common.IntersectBy(next.Select(one => one.Code), one => one.Code, StringComparer.Ordinal)]
                    ),
            ];
    }

    private static IReadOnlyList<RecordColumn> Own(RecordSetShape set) =>
        [
            .. set.Moments.Select(moment => new RecordColumn(moment.Code, moment.Name, RecordColumnKind.Day)),
            .. set.Facts.Select(fact => new RecordColumn(fact.Code, fact.Name, RecordColumnKind.Fact)),
        ];
}
