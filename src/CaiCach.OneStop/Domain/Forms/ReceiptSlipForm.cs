using System.Globalization;
using CaiCach.Documents.Official;
using CaiCach.Foundation.Text;
using CaiCach.Foundation.Time;
using CaiCach.OneStop.Domain.Dossiers;

namespace CaiCach.OneStop.Domain.Forms;

/// <summary>
/// Form 01, the receipt that names the day of return (giấy tiếp nhận hồ sơ và hẹn trả kết quả), in the wording of the reception day. The same
/// dossier always gives the same file.
/// </summary>
internal sealed class ReceiptSlipForm(ReceiptSlipWords words, ReceiptSlipContent content)
{
    private const double LeftShare = 0.78;
    private static readonly double[] ColumnWidths = [1, 8, 3, 1.6];

    private readonly FormPen _pen = new(words.Blank);
    private readonly OfficialAuthority _authority = new(content.AuthorityName);

    private FormValue Desk => new("desk", words.Desk);

    private FormValue Authority => new("authority", _authority.NameInSentence);

    private FormValue Code => new("code", content.Code, IsBold: true);

    /// <summary>The form, to be typeset.</summary>
    public OfficialDocument ToDocument() =>
        new()
        {
            Issuer = new OfficialIssuer(string.Join('\n', _authority.Issuer.Name), [words.Desk]),
            Reference = _pen.Text(words.Code, Code),
            Symbol = "",
            Place = _authority.Place,
            Date = OfficialDate.Of(VietnamTime.DayOf(content.ReceivedAt)),
            TypeName = words.Title,
            Subject = "",
            Body = [Applicant(), .. Papers(), .. Times(), .. Money(), .. Closing()],
            EndsWithSign = false,
            Signatures =
            [
                new OfficialSignature([words.Submitter], content.SubmitterName) { Hint = words.SignHint },
                new OfficialSignature([words.Receiver], content.ReceiverName) { Hint = words.SignHint },
            ],
            MadeAt = content.ReceivedAt,
        };

    private OfficialColumns Applicant()
    {
        List<OfficialBlock> left =
        [
            _pen.Line(words.ReceivedBy, Desk, Authority),
            _pen.Line(words.Owner, new FormValue("owner", content.OwnerName, IsBold: true)),
        ];
        if (words.Identity is { } identity)
        {
            left.Add(_pen.Line(identity, new FormValue("identity", content.IdentityEnd)));
        }

        left.Add(_pen.Line(words.Address, new FormValue("address", content.Address)));
        left.Add(_pen.Line(words.Contact, new FormValue("phone", content.Phone), new FormValue("email", content.Email)));
        left.Add(_pen.Line(words.Procedure, new FormValue("procedure", content.ProcedureName, IsBold: true)));
        if (content.CompetentName is { } competent)
        {
            left.Add(_pen.Line(words.Competent, new FormValue("competent", competent)));
        }

        var qr = LookUpQr.Of(content.LookUpAddress, _pen.Text(words.QrDescription, Code), words.QrCaption);
        return new OfficialColumns(left, [qr]) { LeftShare = LeftShare };
    }

    private IEnumerable<OfficialBlock> Papers() =>
        content.Papers.Count == 0 ? [_pen.Line(words.NoPapers)]
        : words.PaperColumns is { } headers ? [_pen.Line(words.Papers), PaperTable(headers)]
        : [_pen.Line(words.Papers), .. content.Papers.Select(PaperLine)];

    private OfficialParagraph PaperLine(SlipPaper paper, int index) =>
        _pen.Line(
            words.PaperLine ?? throw new InvalidDataException($"{ReceiptSlipWords.File}: neither paperColumns nor paperLine."),
            new FormValue("number", Number(index + 1)),
            new FormValue("paper", paper.Name),
            new FormValue("kind", DossierNames.Of(paper.Kind).ToLowerInvariant()),
            new FormValue("copies", Number(paper.Copies))
        );

    private OfficialTable PaperTable(IReadOnlyList<string> headers) =>
        new(
            [
                .. headers
                    .Zip(ColumnWidths)
                    .Select(
                        (column, i) =>
                            new OfficialColumn(column.First, column.Second, i == 1 ? OfficialAlignment.Left : OfficialAlignment.Centre)
                    ),
            ],
            [
                .. content.Papers.Select(
                    (paper, i) =>
                        new OfficialRow([new(Number(i + 1)), new(paper.Name), new(DossierNames.Of(paper.Kind)), new(Number(paper.Copies))])
                ),
            ]
        );

    private IEnumerable<OfficialBlock> Times() =>
        [
            _pen.Line(words.Sets, new FormValue("sets", content.Sets.ToString("00", CultureInfo.InvariantCulture))),
            _pen.Line(words.Limit, new FormValue("limit", DossierNames.Of(content.Limit).ToLowerInvariant())),
            _pen.Line(words.ReceivedAt, new FormValue("moment", Moment(content.ReceivedAt), IsBold: true)),
            content.DueAt is { } due ? _pen.Line(words.DueAt, new FormValue("moment", Moment(due), IsBold: true)) : _pen.Line(words.NoDue),
            _pen.Line(words.ReturnAt, new FormValue("place", _pen.Text(ReturnWay(), Desk, Authority))),
        ];

    private string ReturnWay() =>
        content.ReturnWay switch
        {
            Dossiers.ReturnWay.Postal => words.ReturnWays.Postal,
            Dossiers.ReturnWay.Online => words.ReturnWays.Online,
            _ => words.ReturnWays.Desk,
        };

    private IEnumerable<OfficialBlock> Money()
    {
        if (words.Fees is not { } fees)
        {
            return [];
        }

        var all = content.Fees.Count == 0 ? fees.None : string.Join(fees.Separator, content.Fees.Select(fee => Fee(fees, fee)));
        return [_pen.Line(fees.Label, new FormValue("fees", all))];
    }

    private string Fee(FeeWords fees, SlipFee fee)
    {
        var state =
            fee is { ExemptionName: { } reason, AmountVnd: 0 } ? _pen.Text(fees.Exempt, new FormValue("reason", reason))
            : fee.AmountVnd == 0 ? fees.Free
            : fee.IsPaid ? fees.Paid
            : fees.Unpaid;
        return _pen.Text(
            fees.Fee,
            new FormValue("name", fee.Name),
            new FormValue("amount", VietnameseNumber.Format(fee.AmountVnd)),
            new FormValue("state", state)
        );
    }

    private IEnumerable<OfficialBlock> Closing() =>
        [
            _pen.Line(words.Book, new FormValue("book", content.Book), new FormValue("number", content.BookNumber)),
            _pen.Line(words.LookUp, new FormValue("address", content.LookUpAddress.GetLeftPart(UriPartial.Path)), Code),
            .. words.Notes.Select(note => _pen.Line(note)),
        ];

    private string Moment(DateTimeOffset instant) => FormMoment.Of(_pen, words.Moment, instant);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
