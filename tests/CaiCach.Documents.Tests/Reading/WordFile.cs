using System.IO.Compression;
using System.Text;

namespace CaiCach.Documents.Tests.Reading;

/// <summary>Writes .docx packages part by part, whole ones and ones that nobody should open.</summary>
internal sealed class WordFile
{
    public const string Namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:v=\"urn:schemas-microsoft-com:vml\"";

    private readonly Dictionary<string, byte[]> _parts = new(StringComparer.Ordinal);

    public WordFile(string body)
    {
        With("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        With(
            "word/document.xml",
            $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document {Namespaces}><w:body>{body}</w:body></w:document>"
        );
    }

    public WordFile With(string part, string content)
    {
        _parts[part] = Encoding.UTF8.GetBytes(content);
        return this;
    }

    public WordFile With(string part, byte[] content)
    {
        _parts[part] = content;
        return this;
    }

    public byte[] Save()
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in _parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(content);
            }
        }

        return stream.ToArray();
    }

    public byte[] SaveWithout(string part)
    {
        _parts.Remove(part);
        return Save();
    }

    public static string P(string text, string properties = "") =>
        $"<w:p>{(properties.Length > 0 ? $"<w:pPr>{properties}</w:pPr>" : string.Empty)}<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    public static string Cell(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{P(text)}</w:tc>";

    public static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";
}
