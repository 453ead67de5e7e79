using CaiCach.Documents.Official;
using CaiCach.Foundation.Text;
using CaiCach.Indicators.Contracts;

namespace CaiCach.Reporting.Domain;

/// <summary>The tables within the text of a report by an outline.</summary>
internal sealed class OutlineTables(ReportOutline outline, OutlineFigures figures)
{
    /// <summary>The tasks that are late.</summary>
    public OfficialTable LateTasks() =>
        Listing(
            outline.Annex.LateTaskColumns,
            figures.LateTasks.Select(task => new OutlineLine(
                task.Text,
                task.LeadName,
                task.DueOn is { } due ? VietnameseFormat.Day(due) : null,
                task.Url
            ))
        );

    /// <summary>What an item lists, or the words for nothing.</summary>
    public OfficialBlock List(OutlineListItem item) =>
        figures.Lists.GetValueOrDefault(item.Of) is { Count: > 0 } lines ? Listing(item.Columns, lines) : new OfficialParagraph(item.None);

    /// <summary>Rows of a statistical table.</summary>
    public OfficialTable Rows(IReadOnlyList<OutlineItem> items, IReadOnlyDictionary<string, string> texts)
    {
        var columns = outline.RowColumns;
        return new OfficialTable(
            [
                new(columns[0], 10, OfficialAlignment.Centre),
                new(columns[1], 46),
                new(columns[2], 14, OfficialAlignment.Centre),
                .. columns.Skip(OutlineRowItem.ColumnsBefore).Select(column => new OfficialColumn(column, 18, OfficialAlignment.Right)),
            ],
            [.. items.Select(item => new OfficialRow([.. Cells(item, texts)]))]
        );
    }

    /// <summary>The figures of all records beside what the accepted reports add up to; null where no report tells any of them.</summary>
    public OfficialTable? Compared(ComparisonWords words, Coverage coverage)
    {
        var told = figures.Counted.Where(figure => figures.Accepted.ContainsKey(figure.Code)).ToList();
        return told.Count == 0
            ? null
            : new OfficialTable(
                [
                    new(words.Columns[0], 6, OfficialAlignment.Centre),
                    new(words.Columns[1], 46),
                    new(words.Columns[2], 12, OfficialAlignment.Centre),
                    new(words.Columns[3], 22, OfficialAlignment.Right),
                    new(words.Columns[4], 22, OfficialAlignment.Right),
                    new(words.Columns[5], 12, OfficialAlignment.Centre),
                ],
                [.. told.Select((figure, at) => new OfficialRow([.. Compared(words, figure, figures.Accepted[figure.Code], at + 1)]))]
            )
            {
                Caption = ProgressOutline.Fill(
                    words.Caption,
                    ("accepted", ProgressTexts.Count(coverage.Accepted)),
                    ("count", ProgressTexts.Count(coverage.Units))
                ),
            };
    }

    private IEnumerable<OfficialCell> Compared(ComparisonWords words, ReportFigure records, ReportFigure accepted, int order) =>
        [
            new($"{order}"),
            new(records.Name),
            new(records.Measure),
            new(records.Written(outline.Annex.NoData)),
            new(accepted.Written(outline.Annex.NoData)),
            new(FigureChange.Between([accepted], [records]).Count > 0 ? words.Differs : words.Same),
        ];

    /// <summary>A value with the counts behind it, as a table says it.</summary>
    public static string Written(IndicatorValue? value, string noData) =>
        value?.Value is null ? noData
        : value.Denominator is { } of
            ? $"{VietnameseNumber.Format(value.Numerator)}/{VietnameseNumber.Format(of)} ({OutlineSentences.Written(value, noData)})"
        : OutlineSentences.Written(value, noData);

    private IEnumerable<OfficialCell> Cells(OutlineItem item, IReadOnlyDictionary<string, string> texts)
    {
        var columns = outline.RowColumns.Count - OutlineRowItem.ColumnsBefore;
        yield return new OfficialCell(item.Id);
        yield return new OfficialCell(item.Heading);
        yield return new OfficialCell(figures.Of(item.Row!.Indicator ?? "")?.Measure ?? item.Row.Measure);
        if (item.Row.Indicator is not { } code)
        {
            yield return new OfficialCell(texts.GetValueOrDefault(item.Id)?.Split('\n') ?? [])
            {
                Alignment = OfficialAlignment.Left,
                ColumnSpan = columns,
            };
            yield break;
        }

        foreach (var table in new[] { figures.Now, figures.Before, figures.YearBefore })
        {
            yield return new OfficialCell(Written(OutlineFigures.Of(table, code), outline.Annex.NoData));
        }
    }

    private static OfficialTable Listing(IReadOnlyList<string> columns, IEnumerable<OutlineLine> lines) =>
        new(
            [
                new(columns[0], 6, OfficialAlignment.Centre),
                new(columns[1], 52),
                new(columns[2], 26),
                new(columns[3], 16, OfficialAlignment.Centre),
            ],
            [
                .. lines.Select(
                    (line, at) =>
                        new OfficialRow([
                            new OfficialCell($"{at + 1}"),
                            new OfficialCell(line.Text),
                            new OfficialCell(line.By),
                            new OfficialCell(line.Last),
                        ])
                ),
            ]
        );
}
