using CaiCach.Documents.Official;
using CaiCach.Foundation.Text;

namespace CaiCach.Reporting.Domain;

/// <summary>A chart of an outline in an official document: the picture, as many as its rows need, and its figures in a table.</summary>
internal static class ChartBlocks
{
    /// <summary>The blocks; the words for no data where there is nothing to draw.</summary>
    public static IEnumerable<OfficialBlock> Of(OutlineChart chart, ChartFigures figures, string noData)
    {
        if (!figures.HasValues)
        {
            return [new OfficialParagraph($"{chart.Title}: {noData}.")];
        }

        var caption = $"{chart.Title} ({figures.Measure})";
        var parts = figures.Rows.Chunk(OfficialLimits.ChartBars / figures.Series.Count).ToList();
        return
        [
            .. parts.Select((rows, at) => Picture(chart, figures, rows, parts.Count == 1 ? caption : $"{caption}, {at + 1}/{parts.Count}")),
            Table(chart, figures, noData),
        ];
    }

    private static OfficialChart Picture(OutlineChart chart, ChartFigures figures, IReadOnlyList<ChartRow> rows, string caption) =>
        new(
            caption,
            [.. rows.Select(row => row.Label)],
            [.. figures.Series.Select((series, at) => new OfficialSeries(series, [.. rows.Select(row => row.Values[at])]))]
        )
        {
            Caption = caption,
            IsLying = chart.Over != ChartOver.Periods,
        };

    private static OfficialTable Table(OutlineChart chart, ChartFigures figures, string noData) =>
        new(
            [new(chart.Label, 40), .. figures.Series.Select(series => new OfficialColumn(series, 20, OfficialAlignment.Right))],
            [
                .. figures.Rows.Select(row => new OfficialRow([
                    new OfficialCell(row.Label),
                    .. row.Values.Select(value => new OfficialCell(value is { } number ? VietnameseNumber.Format(number) : noData)),
                ])),
            ]
        );
}
