using CaiCach.Documents.Official;
using CaiCach.Foundation.Text;
using CaiCach.Foundation.Time;
using CaiCach.Indicators.Contracts;
using static CaiCach.Reporting.Domain.ProgressOutline;

namespace CaiCach.Reporting.Domain;

/// <summary>A report by an outline as an official document: its items, and the table of all indicators as an annex.</summary>
internal sealed class OutlineDocument(ReportOutline outline, ReportSpan span, OutlineFigures figures, ReportHead head)
{
    private readonly ReportFrame _frame = new(outline.TypeAbbreviation, outline.Recipients, span, head);
    private readonly OutlineSentences _sentences = new(outline, span, figures);
    private readonly OutlineTables _tables = new(outline, figures);

    /// <summary>The document; the same figures and texts always give the same file.</summary>
    public OfficialDocument With(IReadOnlyDictionary<string, string> texts) =>
        _frame.Around(outline.Subject, [new OfficialParagraph(Opening()), .. Items(texts)], [Annex()]);

    private IEnumerable<OfficialBlock> Items(IReadOnlyDictionary<string, string> texts) =>
        outline
            .Items.ChunkBy(item => item.Row is null ? item.Id : "")
            .SelectMany(chunk => chunk[0].Row is null ? Item(chunk[0], texts) : [_tables.Rows(chunk, texts)]);

    private IEnumerable<OfficialBlock> Item(OutlineItem item, IReadOnlyDictionary<string, string> texts)
    {
        yield return new OfficialHeading((OfficialHeadingLevel)item.Level, span.WithFollowing(item.Heading));
        var sentences = item.Figures.Select(_sentences.Of).Where(sentence => sentence.Length > 0).ToList();
        if (sentences.Count > 0)
        {
            yield return new OfficialBullets([
                .. sentences.Select(ProgressTexts.Bare).Select((text, at) => text + (at == sentences.Count - 1 ? "." : ";")),
            ]);
        }

        if (item.Chart is { } chart && figures.Charts.TryGetValue(item.Id, out var shown))
        {
            foreach (var block in ChartBlocks.Of(chart, shown, outline.Annex.NoData))
            {
                yield return block;
            }
        }

        if (item.ListsLateTasks && figures.LateTasks.Count > 0)
        {
            yield return _tables.LateTasks();
        }

        if (item.List is { } list)
        {
            yield return _tables.List(list);
        }

        if (item.Records is { } words && figures.Records.TryGetValue(item.Id, out var records))
        {
            foreach (var block in RecordBlocks.Of(words, records, outline.Annex.Columns[0]))
            {
                yield return block;
            }
        }

        if (item.Text is not null)
        {
            foreach (var block in TextParagraphs.Of(texts.GetValueOrDefault(item.Id, "")))
            {
                yield return block;
            }
        }
    }

    private string Opening() =>
        Fill(
            outline.Opening,
            ("issuer", _frame.IssuerName),
            ("period", span.Period.NameInSentence),
            ("from", VietnameseFormat.Day(span.Days.From)),
            ("to", VietnameseFormat.Day(span.Days.To)),
            ("cutoff", span.Cutoff is PeriodCutoff.Calendar ? outline.Cutoffs.Calendar : outline.Cutoffs.Reporting),
            ("asOf", VietnameseFormat.Day(span.AsOf))
        );

    private OfficialAttachment Annex()
    {
        var words = outline.Annex;
        var columns = words.Columns;
        return new OfficialAttachment
        {
            Label = words.Label,
            Title = Fill(words.Title, ("period", span.Period.NameInSentence)),
            IssuedWith = _frame.IssuedWith(words.IssuedWith, words.IssuedWithNumber, words.IssuedWithBlank),
            IsLandscape = true,
            Body =
            [
                new OfficialTable(
                    [
                        new(columns[0], 6, OfficialAlignment.Centre),
                        new(columns[1], 46),
                        new(columns[2], 12, OfficialAlignment.Centre),
                        .. columns.Skip(3).Select(column => new OfficialColumn(column, 14, OfficialAlignment.Right)),
                    ],
                    [.. figures.Told.Select((value, at) => new OfficialRow([.. Cells(value, at + 1)]))]
                ),
                .. outline.Consolidates?.Comparison is { } compared
                && _tables.Compared(compared, figures.Coverage ?? new Coverage(0, 0)) is { } comparison
                    ? new OfficialBlock[] { comparison }
                    : [],
            ],
        };
    }

    private IEnumerable<OfficialCell> Cells(IndicatorValue value, int order) =>
        [
            new OfficialCell($"{order}"),
            new OfficialCell(value.Name),
            new OfficialCell(value.Measure),
            new OfficialCell(VietnameseNumber.Format(value.Counted)),
            new OfficialCell(value.Denominator is { } of ? VietnameseNumber.Format(of) : null),
            .. new[] { value, OutlineFigures.Of(figures.Before, value.Code), OutlineFigures.Of(figures.YearBefore, value.Code) }.Select(
                one => new OfficialCell(one is null ? outline.Annex.NoData : OutlineSentences.Written(one, outline.Annex.NoData))
            ),
        ];
}
