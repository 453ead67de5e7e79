using System.Text.Json;
using CaiCach.Documents.Official;
using CaiCach.Foundation.Writes;
using CaiCach.Indicators.Contracts;
using CaiCach.Planning.Contracts;
using CaiCach.Reporting.Contracts;

namespace CaiCach.Reporting.Domain;

/// <summary>A report computed from the data of the day.</summary>
/// <param name="UnitId">Who reports.</param>
/// <param name="Span">The days that it is about.</param>
/// <param name="Head">Name, number, day and signer.</param>
/// <param name="Proposed">The texts that the figures propose, by item.</param>
internal abstract record ComposedReport(Guid UnitId, ReportSpan Span, ReportHead Head, IReadOnlyDictionary<string, string> Proposed)
{
    /// <summary>The outline's name.</summary>
    public abstract string Outline { get; }

    /// <summary>Its subject (trích yếu), with the period in it.</summary>
    public abstract string Subject { get; }

    /// <summary>Nơi nhận.</summary>
    public abstract IReadOnlyList<string> Recipients { get; }

    /// <summary>Its figures, by which it is compared with what is computed later.</summary>
    public abstract IReadOnlyList<ReportFigure> Counted { get; }

    /// <summary>The texts that people write, each with what the data say under its heading.</summary>
    public abstract IReadOnlyList<ReportItem> Items { get; }

    /// <summary>How many figures it has.</summary>
    public abstract int FigureCount { get; }

    /// <summary>The official document with these texts; the same figures and texts always give the same file.</summary>
    public abstract OfficialDocument With(IReadOnlyDictionary<string, string> texts);

    /// <summary>The figures with what is behind them, to be kept as signed.</summary>
    public abstract string FiguresJson();
}

/// <summary>The progress of one plan, or of all plans of a unit.</summary>
internal sealed record ProgressReport(ProgressOutline Words, ReportSpan Span, PlanProgress Progress, ReportHead Head)
    : ComposedReport(Progress.UnitId, Span, Head, ProgressTexts.Propose(Words, Span, Progress).ByItem)
{
    public override string Outline => ProgressOutline.Name;

    public override string Subject => ProgressOutline.Fill(Words.Subject, ("period", Span.Period.NameInSentence));

    public override IReadOnlyList<string> Recipients => Words.Recipients;

    public override IReadOnlyList<ReportFigure> Counted =>
        [
            Count("Total", Words.Figures.Count, Progress.Total.Count),
            .. Enum.GetValues<TaskTimeliness>()
                .Select(status => Count($"{status}", Words.Figures.Statuses[(int)status], Progress.Total.Of(status).Count)),
        ];

    public override IReadOnlyList<ReportItem> Items =>
        [
            new(ReportTexts.ShortcomingsItem, Words.Headings.Shortcomings, null, null, []),
            new(ReportTexts.DirectionsItem, Span.WithFollowing(Words.Headings.Directions), null, null, []),
        ];

    public override int FigureCount => Progress.Total.Count;

    public override OfficialDocument With(IReadOnlyDictionary<string, string> texts) =>
        new ProgressDocument(Words, Span, Progress, Head).With(ReportTexts.Of(texts));

    public override string FiguresJson() => JsonSerializer.Serialize(Progress, EventJson.Options);

    private ReportFigure Count(string code, string name, int count) => new(code, name, Words.Figures.Measure, count, null, count);
}

/// <summary>A report by an outline of <c>data/outlines/reports</c>.</summary>
internal sealed record OutlineReport(
    Guid UnitId,
    ReportOutline Words,
    ReportSpan Span,
    OutlineFigures Figures,
    ReportHead Head,
    IReadOnlyDictionary<string, string> Proposed
) : ComposedReport(UnitId, Span, Head, Proposed)
{
    public override string Outline => Words.Name;

    public override string Subject => ProgressOutline.Fill(Words.Subject, ("period", Span.Period.NameInSentence));

    public override IReadOnlyList<string> Recipients => Words.Recipients;

    public override IReadOnlyList<ReportFigure> Counted => Figures.Counted;

    public override IReadOnlyList<ReportItem> Items
    {
        get
        {
            var sentences = new OutlineSentences(Words, Span, Figures);
            return
            [
                .. Words.TextItems.Select(item => new ReportItem(
                    item.Id,
                    Span.WithFollowing(item.Heading),
                    item.Text!.What,
                    item.Text.Owner,
                    [.. item.Figures.Select(sentences.Of).Where(sentence => sentence.Length > 0)],
                    item.Area ?? item.Text.Area
                )),
            ];
        }
    }

    public override int FigureCount => Words.Indicators.Count(code => !Figures.IsUndivided(code));

    /// <summary>How its figures came about; a text that only says that data are missing counts as missing.</summary>
    public FigureTally Tally(IReadOnlyDictionary<string, string> texts)
    {
        var values = Words.Indicators.Where(code => !Figures.IsUndivided(code)).Select(Figures.Of).ToList();
        var told = values.Where(value => value?.Value is not null).ToList();
        var recorded = told.Count(value => value!.Origin == FigureOrigin.Recorded);
        return new FigureTally(
            told.Count - recorded,
            recorded,
            values.Count - told.Count + MissingTexts(texts).Count(item => item.Text!.Recorded.All(Figures.IsUndivided))
        );
    }

    /// <summary>The items whose text only says what is missing and who owes it.</summary>
    public IEnumerable<OutlineItem> MissingTexts(IReadOnlyDictionary<string, string> texts) =>
        Words.TextItems.Where(item =>
            item.Text!.What is not null && texts.GetValueOrDefault(item.Id) == OutlineTexts.Missing(Words, item.Text)
        );

    public override OfficialDocument With(IReadOnlyDictionary<string, string> texts) =>
        new OutlineDocument(Words, Span, Figures, Head).With(texts);

    public override string FiguresJson() => JsonSerializer.Serialize(Figures, EventJson.Options);
}

/// <summary>A report by a statistical form.</summary>
internal sealed record FormReport(Guid UnitId, FormOutline Words, ReportSpan Span, FormFigures Figures, ReportHead Head)
    : ComposedReport(UnitId, Span, Head, Notes(Words, Figures))
{
    public override string Outline => Words.Form;

    public override string Subject => ProgressOutline.Fill(Words.Subject, ("period", Span.Period.NameInSentence));

    public override IReadOnlyList<string> Recipients => Words.Recipients;

    public override IReadOnlyList<ReportFigure> Counted =>
        [
            .. Figures.Table.Columns.Zip(
                Figures.Table.Total.Counts,
                (column, count) => new ReportFigure($"{column.Number}", column.Name, "", count, null, count)
            ),
        ];

    public override IReadOnlyList<ReportItem> Items => [];

    public override int FigureCount => Figures.Table.Rows.Count * Figures.Table.Columns.Count;

    public override OfficialDocument With(IReadOnlyDictionary<string, string> texts) =>
        new FormDocument(Words, Span, Figures, Head).With(texts);

    public override string FiguresJson() => JsonSerializer.Serialize(Figures, EventJson.Options);

    private static Dictionary<string, string> Notes(FormOutline words, FormFigures figures) =>
        new(StringComparer.Ordinal) { [FormOutline.NotesItem] = string.Join('\n', new FormNotes(words.Notes).Of(figures)) };
}
