using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CaiCach.Documents.Reading.Word;

/// <summary>Reads .docx files.</summary>
internal sealed class WordReader : IFormReader
{
    public bool Reads(FileKind kind) => kind == FileKind.Zip;

    public Task<DocumentReading> ReadAsync(ReadOnlyMemory<byte> content, ScanWish scans, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Read(content));
    }

    private static DocumentReading Read(ReadOnlyMemory<byte> content)
    {
        var package = WordPackage.Open(content, out var refusal);
        if (package is null)
        {
            return refusal ?? ReadingErrors.Damaged;
        }

        var body = new Document(package.Document).Body;
        if (body is null)
        {
            return ReadingErrors.Damaged;
        }

        var paragraphs = new WordParagraphs(new WordStyles(package.Styles), new WordNumbering(package.Numbering));
        var blocks = Blocks(body, paragraphs, new WordTables(paragraphs)).ToList();
        return blocks.Count == 0 ? ReadingErrors.Empty : new DocumentText(DocumentForm.Word, blocks, []);
    }

    private static IEnumerable<DocumentBlock> Blocks(OpenXmlElement parent, WordParagraphs paragraphs, WordTables tables)
    {
        foreach (var child in parent.ChildElements)
        {
            var blocks = child switch
            {
                Paragraph paragraph => paragraphs.Read(paragraph, inCell: false),
                Table table => [tables.Read(table)],
                SdtElement or SdtContentBlock or CustomXmlBlock => Blocks(child, paragraphs, tables),
                _ => Enumerable.Empty<DocumentBlock>(),
            };
            foreach (var block in blocks)
            {
                yield return block;
            }
        }
    }
}
