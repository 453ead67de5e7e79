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
            int[] halves = [left, page.TextTwips - left];
            var signature = document.Signatures.Select(one => Position(one).Concat(Name(one)).ToList());
            yield return Table(halves, Wml.LayoutRow(halves, [Recipients(document.Recipients), .. signature]));
            yield break;
        }

        // Names stand in a row of their own: side by side whatever the lines above them.
        var width = page.TextTwips / document.Signatures.Count;
        int[] widths = [.. document.Signatures.Select(_ => width)];
        yield return Table(
            widths,
            Wml.LayoutRow(widths, [.. document.Signatures.Select(Position)]),
            Wml.LayoutRow(widths, [.. document.Signatures.Select(Name)])
        );
        if (document.Recipients.Count == 0)
        {
            yield break;
        }

        yield return Wml.Paragraph("Gap");
        foreach (var element in Recipients(document.Recipients))
        {
            yield return element;
        }
    }

    private static Table Table(IReadOnlyList<int> widths, params IReadOnlyList<TableRow> rows)
    {
        var table = Wml.Layout(widths);
        table.Append(rows);
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

    private static List<OpenXmlElement> Position(OfficialSignature signature) =>
        [
            .. signature.Authority.Select(line => Wml.Line("SignatureAuthority", Wml.Upper(line))),
            .. signature.Hint is null ? Array.Empty<Paragraph>() : [Wml.Line("SignatureHint", $"({signature.Hint})")],
            Wml.Paragraph("SignatureSpace"),
        ];

    private static List<OpenXmlElement> Name(OfficialSignature signature) => [Wml.Line("SignerName", signature.SignerName ?? "")];
}
