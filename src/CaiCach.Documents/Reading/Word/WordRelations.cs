using System.IO.Compression;
using System.Xml;

namespace CaiCach.Documents.Reading.Word;

/// <summary>One relation of a part to another part or to the outside.</summary>
internal sealed record WordRelation(string Type, string Target, bool IsExternal);

/// <summary>Reads the relations of a part without following any of them.</summary>
internal static class WordRelations
{
    public static IEnumerable<WordRelation> Of(ZipArchiveEntry part)
    {
        using var stream = new LimitedStream(part.Open(), ReadingLimits.XmlPartBytes);
        using var reader = XmlReader.Create(stream, WordPart.SafeXml);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName is "Relationship")
            {
                yield return new WordRelation(
                    reader.GetAttribute("Type") ?? string.Empty,
                    reader.GetAttribute("Target") ?? string.Empty,
                    string.Equals(reader.GetAttribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase)
                );
            }
        }
    }
}
