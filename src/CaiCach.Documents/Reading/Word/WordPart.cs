using System.IO.Compression;
using System.Text;
using System.Xml;

namespace CaiCach.Documents.Reading.Word;

/// <summary>Unpacks one XML part and counts what is in it before an object tree is built from it.</summary>
internal static class WordPart
{
    private const string StrictNamespace = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private const string Namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>XML without document types and without anything fetched from elsewhere.</summary>
    public static XmlReaderSettings SafeXml { get; } =
        new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = ReadingLimits.XmlPartBytes,
        };

    /// <summary>The part's root element as text; null where refused.</summary>
    public static string? Read(ZipArchiveEntry part, string root, out ReadingRefusal? refusal)
    {
        refusal = part.Length > ReadingLimits.XmlPartBytes ? ReadingErrors.UnpackedTooLarge : null;
        if (refusal is not null)
        {
            return null;
        }

        using var stream = new LimitedStream(part.Open(), part.Length);
        using var text = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        var xml = text.ReadToEnd();
        refusal = Count(xml, root);
        return refusal is null ? FromRoot(xml).Replace(StrictNamespace, Namespace, StringComparison.Ordinal) : null;
    }

    // The object tree is built from an element, not from a document with its declaration.
    private static string FromRoot(string xml)
    {
        var start = 0;
        while (start + 1 < xml.Length && !(xml[start] == '<' && char.IsLetter(xml[start + 1])))
        {
            start++;
        }

        return xml[start..];
    }

    private static ReadingRefusal? Count(string xml, string root)
    {
        if (xml.Contains("<!DOCTYPE", StringComparison.Ordinal) || xml.Contains("<!ENTITY", StringComparison.Ordinal))
        {
            return ReadingErrors.UnsafeXml;
        }

        int rows = 0,
            cells = 0,
            paragraphs = 0;
        using var reader = XmlReader.Create(new StringReader(xml), SafeXml);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (
                reader.Depth == 0
                && (
                    !string.Equals(reader.LocalName, root, StringComparison.Ordinal)
                    || reader.NamespaceURI is not (Namespace or StrictNamespace)
                )
            )
            {
                return ReadingErrors.Damaged;
            }

            rows += reader.LocalName is "tr" ? 1 : 0;
            cells += reader.LocalName is "tc" ? 1 : 0;
            paragraphs += reader.LocalName is "p" ? 1 : 0;
            if (
                rows > ReadingLimits.TableRows
                || cells > ReadingLimits.TableCells
                || paragraphs > ReadingLimits.Paragraphs
                || reader.Depth > ReadingLimits.XmlDepth
            )
            {
                return ReadingErrors.TooMuchContent;
            }
        }

        return null;
    }
}
