using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CaiCach.Documents.Official;

/// <summary>Boxes 1–5, 9a and 10 of the decree's layout: heads, number, date, title, addressees, legal bases.</summary>
internal static class HeadWriter
{
    private const int BodyPoints = 13;
    private const int TitlePoints = 14;

    /// <summary>The decree asks for a third to a half of the line above.</summary>
    private const double PartialRule = 0.42;
    private const double WholeRule = 1.0;
    private const double LeftShare = 0.375;

    private static DecreeWords Words => DecreeWords.Current;

    /// <summary>The head of the document itself.</summary>
    public static IEnumerable<OpenXmlElement> Of(OfficialDocument document, OfficialPage page)
    {
        yield return Heads(document.Issuer, page, NumberBox(document), DateBox(document));
        foreach (var element in document.TypeName is null ? [] : Title(document.TypeName, document.Subject, page))
        {
            yield return element;
        }

        foreach (var element in Addressees(document.Addressees).Concat(Enactment(document)))
        {
            yield return element;
        }
    }

    /// <summary>The head of an attachment: of a document in its own right, or of an annex.</summary>
    public static IEnumerable<OpenXmlElement> Of(OfficialAttachment attachment, OfficialIssuer issuer, OfficialPage page)
    {
        if (attachment.HasHead)
        {
            yield return Heads(issuer, page, [], []);
        }

        yield return attachment.HasHead ? Wml.Line("Title", Wml.Upper(attachment.Label)) : Wml.Line("AnnexLabel", attachment.Label);
        var title = attachment.HasHead ? attachment.Title : Wml.Upper(attachment.Title);
        yield return Wml.Line(attachment.HasHead ? "Subject" : "AnnexTitle", title);
        if (attachment.IssuedWith is not null)
        {
            yield return Wml.Line("IssuedWith", $"({attachment.IssuedWith})");
        }

        yield return Wml.Rule([attachment.IssuedWith is null ? title : attachment.IssuedWith], TitlePoints, PartialRule, page.TextTwips);
        yield return Wml.Paragraph("Gap");
    }

    private static Table Heads(OfficialIssuer issuer, OfficialPage page, List<OpenXmlElement> left, List<OpenXmlElement> right)
    {
        if (issuer.Name.Count == 0)
        {
            var alone = Wml.Layout(page.TextTwips);
            alone.Append(Wml.LayoutRow([page.TextTwips], State(page.TextTwips)));
            return alone;
        }

        var leftWidth = (int)(page.TextTwips * LeftShare);
        int[] widths = [leftWidth, page.TextTwips - leftWidth];
        var name = issuer.Name.Select(Wml.Upper).ToList();
        List<OpenXmlElement> body = [];
        if (issuer.Superior is not null)
        {
            body.AddRange(issuer.Superior.Split('\n').Select(line => Wml.Line("SuperiorBody", Wml.Upper(line))));
        }

        body.AddRange(name.Select(line => Wml.Line("IssuingBody", line)));
        body.Add(Wml.Rule(name, BodyPoints, PartialRule, widths[0]));
        var table = Wml.Layout(widths);
        table.Append(Wml.LayoutRow(widths, body, State(widths[1])));
        if (left.Count + right.Count > 0)
        {
            table.Append(Wml.LayoutRow(widths, left, right));
        }

        return table;
    }

    private static List<OpenXmlElement> State(int boxTwips) =>
        [
            Wml.Line("NationalName", Words.NationalName),
            Wml.Line("NationalMotto", Words.NationalMotto),
            Wml.Rule([Words.NationalMotto], TitlePoints, WholeRule, boxTwips),
        ];

    private static List<OpenXmlElement> NumberBox(OfficialDocument document)
    {
        var number = document.Number is null ? "        " : Wml.Short(document.Number);
        var line = document.Reference ?? $"{Words.NumberLabel} {number}/{Wml.Short(document.Symbol)}";
        List<OpenXmlElement> box = [Wml.Paragraph("DocumentNumber", Wml.Run(Wml.Long(line)))];
        if (document.TypeName is null)
        {
            box.Add(Wml.Line("LetterSubject", DecreeWords.Fill(Words.SubjectOfLetter, Wml.Short(document.Subject))));
        }

        box.AddRange(document.Markings.Select(Marking));
        return box;
    }

    private static Paragraph Marking(string text)
    {
        var marking = Wml.Line("Marking", Wml.Upper(text));
        marking.ParagraphProperties!.Append(new Indentation { Left = "850", Right = "850" });
        return marking;
    }

    private static List<OpenXmlElement> DateBox(OfficialDocument document) =>
        [Wml.Line("PlaceAndDate", $"{Wml.Short(document.Place)}, {VietnameseFormat.LongDate(document.Date)}")];

    private static IEnumerable<OpenXmlElement> Title(string typeName, string subject, OfficialPage page)
    {
        var clean = Wml.Short(subject);
        yield return Wml.Line("Title", Wml.Upper(typeName));
        if (clean.Length > 0)
        {
            yield return Wml.Line("Subject", clean);
            yield return Wml.Rule([clean], TitlePoints, PartialRule, page.TextTwips);
        }

        yield return Wml.Paragraph("Gap");
    }

    private static IEnumerable<OpenXmlElement> Addressees(IReadOnlyList<string> addressees)
    {
        if (addressees.Count == 1)
        {
            yield return Wml.Line("Addressee", $"{Words.AddressedTo} {Punctuation.Bare(addressees[0])}.");
        }
        else if (addressees.Count > 1)
        {
            yield return Wml.Line("Addressees", Words.AddressedTo);
            foreach (var line in Punctuation.List(addressees))
            {
                yield return Wml.Line("AddresseeLine", line);
            }

            yield return Wml.Paragraph("Gap");
        }
    }

    private static IEnumerable<OpenXmlElement> Enactment(OfficialDocument document)
    {
        if (document.DecidingAuthority is not null)
        {
            yield return Wml.Line("Authority", Wml.Upper(document.DecidingAuthority));
        }

        foreach (var line in Punctuation.List(document.LegalBases))
        {
            yield return Wml.Line("LegalBasis", line);
        }

        if (document.DecidingAuthority is not null)
        {
            yield return Wml.Line("EnactingWords", Wml.Upper(document.TypeName) + ":");
        }
    }
}
