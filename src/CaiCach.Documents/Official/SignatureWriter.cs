using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CaiCach.Documents.Official;

/// <summary>Boxes 7 and 9b: recipients at the left, the signer at the right; several signers side by side.</summary>
internal static class SignatureWriter
{
    /// <summary>The block under the text; nothing where there are neither signers nor recipients.</summary>
    public static IEnumerable<OpenXmlElement> Of(OfficialDocument document, OfficialPage page)
    {
        if (document.Signatures.Count == 0 && document.Recipients.Count == 0)
        {
            yield break;
        }

        yield return Wml.Paragraph("Gap");
        if (document.Signatures.Count <= 1)
        {
            var left = page.TextTwips / 2;
            yield return Row([left, page.TextTwips - left], [Recipients(document.Recipients), .. document.Signatures.Select(Signature)]);
            yield break;
        }

        var width = page.TextTwips / document.Signatures.Count;
        yield return Row([.. document.Signatures.Select(_ => width)], [.. document.Signatures.Select(Signature)]);
        foreach (var element in Recipients(document.Recipients))
        {
            yield return element;
        }
    }

    private static Table Row(IReadOnlyList<int> widths, IReadOnlyList<IReadOnlyList<OpenXmlElement>> cells)
    {
        var table = Wml.Layout(widths);
        table.Append(Wml.LayoutRow(widths, cells));
        return table;
    }

    private static List<OpenXmlElement> Recipients(IReadOnlyList<string> recipients) =>
        recipients.Count == 0
            ? []
            :
            [
                Wml.Line("RecipientsLabel", DecreeWords.Current.Recipients),
                .. Punctuation.List(recipients).Select(line => Wml.Line("Recipient", line)),
            ];

    private static List<OpenXmlElement> Signature(OfficialSignature signature) =>
        [
            .. signature.Authority.Select(line => Wml.Line("SignatureAuthority", Wml.Upper(line))),
            Wml.Paragraph("SignatureSpace"),
            Wml.Line("SignerName", signature.SignerName ?? ""),
        ];
}
