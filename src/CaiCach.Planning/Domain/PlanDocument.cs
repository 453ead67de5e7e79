using CaiCach.Documents.Official;
using CaiCach.Foundation.Time;
using static CaiCach.Planning.Domain.PlanOutline;

namespace CaiCach.Planning.Domain;

/// <summary>What a plan's document is made of.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="AuthorityName">The authority's official name.</param>
/// <param name="Targets">Its targets in order.</param>
/// <param name="Tasks">Its tasks in order.</param>
/// <param name="LeadNames">Names of the accountable units, by id.</param>
/// <param name="SignerTitle">The signer's title, where the plan has none yet.</param>
/// <param name="SignerName">The signer's name, where the plan has none yet.</param>
internal sealed record PlanContent(
    Plan Plan,
    string AuthorityName,
    IReadOnlyList<Target> Targets,
    IReadOnlyList<PlanTask> Tasks,
    IReadOnlyDictionary<Guid, string> LeadNames,
    string? SignerTitle,
    string? SignerName
);

/// <summary>A plan as an official document: alone, or with the decision that issues it; the same plan always gives the same file.</summary>
internal sealed class PlanDocument(PlanOutline outline, PlanContent content)
{
    private readonly OfficialAuthority _authority = new(content.AuthorityName);
    private readonly PlanAnnexes _annexes = new(outline, content);

    private Plan Plan => content.Plan;

    /// <summary>The plan alone.</summary>
    public OfficialDocument Alone()
    {
        var symbol = SymbolOf(outline.PlanAbbreviation);
        var number = OfficialNumber.Parse(Plan.Number, symbol);
        return Framed(outline.PlanAbbreviation, number) with
        {
            Subject = Subject,
            Body = [.. Body(outline.Opening)],
            Recipients = outline.Recipients,
            Attachments = [.. _annexes.Of(IssuedWith(outline.Annex.IssuedWithPlan, symbol, Plan.Number))],
        };
    }

    /// <summary>The decision, with the plan and its annexes attached. The plan's own number is the decision's where it is one.</summary>
    public OfficialDocument WithDecision()
    {
        var symbol = SymbolOf(outline.DecisionAbbreviation);
        var isDecisions = Plan.Number?.Contains(outline.DecisionAbbreviation, StringComparison.Ordinal) == true;
        var written = isDecisions ? Plan.Number : null;
        var issuedWith = IssuedWith(outline.Annex.IssuedWithDecision, symbol, written);
        return Framed(outline.DecisionAbbreviation, OfficialNumber.Parse(written, symbol)) with
        {
            Subject = Fill(outline.Decision.Subject, ("title", TitleInSentence)),
            DecidingAuthority = Fill(outline.Decision.Authority, ("issuer", string.Join(' ', _authority.Issuer.Name))),
            LegalBases = [.. Plan.LegalBases.Select(number => Fill(outline.Base, ("number", number)))],
            Body =
            [
                .. outline.Decision.Articles.Select(
                    (text, index) => new OfficialArticle(index + 1, Fill(text, ("title", TitleInSentence)))
                ),
            ],
            Recipients = outline.Decision.Recipients,
            Attachments =
            [
                new OfficialAttachment
                {
                    HasHead = true,
                    Label = OfficialDocumentType.Find(outline.PlanAbbreviation)!.Name,
                    Title = Subject,
                    IssuedWith = issuedWith,
                    Body = [.. Body(outline.Opening)],
                },
                .. _annexes.Of(issuedWith),
            ],
        };
    }

    private string Subject => OfficialSubject.Of(Plan.Title, outline.TitlePrefix);

    private string TitleInSentence => outline.TitlePrefix + OfficialSubject.InSentence(Plan.Title, outline.TitlePrefix);

    private OfficialDocument Framed(string abbreviation, OfficialNumber number) =>
        new()
        {
            Issuer = _authority.Issuer,
            Number = number.Number,
            Symbol = number.Symbol,
            Place = _authority.Place,
            Date = Plan.IssuedOn is { } on ? OfficialDate.Of(on) : new OfficialDate(Plan.PeriodFrom.Year, null, null),
            TypeName = OfficialDocumentType.Find(abbreviation)!.Name,
            Subject = Subject,
            Body = [],
            Signatures =
            [
                OfficialAuthority.Signature(Plan.SignerTitle ?? content.SignerTitle ?? "", Plan.SignerName ?? content.SignerName),
            ],
            MadeAt = VietnamTime.StartOf(Plan.IssuedOn ?? Plan.PeriodFrom),
        };

    private IEnumerable<OfficialBlock> Body(string opening) =>
        [
            new OfficialParagraph(
                Fill(
                    opening,
                    (
                        "bases",
                        Plan.LegalBases.Count == 0
                            ? ""
                            : Fill(outline.Bases, ("numbers", string.Join(outline.ListSeparator, Plan.LegalBases)))
                    ),
                    ("issuer", _authority.ShortName),
                    ("title", TitleInSentence)
                )
            ),
            new OfficialHeading(OfficialHeadingLevel.Roman, outline.Headings.Targets),
            .. Targets(),
            new OfficialHeading(OfficialHeadingLevel.Roman, outline.Headings.Tasks),
            .. Tasks(),
            new OfficialHeading(OfficialHeadingLevel.Roman, outline.Headings.Execution),
            .. outline.Execution.Select(text => new OfficialParagraph(Fill(text, ("issuer", _authority.ShortName)))),
        ];

    private IEnumerable<OfficialBlock> Targets() =>
        content.Targets.Count == 0
            ? [new OfficialParagraph(outline.NoTargets)]
            : content
                .Targets.GroupBy(target => target.Area)
                .OrderBy(group => group.Key is null)
                .ThenBy(group => group.Key)
                .SelectMany(
                    (group, index) =>
                        new OfficialBlock[]
                        {
                            new OfficialHeading(OfficialHeadingLevel.Arabic, $"{index + 1}. {_annexes.NameOf(group.Key)}"),
                            new OfficialBullets([.. group.Select(target => target.Text.TrimEnd('.', ';') + ".")]),
                        }
                );

    private IEnumerable<OfficialBlock> Tasks() =>
        content.Tasks.Count == 0
            ? [new OfficialParagraph(outline.NoTasks)]
            :
            [
                new OfficialParagraph(Fill(outline.Tasks, ("count", VietnameseFormat.Number(content.Tasks.Count)))),
                new OfficialBullets(_annexes.Lines()),
            ];

    private string IssuedWith(string pattern, string symbol, string? written)
    {
        var number =
            written is { Length: > 0 } known && Plan.IssuedOn is { } on
                ? Fill(outline.Annex.NumberKnown, ("number", known), ("day", VietnameseFormat.Day(on)))
                : Fill(outline.Annex.NumberBlank, ("symbol", symbol), ("year", $"{(Plan.IssuedOn ?? Plan.PeriodFrom).Year}"));
        return Fill(pattern, ("number", number), ("issuer", _authority.ShortName));
    }

    private static string SymbolOf(string abbreviation) =>
        OfficialDocumentType.Find(abbreviation)!.SymbolOf(OfficialAuthority.Abbreviation);
}
