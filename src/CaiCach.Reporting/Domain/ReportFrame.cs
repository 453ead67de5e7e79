using CaiCach.Documents.Official;
using CaiCach.Foundation.Time;
using static CaiCach.Reporting.Domain.ProgressOutline;

namespace CaiCach.Reporting.Domain;

/// <summary>What every report has around its text: who issues it, number, day, signer, recipients, and the line that ties annexes to it.</summary>
/// <param name="typeAbbreviation">The type of document.</param>
/// <param name="recipients">Nơi nhận.</param>
/// <param name="span">The days that it is about.</param>
/// <param name="head">Number, day and signer; each may still be missing.</param>
internal sealed class ReportFrame(string typeAbbreviation, IReadOnlyList<string> recipients, ReportSpan span, ReportHead head)
{
    private readonly OfficialDocumentType _type = OfficialDocumentType.Find(typeAbbreviation)!;

    /// <summary>Who reports.</summary>
    public OfficialAuthority Authority { get; } = new(head.AuthorityName);

    /// <summary>The same in a sentence: "UBND xã Sơn Thủy", "Phòng Kinh tế xã Sơn Thủy".</summary>
    public string IssuerName => head.Department?.NameIn(Authority.NameInSentence) ?? Authority.ShortName;

    private string Symbol => _type.SymbolOf(head.Department?.Abbreviation ?? OfficialAuthority.Abbreviation);

    private OfficialIssuer Issuer =>
        head.Department is { } department ? new OfficialIssuer(Authority.ShortName, [department.Name]) : Authority.Issuer;

    private OfficialSignature Signature =>
        head.Department is null
            ? OfficialAuthority.Signature(head.SignerTitle ?? "", head.SignerName)
            : new OfficialSignature([head.SignerTitle ?? ""], head.SignerName);

    /// <summary>The document; the same words always give the same file.</summary>
    public OfficialDocument Around(string subject, IReadOnlyList<OfficialBlock> body, IReadOnlyList<OfficialAttachment> annexes)
    {
        var number = OfficialNumber.Parse(head.Number, Symbol);
        return new OfficialDocument
        {
            Issuer = Issuer,
            Number = number.Number,
            Symbol = number.Symbol,
            Place = Authority.Place,
            Date = head.IssuedOn is { } on ? OfficialDate.Of(on) : new OfficialDate(span.AsOf.Year, null, null),
            TypeName = _type.Name,
            Subject = Fill(subject, ("period", span.Period.NameInSentence)),
            Body = body,
            Signatures = [Signature],
            Recipients = recipients,
            Attachments = annexes,
            MadeAt = VietnamTime.StartOf(head.IssuedOn ?? span.AsOf),
        };
    }

    /// <summary>The line under an annex's title.</summary>
    /// <param name="line">With <c>{number}</c> and <c>{issuer}</c>.</param>
    /// <param name="numbered">The number, with <c>{number}</c> and <c>{day}</c>.</param>
    /// <param name="blank">The number to be filled in, with <c>{symbol}</c> and <c>{year}</c>.</param>
    public string IssuedWith(string line, string numbered, string blank)
    {
        var number = head is { Number: { } written, IssuedOn: { } on }
            ? Fill(numbered, ("number", written), ("day", VietnameseFormat.Day(on)))
            : Fill(blank, ("symbol", Symbol), ("year", $"{span.AsOf.Year}"));
        return Fill(line, ("number", number), ("issuer", IssuerName));
    }
}
