using System.Globalization;
using CaiCach.Documents.Official;
using CaiCach.Foundation.Time;
using CaiCach.OneStop.Domain.Assessments;

namespace CaiCach.OneStop.Domain.Forms;

/// <summary>
/// Words and questionnaire of the impact assessment, from <c>data/forms/danh-gia-tac-dong.json</c>; the marker says what is uncertain about them.
/// </summary>
internal sealed record AssessmentWords(
    DateOnly From,
    string Law,
    string Source,
    string? Marker,
    string Title,
    string DraftName,
    string DraftKind,
    string DraftingUnit,
    string Procedure,
    string LegalBases,
    IReadOnlyList<string> Columns,
    string Yes,
    string No,
    IReadOnlyList<AssessmentPart> Parts,
    string CostHeading,
    CostTableWords Costs,
    string Conclusion,
    string Signer,
    string SignHint,
    string Blank
) : IFormWords
{
    /// <summary>The file, relative to <c>data/</c>.</summary>
    public const string File = "forms/danh-gia-tac-dong.json";
}

/// <summary>What is filled into the form of an impact assessment.</summary>
/// <param name="AuthorityName">Official name of the authority, "Xã Sơn Thủy".</param>
/// <param name="Draft">The draft.</param>
/// <param name="Procedures">Its procedures.</param>
/// <param name="Conclusion">What it comes to; null while it is open.</param>
/// <param name="MadeAt">When it was finished, else begun.</param>
internal sealed record AssessmentContent(
    string AuthorityName,
    AssessedDraft Draft,
    IReadOnlyList<AssessedProcedure> Procedures,
    string? Conclusion,
    DateTimeOffset MadeAt
);

/// <summary>The form of an impact assessment: for each procedure of the draft the questions with answers, and what it costs. Lies on its side.</summary>
internal sealed class AssessmentForm(AssessmentWords words, AssessmentContent content)
{
    private static readonly double[] Widths = [1.4, 11.8, 2.5, 9.3];

    private readonly FormPen _pen = new(words.Blank);
    private readonly OfficialAuthority _authority = new(content.AuthorityName);

    /// <summary>The form, to be typeset.</summary>
    public OfficialDocument ToDocument() =>
        new()
        {
            Issuer = _authority.Issuer,
            Reference = "",
            Symbol = "",
            Place = _authority.Place,
            Date = OfficialDate.Of(VietnamTime.DayOf(content.MadeAt)),
            TypeName = words.Title,
            Subject = content.Draft.Name,
            Body =
            [
                _pen.Line(words.DraftName, new FormValue("name", content.Draft.Name)),
                _pen.Line(words.DraftKind, new FormValue("kind", content.Draft.Kind)),
                _pen.Line(words.DraftingUnit, new FormValue("unit", content.Draft.DraftingUnit)),
                .. content.Procedures.SelectMany(Blocks),
                _pen.Line(words.Conclusion, new FormValue("conclusion", content.Conclusion)),
            ],
            EndsWithSign = false,
            IsLandscape = true,
            Signatures = [new OfficialSignature([words.Signer], null) { Hint = words.SignHint }],
            MadeAt = content.MadeAt,
        };

    private IEnumerable<OfficialBlock> Blocks(AssessedProcedure procedure, int index) =>
        [
            new OfficialHeading(
                OfficialHeadingLevel.Roman,
                _pen.Text(
                    words.Procedure,
                    new FormValue("number", (index + 1).ToString(CultureInfo.InvariantCulture)),
                    new FormValue("name", procedure.Name)
                )
            ),
            _pen.Line(words.LegalBases, new FormValue("bases", procedure.LegalBases)),
            Questions(procedure),
            new OfficialHeading(OfficialHeadingLevel.Arabic, words.CostHeading),
            .. new CostTable(words.Costs, _pen).Blocks(procedure.Costs),
        ];

    private OfficialTable Questions(AssessedProcedure procedure) =>
        new(
            [.. words.Columns.Zip(Widths, (header, width) => new OfficialColumn(header, width))],
            [.. words.Parts.SelectMany(part => Rows(part, procedure))]
        )
        {
            KeepsRowsWhole = false,
        };

    private IEnumerable<OfficialRow> Rows(AssessmentPart part, AssessedProcedure procedure) =>
        [
            new OfficialRow([new(part.Title) { ColumnSpan = Widths.Length }]) { IsGroup = true },
            .. part.Questions.Select(
                (question, index) => Row(index + 1, question, procedure.Answers.FirstOrDefault(answer => answer.Code == question.Code))
            ),
        ];

    private OfficialRow Row(int number, AssessmentQuestion question, AssessmentAnswer? answer) =>
        new([
            new(number.ToString(CultureInfo.InvariantCulture)) { Alignment = OfficialAlignment.Centre },
            new(question.Text),
            new(
                answer?.IsYes is not { } isYes ? words.Blank
                : isYes ? words.Yes
                : words.No
            ),
            new(answer?.Note),
        ]);
}
