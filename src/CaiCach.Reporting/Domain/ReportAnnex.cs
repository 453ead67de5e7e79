using CaiCach.Documents.Official;
using CaiCach.Documents.Workbooks;
using CaiCach.Foundation.Reform;
using CaiCach.Foundation.Time;
using CaiCach.Indicators.Contracts;
using CaiCach.Planning.Contracts;

namespace CaiCach.Reporting.Domain;

/// <summary>The figures of a report as a workbook whose totals and shares are formulas, so that whoever receives it can check them.</summary>
/// <param name="title">What the report is called.</param>
/// <param name="report">The report.</param>
/// <param name="texts">Its texts, by item.</param>
/// <param name="computedAt">When its figures were computed.</param>
internal sealed class ReportAnnex(string title, ComposedReport report, IReadOnlyDictionary<string, string> texts, DateTimeOffset computedAt)
{
    private const double NameWidth = 48;

    /// <summary>The column of a form's first count; a form has fewer columns than there are letters.</summary>
    private const char FirstCount = 'B';

    /// <summary>The sheets: its figures first.</summary>
    public IReadOnlyList<WorkbookSheet> Sheets() =>
        report switch
        {
            OutlineReport outline => [Figures(outline), .. LateTasks(outline)],
            ProgressReport progress =>
            [
                Tasks(
                    progress,
                    progress.Words.Figures.ByArea,
                    progress.Progress.ByArea.Select(area =>
                        (area.Area is { } known ? ReformAreas.Of(known).Name : progress.Words.Figures.ByArea.None, area.Figures)
                    )
                ),
                Tasks(
                    progress,
                    progress.Words.Figures.ByLead,
                    progress.Progress.ByLead.Select(lead =>
                        (lead.LeadName.Length == 0 ? progress.Words.Figures.ByLead.None : lead.LeadName, lead.Figures)
                    )
                ),
            ],
            FormReport form => [Form(form)],
            SupplementReport supplement => [Changes(supplement)],
            _ => throw new InvalidOperationException($"No annex for {report.GetType().Name}."),
        };

    private WorkbookSheet Figures(OutlineReport outline)
    {
        var words = outline.Words.Annex;
        return new WorkbookSheet(
            AnnexNames.Figures,
            [
                new(words.Columns[0], Width: 6),
                new(words.Columns[1], Width: NameWidth),
                new(words.Columns[2], Width: 12),
                new(words.Columns[3], WorkbookColumnKind.Number),
                new(words.Columns[4], WorkbookColumnKind.Number),
                .. words.Columns.Skip(5).Append(AnnexNames.Difference).Select(Share),
            ],
            outline.Figures.Told.Select(IReadOnlyList<WorkbookCell> (value, at) => Row(outline, value, at + 1))
        )
        {
            Title = Head(Cutoff(outline.Words.Cutoffs)),
        };
    }

    private static WorkbookCell[] Row(OutlineReport outline, IndicatorValue value, int order)
    {
        var figure = ReportFigure.Of(value);
        var before = OutlineFigures.Of(outline.Figures.Before, value.Code)?.Value;
        var yearBefore = OutlineFigures.Of(outline.Figures.YearBefore, value.Code)?.Value;
        // A share has the decimals of its column.
        var isPlain = value.Denominator is null;
        var change = value.Value is { } now && before is { } then ? now - then : (decimal?)null;
        return
        [
            WorkbookCell.Of((decimal)order),
            WorkbookCell.Of(value.Name),
            WorkbookCell.Of(value.Measure),
            WorkbookCell.Of(figure.Counted),
            WorkbookCell.Of((decimal?)value.Denominator),
            ShareFormula.Of("D", "E", figure),
            Or(before, outline.Words.Annex.NoData, isPlain),
            Or(yearBefore, outline.Words.Annex.NoData, isPlain),
            WorkbookCell.OfFormula("IF(AND(ISNUMBER(F{row}),ISNUMBER(G{row})),F{row}-G{row},\"\")", change, isPlain),
        ];
    }

    private static IEnumerable<WorkbookSheet> LateTasks(OutlineReport outline)
    {
        var columns = outline.Words.Annex.LateTaskColumns;
        return outline.Figures.LateTasks.Count == 0
            ? []
            :
            [
                new WorkbookSheet(
                    AnnexNames.LateTasks,
                    [
                        new(columns[0], Width: 6),
                        new(columns[1], Width: NameWidth),
                        new(columns[2], Width: 28),
                        new(columns[3], WorkbookColumnKind.Day),
                    ],
                    outline.Figures.LateTasks.Select(
                        IReadOnlyList<WorkbookCell> (task, at) =>
                            [
                                WorkbookCell.Of((decimal)(at + 1)),
                                WorkbookCell.Of(task.Text),
                                WorkbookCell.Of(task.LeadName),
                                WorkbookCell.Of(task.DueOn),
                            ]
                    )
                ),
            ];
    }

    private WorkbookSheet Tasks(ProgressReport progress, FigureTableWords words, IEnumerable<(string Name, ProgressFigures Figures)> groups)
    {
        var figures = progress.Words.Figures;
        return new WorkbookSheet(
            words.Name,
            [
                new(figures.Order, Width: 6),
                new(words.Name, Width: NameWidth),
                Sum(figures.Count),
                .. figures.Statuses.Append(AnnexNames.Done).Select(Sum),
                new(AnnexNames.ShareDone, WorkbookColumnKind.Percent) { Total = new WorkbookTotal.Ratio(7, 2) },
            ],
            groups.Select(IReadOnlyList<WorkbookCell> (group, at) => Row(group.Name, group.Figures, at + 1))
        )
        {
            Title = Head(Cutoff(progress.Words.Cutoffs)),
        };
    }

