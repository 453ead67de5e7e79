using CaiCach.Documents.Official;
using CaiCach.Foundation.Time;
using CaiCach.Planning.Contracts;
using static CaiCach.Reporting.Domain.ProgressOutline;

namespace CaiCach.Reporting.Domain;

/// <summary>The progress report as an official document: the figures in words and tables, the edited texts, the tasks by status as annexes.</summary>
internal sealed class ProgressDocument(ProgressOutline outline, ReportSpan span, PlanProgress progress, ReportHead head)
{
    private readonly OfficialAuthority _authority = new(head.AuthorityName);
    private readonly ProgressSentences _sentences = new(outline, progress);
    private readonly ProgressTables _tables = new(outline, progress);

    /// <summary>The document; the same figures and texts always give the same file.</summary>
    public OfficialDocument With(ReportTexts texts)
    {
        var number = OfficialNumber.Parse(head.Number, Symbol);
        return new OfficialDocument
        {
            Issuer = _authority.Issuer,
            Number = number.Number,
            Symbol = number.Symbol,
            Place = _authority.Place,
            Date = head.IssuedOn is { } on ? OfficialDate.Of(on) : new OfficialDate(span.AsOf.Year, null, null),
            TypeName = OfficialDocumentType.Find(outline.TypeAbbreviation)!.Name,
            Subject = Fill(outline.Subject, ("period", span.Period.NameInSentence)),
            Body = [.. Body(texts)],
            Signatures = [OfficialAuthority.Signature(head.SignerTitle ?? "", head.SignerName)],
            Recipients = outline.Recipients,
            Attachments = [.. _tables.Annexes(IssuedWith())],
            MadeAt = VietnamTime.StartOf(head.IssuedOn ?? span.AsOf),
        };
    }

    private string Symbol => OfficialDocumentType.Find(outline.TypeAbbreviation)!.SymbolOf(OfficialAuthority.Abbreviation);

    private IEnumerable<OfficialBlock> Body(ReportTexts texts) =>
        [
            new OfficialParagraph(Opening()),
            new OfficialHeading(OfficialHeadingLevel.Roman, outline.Headings.Results),
            .. progress.Total.Count == 0 ? [new OfficialParagraph(outline.NoFigures)] : Results(),
            new OfficialHeading(OfficialHeadingLevel.Roman, outline.Headings.Shortcomings),
            .. TextParagraphs.Of(texts.Shortcomings),
            new OfficialHeading(
                OfficialHeadingLevel.Roman,
                Fill(outline.Headings.Directions, ("following", span.Following.Name.ToUpper(VietnameseCulture)))
            ),
            .. TextParagraphs.Of(texts.Directions),
        ];

    private static readonly System.Globalization.CultureInfo VietnameseCulture = System.Globalization.CultureInfo.GetCultureInfo("vi-VN");

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
            ("issuer", _authority.ShortName),
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

    private string IssuedWith()
    {
        var number = head is { Number: { } written, IssuedOn: { } on }
            ? Fill(outline.Annex.IssuedWithNumber, ("number", written), ("day", VietnameseFormat.Day(on)))
            : Fill(outline.Annex.IssuedWithBlank, ("symbol", Symbol), ("year", $"{span.AsOf.Year}"));
        return Fill(outline.Annex.IssuedWith, ("number", number), ("issuer", _authority.ShortName));
    }
}
