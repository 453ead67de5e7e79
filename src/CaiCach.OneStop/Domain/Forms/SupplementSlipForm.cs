using System.Globalization;
using CaiCach.Documents.Official;
using CaiCach.Foundation.Time;
using CaiCach.OneStop.Domain.Dossiers;

namespace CaiCach.OneStop.Domain.Forms;

/// <summary>Form 02, the slip that asks for papers (phiếu yêu cầu bổ sung, hoàn thiện hồ sơ). The same slip always gives the same file.</summary>
internal sealed class SupplementSlipForm(SupplementSlipWords words, SupplementSlipContent content)
{
    private const double NumberWidth = 1;
    private const double PaperWidth = 9;
    private const double QuantityWidth = 2.4;

    private readonly FormPen _pen = new(words.Blank);
    private readonly OfficialAuthority _authority = new(content.AuthorityName);

    private FormValue Code => new("code", content.Code, IsBold: true);

    /// <summary>The form, to be typeset.</summary>
    public OfficialDocument ToDocument()
    {
        var number = OfficialNumber.Parse(content.Symbol, words.Symbol);
        return new OfficialDocument
        {
            Issuer = new OfficialIssuer(string.Join('\n', _authority.Issuer.Name), [words.Desk]),
            Number = number.Number,
            Symbol = number.Symbol,
            Place = _authority.Place,
            Date = OfficialDate.Of(VietnamTime.DayOf(content.IssuedAt)),
            TypeName = words.Title,
            Subject = "",
            Body =
            [
                .. LookUpQr.Beside([.. Applicant()], content.LookUpAddress, _pen.Text(words.QrDescription, Code), words.QrCaption),
                .. Papers(),
                .. Closing(),
            ],
            EndsWithSign = false,
            Signatures = [new OfficialSignature([words.Guide], content.GuideName) { Hint = words.SignHint }],
            MadeAt = content.IssuedAt,
        };
    }

    private IEnumerable<OfficialBlock> Applicant()
    {
        yield return _pen.Line(words.ReceivedBy, new FormValue("desk", words.Desk), new FormValue("authority", _authority.NameInSentence));
        yield return _pen.Line(words.Owner, new FormValue("owner", content.OwnerName, IsBold: true));
        if (content.Code is not null)
        {
            yield return _pen.Line(words.Code, Code);
        }

        yield return _pen.Line(words.Procedure, new FormValue("procedure", content.ProcedureName, IsBold: true));
        yield return _pen.Line(words.Address, new FormValue("address", content.Address));
        yield return _pen.Line(words.Contact, new FormValue("phone", content.Phone), new FormValue("email", content.Email));
    }

    private IEnumerable<OfficialBlock> Papers() => content.Papers.Count == 0 ? [] : [_pen.Line(words.Request), PaperTable()];

    private OfficialTable PaperTable() =>
        new(
            [
                new OfficialColumn(words.NumberColumn, NumberWidth, OfficialAlignment.Centre),
                new OfficialColumn(words.PaperColumn, PaperWidth),
                .. words.Quantities.Select(column => new OfficialColumn(column.Header, QuantityWidth, OfficialAlignment.Centre)),
            ],
            [.. content.Papers.Select(PaperRow)]
        )
        {
            HeaderRows =
            [
                new OfficialRow([
                    new(words.NumberColumn) { RowSpan = 2 },
                    new(words.PaperColumn) { RowSpan = 2 },
                    new(words.QuantityColumn) { ColumnSpan = words.Quantities.Count },
                ]),
                new OfficialRow([.. words.Quantities.Select(column => new OfficialCell(column.Header))]),
            ],
        };

    private OfficialRow PaperRow(AskedPaper paper, int index)
    {
        var counted = words.Quantities.FirstOrDefault(column => column.Kinds.Contains(paper.Kind, StringComparer.OrdinalIgnoreCase));
        var name =
            counted is not null || string.IsNullOrWhiteSpace(paper.Kind)
                ? paper.Name
                : _pen.Text(
                    words.OtherKind,
                    new FormValue("paper", paper.Name),
                    new FormValue("kind", paper.Kind),
                    new FormValue("copies", Number(paper.Copies))
                );
        IReadOnlyList<string> lines = paper.Note is null ? [name] : [name, _pen.Text(words.Note, new FormValue("note", paper.Note))];
        return new OfficialRow([
            new(Number(index + 1)),
            new(lines),
            .. words.Quantities.Select(column => new OfficialCell(column == counted ? Number(paper.Copies) : null)),
        ]);
    }

    private IEnumerable<OfficialBlock> Closing()
    {
        yield return _pen.Line(words.Reason, new FormValue("reason", content.Reason));
        if (content.AnswerBy is { } day)
        {
            yield return _pen.Line(words.AnswerBy, new FormValue("day", VietnameseFormat.Day(day), IsBold: true));
        }

        yield return _pen.Line(
            words.Help,
            new FormValue("name", content.GuideName, IsBold: true),
            new FormValue("phone", content.GuidePhone)
        );
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