    private static WorkbookCell[] Row(string name, ProgressFigures figures, int order)
    {
        var done = figures.DoneOnTime.Count + figures.DoneLate.Count;
        return
        [
            WorkbookCell.Of((decimal)order),
            WorkbookCell.Of(name),
            WorkbookCell.OfFormula("SUM(D{row}:G{row})", figures.Count),
            .. Enum.GetValues<TaskTimeliness>().Select(status => WorkbookCell.Of((decimal)figures.Of(status).Count)),
            WorkbookCell.OfFormula("D{row}+E{row}", done),
            WorkbookCell.OfFormula("IF(C{row}=0,\"\",H{row}/C{row})", figures.Count == 0 ? null : (decimal)done / figures.Count),
        ];
    }

    private WorkbookSheet Form(FormReport form)
    {
        var table = form.Figures.Table;
        var head = Head(Cutoff(form.Words.Cutoffs));
        var notes = texts.GetValueOrDefault(FormOutline.NotesItem, "").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return new WorkbookSheet(
            table.Code,
            [new(table.RowHeader, Width: 36), .. table.Columns.Select(column => Sum(AnnexNames.Column(column)))],
            table.Rows.Select(
                IReadOnlyList<WorkbookCell> (row) => [WorkbookCell.Of(row.Name), .. table.Columns.Select((_, at) => Count(table, row, at))]
            )
        )
        {
            Title = head with { Notes = [table.Name, head.Notes[0], .. notes] },
        };
    }

    /// <summary>A column that is the sum of others is a formula, unless they do not add up: then both stand as they were counted.</summary>
    private static WorkbookCell Count(FormTable table, FormRow row, int at)
    {
        int[] parts = [.. table.Columns[at].Parts.Select(part => table.Columns.TakeWhile(column => column.Number != part).Count())];
        return parts.Length > 0 && parts.Sum(part => row.Counts[part]) == row.Counts[at]
            ? WorkbookCell.OfFormula(string.Join('+', parts.Select(part => $"{(char)(FirstCount + part)}{{row}}")), row.Counts[at])
            : WorkbookCell.Of((decimal)row.Counts[at]);
    }

    private WorkbookSheet Changes(SupplementReport supplement)
    {
        var columns = supplement.Words.Columns;
        return new WorkbookSheet(
            AnnexNames.Changes,
            [
                new(columns[0], Width: 6),
                new(columns[1], Width: NameWidth),
                new(columns[2], Width: 12),
                .. new[] { AnnexNames.Then, AnnexNames.Now }.SelectMany(side =>
                    new WorkbookColumn[]
                    {
                        new(AnnexNames.Numerator(side), WorkbookColumnKind.Number),
                        new(AnnexNames.Denominator(side), WorkbookColumnKind.Number),
                        Share(AnnexNames.Value(side)),
                    }
                ),
                new(columns[5], Width: NameWidth),
            ],
            supplement.Changes.Select(
                IReadOnlyList<WorkbookCell> (change, at) =>
                    [
                        WorkbookCell.Of((decimal)(at + 1)),
                        WorkbookCell.Of(change.Then.Name),
                        WorkbookCell.Of(change.Then.Measure),
                        .. Side(change.Then, "D", "E"),
                        .. Side(change.Now, "G", "H"),
                        WorkbookCell.Of(texts.GetValueOrDefault(change.Item)),
                    ]
            )
        )
        {
            Title = Head(null),
        };
    }

    private static WorkbookCell[] Side(ReportFigure figure, string numerator, string denominator) =>
        [WorkbookCell.Of(figure.Counted), WorkbookCell.Of((decimal?)figure.Denominator), ShareFormula.Of(numerator, denominator, figure)];

    private WorkbookTitle Head(string? cutoff)
    {
        var days = report.Span.Days;
        return new WorkbookTitle(
            title,
            report.Head.Department is { } department ? $"{department.Name}, {report.Head.AuthorityName}" : report.Head.AuthorityName,
            AnnexNames
                .Period(report.Span.Period.Name, VietnameseFormat.Day(days.From), VietnameseFormat.Day(days.To), cutoff ?? "")
                .TrimEnd(' ', ','),
            computedAt
        )
        {
            Notes =
            [
                report.Head is { Number: { } number, IssuedOn: { } on }
                    ? AnnexNames.IssuedAs(number, VietnameseFormat.Day(on))
                    : AnnexNames.Draft,
                AnnexNames.Rounding,
            ],
        };
    }

    private string Cutoff(CutoffWords words) => report.Span.Cutoff is PeriodCutoff.Calendar ? words.Calendar : words.Reporting;

    private static WorkbookColumn Share(string header) => new(header, WorkbookColumnKind.Number) { Decimals = 2 };

    private static WorkbookColumn Sum(string header) => new(header, WorkbookColumnKind.Number) { Total = new WorkbookTotal.Sum() };

    private static WorkbookCell Or(decimal? value, string noData, bool isPlain) =>
        value is null ? WorkbookCell.Of(noData) : WorkbookCell.Of(value, isPlain);
}
