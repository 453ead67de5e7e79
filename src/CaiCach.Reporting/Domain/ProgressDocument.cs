using CaiCach.Documents.Official;
using CaiCach.Foundation.Time;
using CaiCach.Planning.Contracts;
using static CaiCach.Reporting.Domain.ProgressOutline;

namespace CaiCach.Reporting.Domain;

/// <summary>The progress report as an official document: the figures in words and tables, the edited texts, the tasks by status as annexes.</summary>
internal sealed class ProgressDocument(ProgressOutline outline, ReportSpan span, PlanProgress progress, ReportHead head)
{
    private readonly ReportFrame _frame = new(outline.TypeAbbreviation, outline.Recipients, span, head);
    private readonly ProgressSentences _sentences = new(outline, progress);
    private readonly ProgressTables _tables = new(outline, progress);

    /// <summary>The document; the same figures and texts always give the same file.</summary>
    public OfficialDocument With(ReportTexts texts) =>
        _frame.Around(
            outline.Subject,
            [.. Body(texts)],
            [.. _tables.Annexes(_frame.IssuedWith(outline.Annex.IssuedWith, outline.Annex.IssuedWithNumber, outline.Annex.IssuedWithBlank))]
        );

    private IEnumerable<OfficialBlock> Body(ReportTexts texts) =>
        [
            new OfficialParagraph(Opening()),
            new OfficialHeading(OfficialHeadingLevel.Roman, outline.Headings.Results),
            .. progress.Total.Count == 0 ? [new OfficialParagraph(outline.NoFigures)] : Results(),
            new OfficialHeading(OfficialHeadingLevel.Roman, outline.Headings.Shortcomings),
            .. TextParagraphs.Of(texts.Shortcomings),
            new OfficialHeading(OfficialHeadingLevel.Roman, span.WithFollowing(outline.Headings.Directions)),
            .. TextParagraphs.Of(texts.Directions),
        ];

    private IEnumerable<OfficialBlock> Results() =>
        [
            new OfficialHeading(OfficialHeadingLevel.Arabic, outline.Headings.General),
            new OfficialParagraph(string.Join(' ', _sentences.General())),
            new OfficialHeading(OfficialHeadingLevel.Arabic, outline.Headings.ByArea),
            _tables.ByArea(),
            _tables.ByLead(),
            new OfficialHeading(OfficialHeadingLevel.Arabic, outline.Headings.Late),
            new OfficialParagraph(_sentences.Late(_tables.LabelOf(TaskTimeliness.OpenLate))),
            .. _sentences.LateItems() is { Count: > 0 } items ? [new OfficialBullets(items)] : Array.Empty<OfficialBlock>(),
        ];

    private string Opening() =>
        Fill(
            outline.Opening,
            (
                "plans",
                progress.Plans.Count == 0 ? outline.NoPlan : string.Join(outline.ListSeparator, progress.Plans.Select(PlanInSentence))
            ),
            ("issuer", _frame.Authority.ShortName),
            ("period", span.Period.NameInSentence),
            ("from", VietnameseFormat.Day(span.Days.From)),
            ("to", VietnameseFormat.Day(span.Days.To)),
            ("cutoff", span.Cutoff is PeriodCutoff.Calendar ? outline.Cutoffs.Calendar : outline.Cutoffs.Reporting),
            ("asOf", VietnameseFormat.Day(span.AsOf))
        );

    private string PlanInSentence(PlanReference plan)
    {
        var subject = OfficialSubject.InSentence(plan.Title, outline.PlanPrefix);
        return plan is { Number: { } number, IssuedOn: { } on }
            ? Fill(outline.PlanInSentence, ("subject", subject), ("number", number), ("issuedOn", VietnameseFormat.Day(on)))
            : Fill(outline.PlanWithoutNumber, ("subject", subject));
    }
}
