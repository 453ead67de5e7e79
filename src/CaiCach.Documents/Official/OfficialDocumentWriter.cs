using CaiCach.Documents.Packaging;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CaiCach.Documents.Official;

/// <summary>
/// Typesets official documents as .docx under Decree 30/2020/NĐ-CP, annex I. All looks come from named styles
/// (<c>Templates/styles.xml</c>), so that officials go on editing the file in Word; the same document gives the same bytes.
/// </summary>
public static class OfficialDocumentWriter
{
    private const string Folder = "word/";

    /// <summary>Parts beside the text, in the order of their relationship ids (<see cref="OfficialPage.NumberedHeaderId"/>).</summary>
    private static readonly (string File, string Kind)[] Companions =
    [
        ("styles.xml", "styles"),
        ("numbering.xml", "numbering"),
        ("settings.xml", "settings"),
        ("header.xml", "header"),
        ("header-first.xml", "header"),
    ];

    /// <summary>The .docx file.</summary>
    public static byte[] Write(OfficialDocument document)
    {
        using var output = new MemoryStream();
        Write(document, output);
        return output.ToArray();
    }

    /// <summary>One .docx file of several documents, each on pages of its own that are counted from 1; it is called after the first.</summary>
    public static byte[] Write(IReadOnlyList<OfficialDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentOutOfRangeException.ThrowIfZero(documents.Count, nameof(documents));
        using var output = new MemoryStream();
        Write(documents, output);
        return output.ToArray();
    }

    /// <summary>Writes the .docx file into a stream, which stays open.</summary>
    public static void Write(OfficialDocument document, Stream output)
    {
        ArgumentNullException.ThrowIfNull(document);
        Write([document], output);
    }

    private static void Write(IReadOnlyList<OfficialDocument> documents, Stream output)
    {
        var document = documents[0];
        OfficialLimits.MustHold(documents.Max(one => one.Attachments.Count), OfficialLimits.Attachments);
        var drawings = new DrawingParts(Companions.Length);
        var text = Text(documents, drawings);
        using var package = new OfficePackageWriter(output);
        package.WriteContentTypes([
            (Folder + "document.xml", OfficeParts.WordContent + "document.main+xml"),
            .. Companions.Select(part => (Folder + part.File, $"{OfficeParts.WordContent}{part.Kind}+xml")),
            .. drawings
                .Parts.SelectMany(part => new[] { part, part.Figures })
                .OfType<DrawnPart>()
                .Select(part => (Folder + part.File, part.ContentType)),
            (OfficeParts.CoreProperties, OfficeParts.CorePropertiesContent),
        ]);
        package.WriteRelationships(
            "_rels/.rels",
            (OfficeParts.Relationship + "officeDocument", Folder + "document.xml"),
            (OfficeParts.CorePropertiesRelationship, OfficeParts.CoreProperties)
        );
        package.Write(Folder + "document.xml", text.WriteTo);
        package.WriteRelationships(
            Folder + "_rels/document.xml.rels",
            [
                .. Companions.Select(part => (OfficeParts.Relationship + part.Kind, part.File)),
                .. drawings.Parts.Select(part => (OfficeParts.Relationship + part.Relationship, part.File)),
            ]
        );
        foreach (var (file, _) in Companions)
        {
            package.Write(Folder + file, EmbeddedFile.Bytes("Official/" + file));
        }

        foreach (var part in drawings.Parts)
        {
            Write(package, part);
        }

        var title = string.Join(' ', new[] { Wml.Short(document.TypeName), Wml.Short(document.Subject) }.Where(part => part.Length > 0));
        package.WriteCoreProperties(title, string.Join(' ', document.Issuer.Name.Select(Wml.Short)), document.MadeAt);
    }

    private static void Write(OfficePackageWriter package, DrawnPart part)
    {
        package.Write(Folder + part.File, part.Bytes.ToArray());
        if (part.Figures is { } figures)
        {
            package.WriteRelationships(
                $"{Folder}charts/_rels/{Path.GetFileName(part.File)}.rels",
                (OfficeParts.Relationship + figures.Relationship, "../" + figures.File)
            );
            package.Write(Folder + figures.File, figures.Bytes.ToArray());
        }
    }

    private static Document Text(IReadOnlyList<OfficialDocument> documents, DrawingParts drawings)
    {
        var body = new Body();
        OfficialPage? page = null;
        foreach (var document in documents)
        {
            if (page is not null)
            {
                body.Append(SectionEnd(page));
            }

            page = Append(body, document, drawings);
        }

        // A body may not end with a table before its section properties: Word would add a paragraph, perhaps on a new page.
        if (body.LastChild is Table)
        {
            body.Append(Wml.Paragraph("AfterTable"));
        }

        body.Append(page!.ToSection());
        var text = new Document(body);
        text.AddNamespaceDeclaration("r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
        return text;
    }

    /// <summary>Appends a document; the answer is the page of its last section, which is still open.</summary>
    private static OfficialPage Append(Body body, OfficialDocument document, DrawingParts drawings)
    {
        var page = new OfficialPage(document.IsLandscape);
        body.Append(HeadWriter.Of(document, page));
        body.Append(BodyWriter.Of(document.Body, page, drawings, document.EndsWithSign));
        KeepWithSignature(body.LastChild);
        body.Append(SignatureWriter.Of(document, page));
        foreach (var attachment in document.Attachments)
        {
            body.Append(SectionEnd(page));
            page = new OfficialPage(attachment.IsLandscape);
            body.Append(HeadWriter.Of(attachment, document.Issuer, page));
            body.Append(BodyWriter.Of(attachment.Body, page, drawings, endsDocument: attachment.HasHead));
        }

        return page;
    }

    /// <summary>A signature never stands alone on a page: the last words go over with it.</summary>
    private static void KeepWithSignature(OpenXmlElement? last)
    {
        if (last is Paragraph { ParagraphProperties: { } properties })
        {
            properties.Append(new KeepNext());
        }
    }

    private static Paragraph SectionEnd(OfficialPage page)
    {
        var end = Wml.Paragraph("AfterTable");
        end.ParagraphProperties!.Append(page.ToSection());
        return end;
    }
}
