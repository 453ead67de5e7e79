using System.Globalization;
using CaiCach.Documents.Official;
using CaiCach.Documents.Signatures;
using CaiCach.Foundation.Text;
using CaiCach.Foundation.Time;
using CaiCach.OneStop.Domain.Certification;

namespace CaiCach.OneStop.Domain.Forms;

/// <summary>What certification prints: the statements and the receipt of one customer, and the book. The same entries always give the same file.</summary>
/// <param name="words">The words of the day.</param>
/// <param name="authorityName">Official name of the authority, "Xã Sơn Thủy".</param>
internal sealed class CertificationForms(CertificationWords words, string authorityName)
{
    private const double StatementShare = 0.58;
    private const int LinesToSignOn = 4;
    private static readonly double[] ReceiptWidths = [2, 8, 1.6, 1.6, 3];
    private static readonly double[] BookWidths = [1.8, 2.4, 4.4, 5, 1.5, 1.3, 4.4, 2.2, 2.8];

    private readonly FormPen _pen = new(words.Blank);
    private readonly OfficialAuthority _authority = new(authorityName);

    /// <summary>A statement for each paper, with room for signature and seal beside it.</summary>
    public OfficialDocument Statements(CertificationKindRules rules, IReadOnlyList<CertificationEntry> entries) =>
        Document(words.StatementTitle, entries[0].CertifiedAt) with
        {
            Body = [.. entries.Select(entry => Statement(rules, entry))],
        };

    /// <summary>The statement of an electronic copy, as the page behind its scan says it; the foot has room for both signatures.</summary>
    /// <param name="rules">The kind.</param>
    /// <param name="entry">The line of the book.</param>
    /// <param name="scan">What was compared.</param>
    /// <param name="comparedBy">Who compared it.</param>
    public IReadOnlyList<AddedLine> ElectronicStatement(
        CertificationKindRules rules,
        CertificationEntry entry,
        ComparedScan scan,
        string comparedBy
    )
    {
        FormValue[] values =
        [
            .. Values(rules, entry),
            new("comparer", comparedBy),
            new("scanPages", Number(scan.Pages)),
            new("hash", scan.Sha256),
        ];
        return
        [
            .. _authority.Issuer.Name.Select(line => new AddedLine(line.ToUpperInvariant(), AddedLinePlace.Middle)),
            new AddedLine(words.StatementTitle.ToUpperInvariant(), AddedLinePlace.Middle) { Points = 16, Gap = 24 },
            new AddedLine(_pen.Text(words.StatementPaper, PaperValues(entry))) { Gap = 18 },
            .. rules.Statement.Select(line => new AddedLine(_pen.Text(line, values))),
            new AddedLine(_pen.Text(words.ElectronicCompared, values)) { Gap = 12 },
            new AddedLine(_pen.Text(words.ElectronicScan, values)),
            new AddedLine(words.ElectronicLaw) { Points = 10.5 },
            new AddedLine(words.SignerLabel, AddedLinePlace.Signer) { Gap = 24 },
            new AddedLine(entry.SignerTitle, AddedLinePlace.Signer),
            new AddedLine(words.ElectronicSignHint, AddedLinePlace.Signer) { Points = 10.5 },
            new AddedLine(entry.SignerName, AddedLinePlace.Signer) { Gap = 12 },
        ];
    }

    /// <summary>What the customer paid; no substitute for the treasury's own receipt.</summary>
    public OfficialDocument Receipt(string code, IReadOnlyList<CertificationEntry> entries, string collector) =>
        Document(words.ReceiptTitle, entries[0].CertifiedAt) with
        {
            Body =
            [
                _pen.Line(words.ReceiptRequester, new FormValue("requester", entries[0].RequesterName, IsBold: true)),
                _pen.Line(words.ReceiptCode, new FormValue("code", code)),
                new OfficialTable(
                    Columns(words.ReceiptColumns, ReceiptWidths, left: [1]),
                    [
                        .. entries.Select(entry => new OfficialRow([
                            new(NumberOf(entry)),
                            new(entry.PaperName),
                            new(Number(entry.Pages)),
                            new(Number(entry.Copies)),
                            new(Amount(entry.FeeVnd)),
                        ])),
                    ]
                ),
                _pen.Line(words.ReceiptTotal, new FormValue("amount", Amount(entries.Sum(entry => entry.FeeVnd)), IsBold: true)),
            ],
            Signatures =
            [
                new OfficialSignature([words.ReceiptPayer], entries[0].RequesterName),
                new OfficialSignature([words.ReceiptCollector], collector),
            ],
        };

