using System.Text.Json;
using CaiCach.Documents.Official;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using static CaiCach.Reporting.Domain.ProgressOutline;

namespace CaiCach.Reporting.Domain;

/// <summary>The issued report that is supplemented.</summary>
/// <param name="Outline">Its outline.</param>
/// <param name="Number">Số, ký hiệu.</param>
/// <param name="IssuedOn">Its day.</param>
/// <param name="About">Its subject, as it stands within a sentence.</param>
/// <param name="Recipients">Nơi nhận.</param>
internal sealed record SupplementedReport(string Outline, string Number, DateOnly IssuedOn, string About, IReadOnlyList<string> Recipients);

/// <summary>A report that supplements an issued one: the figures that differ, each with its reason, and what else there is to say.</summary>
internal sealed record SupplementReport(
    Guid UnitId,
    SupplementOutline Words,
    SupplementedReport Of,
    ReportSpan Span,
    ReportHead Head,
    IReadOnlyList<FigureChange> Changes
) : ComposedReport(UnitId, Span, Head, Propose(Words, Of, Changes))
{
    public override string Outline => Of.Outline;

    public override int FigureCount => Changes.Count;

    public override string Subject => Fill(Words.Subject, Values);

    public override IReadOnlyList<string> Recipients => Of.Recipients;

    public override IReadOnlyList<ReportItem> Items =>
        [
            .. Changes.Select(change => new ReportItem(
                change.Item,
                Fill(Words.ReasonOf, ("name", change.Then.Name)),
                null,
                null,
                [$"{change.Then.Written(Words.NoData)} → {change.Now.Written(Words.NoData)}"]
            )),
            new ReportItem(SupplementOutline.ContentItem, Words.Content, null, null, []),
        ];

    public override IReadOnlyList<ReportFigure> Counted => [.. Changes.Select(change => change.Now)];

    private (string, string)[] Values => [("number", Of.Number), ("day", VietnameseFormat.Day(Of.IssuedOn)), ("about", Of.About)];

    public override OfficialDocument With(IReadOnlyDictionary<string, string> texts)
    {
        var frame = new ReportFrame(Words.TypeAbbreviation, Of.Recipients, Span, Head);
        var opening = Fill(
            Fill(Words.Opening, Values),
            ("issuer", frame.IssuerName),
            ("from", VietnameseFormat.Day(Span.Days.From)),
            ("to", VietnameseFormat.Day(Span.Days.To))
        );
        return frame.Around(
            Subject,
            [
                new OfficialParagraph(opening),
                new OfficialHeading(OfficialHeadingLevel.Roman, Words.Figures),
                Changes.Count == 0 ? new OfficialParagraph(Words.NoFigures) : Table(texts),
                new OfficialHeading(OfficialHeadingLevel.Roman, Words.Content),
                .. TextParagraphs.Of(texts.GetValueOrDefault(SupplementOutline.ContentItem, "")),
                new OfficialParagraph(Fill(Words.Closing, Values)),
            ],
            []
        );
    }

    public override string FiguresJson() => JsonSerializer.Serialize(Changes, EventJson.Options);

    private static Dictionary<string, string> Propose(SupplementOutline words, SupplementedReport of, IReadOnlyList<FigureChange> changes)
    {
        var reason = Fill(words.Reason, ("day", VietnameseFormat.Day(of.IssuedOn)));
        var proposed = changes.ToDictionary(change => change.Item, _ => reason, StringComparer.Ordinal);
        proposed[SupplementOutline.ContentItem] = words.NoContent;
        return proposed;
    }

    private OfficialTable Table(IReadOnlyDictionary<string, string> texts) =>
        new(
            [
                new(Words.Columns[0], 6, OfficialAlignment.Centre),
                new(Words.Columns[1], 30),
                new(Words.Columns[2], 10, OfficialAlignment.Centre),
                new(Words.Columns[3], 15, OfficialAlignment.Right),
                new(Words.Columns[4], 15, OfficialAlignment.Right),
                new(Words.Columns[5], 24),
            ],
            [
                .. Changes.Select(
                    (change, at) =>
                        new OfficialRow([
                            new OfficialCell($"{at + 1}"),
                            new OfficialCell(change.Then.Name),
                            new OfficialCell(change.Then.Measure),
                            new OfficialCell(change.Then.Written(Words.NoData)),
                            new OfficialCell(change.Now.Written(Words.NoData)),
                            new OfficialCell(texts.GetValueOrDefault(change.Item)),
                        ])
                ),
            ]
        );
}
