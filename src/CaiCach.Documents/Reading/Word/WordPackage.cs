using System.IO.Compression;
using System.Xml;

namespace CaiCach.Documents.Reading.Word;

/// <summary>The parts of a .docx that hold words, unpacked within the limits; nothing else of the file is ever opened.</summary>
/// <param name="Document">The XML of the main part.</param>
/// <param name="Styles">The XML of the styles; null when there are none.</param>
/// <param name="Numbering">The XML of the lists; null when there are none.</param>
internal sealed record WordPackage(string Document, string? Styles, string? Numbering)
{
    private const string OfficeDocument = "/officeDocument";

    public static WordPackage? Open(ReadOnlyMemory<byte> content, out ReadingRefusal? refusal)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content.ToArray(), writable: false), ZipArchiveMode.Read);
            refusal = WordPackageGuard.Check(archive);
            return refusal is null ? Read(archive, out refusal) : null;
        }
        catch (InvalidDataException)
        {
            refusal = ReadingErrors.Damaged;
        }
        catch (XmlException)
        {
            refusal = ReadingErrors.Damaged;
        }
        catch (EndOfStreamException)
        {
            refusal = ReadingErrors.Damaged;
        }

        return null;
    }

    private static WordPackage? Read(ZipArchive archive, out ReadingRefusal? refusal)
    {
        var main = MainPart(archive);
        if (main is null)
        {
            refusal = ReadingErrors.Damaged;
            return null;
        }

        var folder = main.FullName[..(main.FullName.LastIndexOf('/') + 1)];
        (ZipArchiveEntry? Entry, string Root)[] parts =
        [
            (main, "document"),
            (archive.GetEntry(folder + "styles.xml"), "styles"),
            (archive.GetEntry(folder + "numbering.xml"), "numbering"),
        ];
        var texts = new string?[parts.Length];
        refusal = null;
        for (var i = 0; i < parts.Length && refusal is null; i++)
        {
            texts[i] = parts[i].Entry is { } part ? WordPart.Read(part, parts[i].Root, out refusal) : null;
        }

        return refusal is null && texts[0] is { } document ? new WordPackage(document, texts[1], texts[2]) : null;
    }

    private static ZipArchiveEntry? MainPart(ZipArchive archive)
    {
        var relations = archive.GetEntry("_rels/.rels");
        if (relations is not null)
        {
            foreach (var relation in WordRelations.Of(relations))
            {
                if (relation.Type.EndsWith(OfficeDocument, StringComparison.Ordinal))
                {
                    return archive.GetEntry(relation.Target.TrimStart('/'));
                }
            }
        }

        return archive.GetEntry("word/document.xml");
    }
}
