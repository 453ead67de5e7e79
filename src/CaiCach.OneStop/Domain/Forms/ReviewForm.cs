using System.Globalization;
using CaiCach.Documents.Official;
using CaiCach.Foundation.Text;
using CaiCach.Foundation.Time;
using CaiCach.OneStop.Domain.Burden;
using CaiCach.OneStop.Domain.Reviews;

namespace CaiCach.OneStop.Domain.Forms;

/// <summary>The words of the form of a review, from <c>data/forms/ra-soat.json</c>; the marker says what is uncertain about them.</summary>
internal sealed record ReviewWords(
    DateOnly From,
    string Law,
    string Source,
    string? Marker,
    string Title,
    string General,
    string Procedure,
    string Version,
    string Plan,
    string Reason,
    string Lead,
    string Proposals,
    IReadOnlyList<string> ProposalColumns,
    string NoProposals,
    string Before,
    string After,
    string Result,
    string TotalBefore,
    string TotalAfter,
    string Saved,
    string Cut,
    string Unknown,
    CostTableWords Costs,
    string Signer,
    string SignHint,
    string Blank
) : IFormWords
{
    /// <summary>The file, relative to <c>data/</c>.</summary>
    public const string File = "forms/ra-soat.json";
}

/// <summary>What is filled into the form of a review.</summary>
internal sealed record ReviewContent
{
    /// <summary>Official name of the authority, "Xã Sơn Thủy".</summary>
    public required string AuthorityName { get; init; }

    public required string ProcedureCode { get; init; }

    public required string ProcedureName { get; init; }

    /// <summary>First day of the version that is reviewed.</summary>
    public required DateOnly VersionFrom { get; init; }

    public required ReviewTask Task { get; init; }

    public required IReadOnlyList<ReviewProposal> Proposals { get; init; }

    public CostSheet? Before { get; init; }

    public CostSheet? After { get; init; }

    /// <summary>When it was approved, else when it was begun.</summary>
    public required DateTimeOffset MadeAt { get; init; }
}

/// <summary>The form of a review: proposals, what the procedure costs before and after, and the cut in percent. Lies on its side.</summary>
internal sealed class ReviewForm(ReviewWords words, ReviewContent content)
{
    private static readonly double[] Widths = [1.4, 4, 7, 6.3, 6.3];

    private readonly FormPen _pen = new(words.Blank);
    private readonly OfficialAuthority _authority = new(content.AuthorityName);

    /// <summary>The form, to be typeset.</summary>
    public OfficialDocument ToDocument()
    {
        var table = new CostTable(words.Costs, _pen);
        return new OfficialDocument
        {
            Issuer = _authority.Issuer,
            Reference = "",
            Symbol = "",
            Place = _authority.Place,
            Date = OfficialDate.Of(VietnamTime.DayOf(content.MadeAt)),
            TypeName = words.Title,
            Subject = content.ProcedureName,
            Body =
            [
                new OfficialHeading(OfficialHeadingLevel.Roman, words.General),
                .. General(),
                new OfficialHeading(OfficialHeadingLevel.Roman, words.Proposals),
                content.Proposals.Count == 0 ? new OfficialParagraph(words.NoProposals) : Proposals(),
                new OfficialHeading(OfficialHeadingLevel.Roman, words.Before),
                .. table.Blocks(content.Before),
                new OfficialHeading(OfficialHeadingLevel.Roman, words.After),
                .. table.Blocks(content.After),
                new OfficialHeading(OfficialHeadingLevel.Roman, words.Result),
                .. Result(),
            ],
            EndsWithSign = false,
            IsLandscape = true,
            Signatures = [new OfficialSignature([words.Signer], null) { Hint = words.SignHint }],
            MadeAt = content.MadeAt,
        };
    }

    private IEnumerable<OfficialBlock> General() =>
        [
            _pen.Line(words.Procedure, new FormValue("name", content.ProcedureName), new FormValue("code", content.ProcedureCode)),
            _pen.Line(words.Version, new FormValue("from", VietnameseDate.Format(content.VersionFrom))),
            _pen.Line(
                words.Plan,
                new FormValue("plan", content.Task.Plan),
                new FormValue("year", content.Task.Year.ToString(CultureInfo.InvariantCulture))
            ),
            _pen.Line(words.Reason, new FormValue("reason", content.Task.Reason)),
            _pen.Line(words.Lead, new FormValue("lead", content.Task.Lead)),
        ];

    private OfficialTable Proposals() =>
        new(
            [.. words.ProposalColumns.Zip(Widths, (header, width) => new OfficialColumn(header, width))],
            [
                .. content.Proposals.Select(
                    (one, index) =>
                        new OfficialRow([
                            new((index + 1).ToString(CultureInfo.InvariantCulture)) { Alignment = OfficialAlignment.Centre },
                            new(ReviewNames.Of(one.Kind)),
                            new(one.What),
                            new(one.Reason),
                            new(one.LegalBasis),
                        ])
                ),
            ]
        )
        {
            KeepsRowsWhole = false,
        };

    private IEnumerable<OfficialBlock> Result()
    {
        var (before, after) = (content.Before?.TotalVnd(), content.After?.TotalVnd());
        return
        [
            Sum(words.TotalBefore, before),
            Sum(words.TotalAfter, after),
            Sum(words.Saved, before - after),
            _pen.Line(
                words.Cut,
                new FormValue(
                    "percent",
                    CostSheet.CutPercent(content.Before, content.After) is { } cut ? $"{VietnameseNumber.Format(cut, 1)}%" : words.Unknown,
                    IsBold: true
                )
            ),
        ];
    }

    private OfficialParagraph Sum(string line, decimal? amount) =>
        _pen.Line(line, new FormValue("amount", amount is { } known ? CostTable.Figure(known) : words.Unknown));
}
