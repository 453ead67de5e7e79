using System.IO.Compression;
using System.Text;
using System.Xml;

namespace CaiCach.Documents.Packaging;

/// <summary>
/// Writes the parts of an Office file one after the other into a stream, whatever their size, so that the same parts always give the
/// same bytes: entries stand in the order of writing and carry one fixed time.
/// </summary>
internal sealed class OfficePackageWriter : IDisposable
{
    private const string ContentTypesNamespace = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string RelationshipsNamespace = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>The earliest time that a zip entry can carry.</summary>
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive _archive;

    public OfficePackageWriter(Stream output) => _archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);

    /// <summary>Opens a part for writing; it must be closed before the next is opened.</summary>
    public Stream Open(string path)
    {
        var entry = _archive.CreateEntry(path, CompressionLevel.Optimal);
        entry.LastWriteTime = EntryTime;
        return entry.Open();
    }

    /// <summary>A part that exists already.</summary>
    public void Write(string path, byte[] bytes)
    {
        using var stream = Open(path);
        stream.Write(bytes);
    }

    /// <summary>A part written as XML.</summary>
    public void Write(string path, Action<XmlWriter> write)
    {
        using var stream = Open(path);
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        xml.WriteStartDocument(standalone: true);
        write(xml);
    }

    /// <summary>The list of what each part is.</summary>
    public void WriteContentTypes(IEnumerable<(string Path, string ContentType)> parts) =>
        Write(
            "[Content_Types].xml",
            xml =>
            {
                xml.WriteStartElement("Types", ContentTypesNamespace);
                Default(xml, "rels", "application/vnd.openxmlformats-package.relationships+xml");
                Default(xml, "xml", "application/xml");
                foreach (var (path, contentType) in parts)
                {
                    xml.WriteStartElement("Override", ContentTypesNamespace);
                    xml.WriteAttributeString("PartName", "/" + path);
                    xml.WriteAttributeString("ContentType", contentType);
                    xml.WriteEndElement();
                }

                xml.WriteEndElement();
            }
        );

    /// <summary>What a part (or the package, at <c>_rels/.rels</c>) points to; the n-th target has the id <c>rId</c>n.</summary>
    public void WriteRelationships(string path, params IReadOnlyList<(string Type, string Target)> targets) =>
        Write(
            path,
            xml =>
            {
                xml.WriteStartElement("Relationships", RelationshipsNamespace);
                for (var i = 0; i < targets.Count; i++)
                {
                    xml.WriteStartElement("Relationship", RelationshipsNamespace);
                    xml.WriteAttributeString("Id", $"rId{i + 1}");
                    xml.WriteAttributeString("Type", targets[i].Type);
                    xml.WriteAttributeString("Target", targets[i].Target);
                    xml.WriteEndElement();
                }

                xml.WriteEndElement();
            }
        );

    /// <summary>Title, author and time of the file (docProps/core.xml).</summary>
    public void WriteCoreProperties(string title, string author, DateTimeOffset madeAt) =>
        Write(
            OfficeParts.CoreProperties,
            xml =>
            {
                const string terms = "http://purl.org/dc/terms/";
                const string dublinCore = "http://purl.org/dc/elements/1.1/";
                xml.WriteStartElement("cp", "coreProperties", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties");
                xml.WriteElementString("dc", "title", dublinCore, title);
                xml.WriteElementString("dc", "creator", dublinCore, author);
                Time(xml, "created", terms, madeAt);
                Time(xml, "modified", terms, madeAt);
                xml.WriteElementString("dc", "language", dublinCore, "vi-VN");
                xml.WriteEndElement();
            }
        );

    public void Dispose() => _archive.Dispose();

    private static void Default(XmlWriter xml, string extension, string contentType)
    {
        xml.WriteStartElement("Default", ContentTypesNamespace);
        xml.WriteAttributeString("Extension", extension);
        xml.WriteAttributeString("ContentType", contentType);
        xml.WriteEndElement();
    }

    private static void Time(XmlWriter xml, string name, string terms, DateTimeOffset time)
    {
        xml.WriteStartElement("dcterms", name, terms);
        xml.WriteAttributeString("xsi", "type", "http://www.w3.org/2001/XMLSchema-instance", "dcterms:W3CDTF");
        xml.WriteString(time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }
}