    /// <summary>The book, or a part of it: a cover with the sums, then the lines with what each day brought.</summary>
    public OfficialDocument Book(
        CertificationKindRules rules,
        int year,
        IReadOnlyList<CertificationEntry> entries,
        DateTimeOffset printedAt
    ) =>
        Document(rules.BookName, printedAt) with
        {
            Body =
            [
                _pen.Line(words.BookYear, new FormValue("book", rules.BookOf(year), IsBold: true)),
                entries.Count == 0
                    ? _pen.Line(words.BookEmpty)
                    : _pen.Line(
                        words.BookRange,
                        new FormValue("first", NumberOf(entries[0])),
                        new FormValue("last", NumberOf(entries[^1])),
                        new FormValue("count", Number(entries.Count)),
                        new FormValue("copies", Number(entries.Sum(entry => entry.Copies))),
                        new FormValue("amount", Amount(entries.Sum(entry => entry.FeeVnd)))
                    ),
            ],
            Signatures = [new OfficialSignature([words.Keeper], null)],
            Attachments =
                entries.Count == 0
                    ? []
                    :
                    [
                        new OfficialAttachment
                        {
                            Label = words.BookLabel,
                            Title = $"{rules.BookName} {rules.BookOf(year)}",
                            IsLandscape = true,
                            Body =
                            [
                                new OfficialTable(
                                    Columns(words.BookColumns, BookWidths, left: [2, 3, 6, 8]),
                                    [.. entries.GroupBy(entry => VietnamTime.DayOf(entry.CertifiedAt)).SelectMany(BookRows)]
                                ),
                            ],
                        },
                    ],
        };

    private OfficialDocument Document(string title, DateTimeOffset madeAt) =>
        new()
        {
            Issuer = _authority.Issuer,
            Reference = "",
            Symbol = "",
            Place = _authority.Place,
            Date = OfficialDate.Of(VietnamTime.DayOf(madeAt)),
            TypeName = title,
            Subject = "",
            Body = [],
            EndsWithSign = false,
            MadeAt = madeAt,
        };

    private OfficialColumns Statement(CertificationKindRules rules, CertificationEntry entry)
    {
        var values = Values(rules, entry);
        OfficialBlock[] statement =
        [
            _pen.Line(words.StatementPaper, PaperValues(entry)),
            .. rules.Statement.Select(line => _pen.Line(line, values)),
        ];
        OfficialBlock[] signer =
        [
            _pen.Line(words.SignerLabel),
            _pen.Line(entry.SignerTitle),
            _pen.Line(words.SignHint),
            .. Enumerable.Repeat(_pen.Line(""), LinesToSignOn),
            _pen.Line("{signer}", values),
        ];
        return new OfficialColumns(statement, signer) { LeftShare = StatementShare };
    }

    private FormValue[] Values(CertificationKindRules rules, CertificationEntry entry)
    {
        var day = VietnamTime.DayOf(entry.CertifiedAt);
        return
        [
            new("number", NumberOf(entry), IsBold: true),
            new("book", rules.BookOf(entry.Year), IsBold: true),
            new("place", _authority.Place),
            new("authority", _authority.ShortName),
            new("day", day.Day.ToString("00", CultureInfo.InvariantCulture)),
            new("month", day.Month.ToString("00", CultureInfo.InvariantCulture)),
            new("year", Number(day.Year)),
            new("requester", entry.RequesterName, IsBold: true),
            // The whole number stands on no paper of ours; it is written in by hand from the card that lies there.
            new("identity", null),
            new("signer", entry.SignerName, IsBold: true),
            new("title", entry.SignerTitle),
        ];
    }

    private static FormValue[] PaperValues(CertificationEntry entry) =>
        [new("paper", entry.PaperName, IsBold: true), new("pages", Number(entry.Pages)), new("copies", Number(entry.Copies))];

    private IEnumerable<OfficialRow> BookRows(IGrouping<DateOnly, CertificationEntry> day) =>
        day.Select(entry => new OfficialRow([
                new(NumberOf(entry)),
                new(VietnameseFormat.Day(day.Key)),
                new(entry.RequesterName),
                new(entry.PaperName),
                new(Number(entry.Pages)),
                new(Number(entry.Copies)),
                new([entry.SignerName, entry.SignerTitle]),
                new(Amount(entry.FeeVnd)),
                new(entry.Note),
            ]))
            .Append(
                new OfficialRow([
                    new(
                        _pen.Text(
                            words.BookDay,
                            new FormValue("day", VietnameseFormat.Day(day.Key)),
                            new FormValue("count", Number(day.Count())),
                            new FormValue("copies", Number(day.Sum(entry => entry.Copies))),
                            new FormValue("amount", Amount(day.Sum(entry => entry.FeeVnd)))
                        )
                    )
                    {
                        ColumnSpan = BookWidths.Length,
                        IsBold = true,
                        Alignment = OfficialAlignment.Left,
                    },
                ])
            );

    private static OfficialColumn[] Columns(IReadOnlyList<string> headers, IReadOnlyList<double> widths, IReadOnlyList<int> left) =>
        [
            .. headers
                .Zip(widths)
                .Select(
                    (column, i) =>
                        new OfficialColumn(
                            column.First,
                            column.Second,
                            left.Contains(i) ? OfficialAlignment.Left : OfficialAlignment.Centre
                        )
                ),
        ];

    /// <summary>Numbers below 10 get a zero, as the books are kept.</summary>
    private static string NumberOf(CertificationEntry entry) => entry.Number.ToString("00", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Amount(long amountVnd) => VietnameseNumber.Format(amountVnd);
}
