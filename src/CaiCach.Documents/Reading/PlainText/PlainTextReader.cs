namespace CaiCach.Documents.Reading.PlainText;

/// <summary>Reads plain text, usually flattened out of a PDF: wrapped lines are joined, rows with tabs become tables, the printed lines are kept.</summary>
internal sealed class PlainTextReader : IFormReader
{
    public bool Reads(FileKind kind) => kind == FileKind.Text;

    public Task<DocumentReading> ReadAsync(ReadOnlyMemory<byte> content, ScanWish scans, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Read(content));
    }

    private static DocumentReading Read(ReadOnlyMemory<byte> content)
    {
        if (content.Length > ReadingLimits.TextBytes)
        {
            return ReadingErrors.TooMuchContent;
        }

        var lines = TextLines.Of(content);
        if (lines is null)
        {
            return ReadingErrors.Encoding;
        }

        if (lines.Count > ReadingLimits.TextLines || lines.Count(TabTables.IsRow) > ReadingLimits.TableRows)
        {
            return ReadingErrors.TooMuchContent;
        }

        return lines.Count == 0 ? ReadingErrors.Empty : new DocumentText(DocumentForm.PlainText, [.. Blocks(lines)], []);
    }

    private static IEnumerable<DocumentBlock> Blocks(IReadOnlyList<TextLine> lines)
    {
        var joiner = new ParagraphJoiner(lines);
        for (var start = 0; start < lines.Count; )
        {
            if (LayoutTables.At(lines, start) is { } placed)
            {
                yield return placed.Table;
                start += placed.Lines;
                continue;
            }

            var isTable = TabTables.IsRow(lines[start]);
            var end = start + 1;
            while (
                end < lines.Count
                && LayoutTables.At(lines, end) is null
                && TabTables.IsRow(lines[end]) == isTable
                && !(isTable && lines[end].BlankBefore > 0)
            )
            {
                end++;
            }

            var run = lines.Skip(start).Take(end - start).ToList();
            start = end;
            if (isTable)
            {
                yield return TabTables.Read(run);
                continue;
            }

            foreach (var paragraph in joiner.Join(run))
            {
                yield return paragraph;
            }
        }
    }
}
