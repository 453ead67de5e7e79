using System.Globalization;
using CaiCach.Documents.Official;
using CaiCach.Foundation.Text;
using CaiCach.Foundation.Time;

namespace CaiCach.OneStop.Domain.Forms;

/// <summary>The words of a declaration, from <c>data/forms/to-khai.json</c>; they hold from a day of declaring on.</summary>
internal sealed record DeclarationWords(
    DateOnly From,
    string Law,
    string Source,
    string? Marker,
    string Title,
    string Desk,
    string Code,
    string Procedure,
    string Answers,
    string Answer,
    string Promise,
    string Day,
    string Signer,
    string SignHint,
    string Blank
) : IFormWords
{
    /// <summary>The file, relative to <c>data/</c>.</summary>
    public const string File = "forms/to-khai.json";
}

/// <summary>What somebody declared.</summary>
internal sealed record DeclarationContent
{
    /// <summary>Official name of the authority that it goes to, "Xã Sơn Thủy".</summary>
    public required string AuthorityName { get; init; }

    /// <summary>The dossier's code, or the one of what was prepared.</summary>
    public required string Code { get; init; }

    public required string ProcedureCode { get; init; }

    public required string ProcedureName { get; init; }

    /// <summary>Questions in a few words with their answers, in the order of asking.</summary>
    public required IReadOnlyList<(string Question, string Answer)> Answers { get; init; }

    /// <summary>Who declares.</summary>
    public required string SignerName { get; init; }

    public required DateTimeOffset DeclaredAt { get; init; }
}

/// <summary>A declaration (tờ khai) of what was filled in at home. The same answers always give the same file.</summary>
internal sealed class DeclarationForm(DeclarationWords words, DeclarationContent content)
{
    private readonly FormPen _pen = new(words.Blank);
    private readonly OfficialAuthority _authority = new(content.AuthorityName);

    /// <summary>The form, to be typeset; a citizen declares, so no body issues it.</summary>
    public OfficialDocument ToDocument()
    {
        var day = VietnamTime.DayOf(content.DeclaredAt);
        return new OfficialDocument
        {
            Issuer = new OfficialIssuer(null, []),
            Symbol = "",
            Place = "",
            Date = OfficialDate.Of(day),
            TypeName = words.Title,
            Subject = content.ProcedureName,
            Addressees = [_pen.Text(words.Desk, new FormValue("authority", _authority.NameInSentence))],
            Body =
            [
                _pen.Line(words.Code, new FormValue("code", content.Code, IsBold: true)),
                _pen.Line(
                    words.Procedure,
                    new FormValue("procedure", content.ProcedureName),
                    new FormValue("number", content.ProcedureCode)
                ),
                _pen.Line(words.Answers),
                .. content.Answers.Select((one, i) => Answer(i + 1, one.Question, one.Answer)),
                new OfficialParagraph(words.Promise),
                _pen.Line(words.Day, new FormValue("day", VietnameseDate.Format(day))),
            ],
            EndsWithSign = false,
            Signatures = [new OfficialSignature([words.Signer], content.SignerName) { Hint = words.SignHint }],
            MadeAt = content.DeclaredAt,
        };
    }

    private OfficialParagraph Answer(int number, string question, string answer) =>
        _pen.Line(
            words.Answer,
            new FormValue("number", number.ToString(CultureInfo.InvariantCulture)),
            new FormValue("question", question),
            new FormValue("answer", answer, IsBold: true)
        );
}
