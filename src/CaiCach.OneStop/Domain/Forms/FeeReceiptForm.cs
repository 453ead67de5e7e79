using System.Globalization;
using CaiCach.Documents.Official;
using CaiCach.Foundation.Text;
using CaiCach.Foundation.Time;
using CaiCach.OneStop.Domain.Dossiers;

namespace CaiCach.OneStop.Domain.Forms;

/// <summary>
/// The words of the receipt of fees, from <c>data/forms/bien-nhan.json</c>; <c>{name}</c> stands for what is filled in. The marker says what it is
/// not: a receipt or e-invoice of the tax law.
/// </summary>
internal sealed record FeeReceiptWords(
    DateOnly From,
    string Law,
    string Source,
    string? Marker,
    string Title,
    string Symbol,
    string Payer,
    string Code,
    string Procedure,
    IReadOnlyList<string> Columns,
    string Total,
    string Note,
    string PayerSigns,
    string Collector,
    string Blank
) : IFormWords
{
    /// <summary>The file, relative to <c>data/</c>.</summary>
    public const string File = "forms/bien-nhan.json";
}

/// <summary>What is filled into a receipt of fees.</summary>
/// <param name="AuthorityName">Official name of the authority, "Xã Sơn Thủy".</param>
/// <param name="Code">The dossier's code.</param>
/// <param name="ProcedureName">The procedure.</param>
/// <param name="Receipt">The receipt.</param>
internal sealed record FeeReceiptContent(string AuthorityName, string Code, string ProcedureName, FeeReceipt Receipt);

/// <summary>The receipt of fees that a dossier's payer is given. The same content always gives the same file.</summary>
internal sealed class FeeReceiptForm(FeeReceiptWords words, FeeReceiptContent content)
{
    private static readonly double[] Widths = [1.2, 7, 3.2, 3.2, 3];

    private readonly FormPen _pen = new(words.Blank);
    private readonly OfficialAuthority _authority = new(content.AuthorityName);

    /// <summary>The form, to be typeset.</summary>
    public OfficialDocument ToDocument()
    {
        var receipt = content.Receipt;
        var number = OfficialNumber.Parse(receipt.Symbol, words.Symbol);
        return new OfficialDocument
        {
            Issuer = _authority.Issuer,
            Number = number.Number,
            Symbol = number.Symbol,
            Place = _authority.Place,
            Date = OfficialDate.Of(VietnamTime.DayOf(receipt.IssuedAt)),
            TypeName = words.Title,
            Subject = "",
            Body =
            [
                _pen.Line(words.Payer, new FormValue("payer", receipt.PayerName, IsBold: true)),
                _pen.Line(words.Code, new FormValue("code", content.Code)),
                _pen.Line(words.Procedure, new FormValue("procedure", content.ProcedureName)),
                new OfficialTable(
                    [
                        .. words
                            .Columns.Zip(Widths)
                            .Select(
                                (column, i) =>
                                    new OfficialColumn(
                                        column.First,
                                        column.Second,
                                        i == 1 ? OfficialAlignment.Left : OfficialAlignment.Centre
                                    )
                            ),
                    ],
                    [.. receipt.Lines.Select(Row)]
                ),
                _pen.Line(words.Total, new FormValue("amount", Amount(receipt.Lines.Sum(line => line.AmountVnd)), IsBold: true)),
                _pen.Line(words.Note),
            ],
            EndsWithSign = false,
            Signatures =
            [
                new OfficialSignature([words.PayerSigns], receipt.PayerName),
                new OfficialSignature([words.Collector], receipt.CollectorName),
            ],
            MadeAt = receipt.IssuedAt,
        };
    }

    private static OfficialRow Row(ReceiptLine line, int index) =>
        new([
            new((index + 1).ToString(CultureInfo.InvariantCulture)),
            new(line.Name),
            new(VietnameseDate.Format(VietnamTime.DayOf(line.PaidAt))),
            new(line.Means is { } means ? DossierNames.Of(means) : ""),
            new(Amount(line.AmountVnd)),
        ]);

    private static string Amount(long amountVnd) => VietnameseNumber.Format(amountVnd);
}
