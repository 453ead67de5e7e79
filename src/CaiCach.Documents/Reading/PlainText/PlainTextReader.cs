namespace CaiCach.Documents.Reading.PlainText;

/// <summary>Reads plain text, usually flattened out of a PDF.</summary>
internal sealed class PlainTextReader : IFormReader
{
    public bool Reads(FileKind kind) => kind == FileKind.Text;

    public Task<DocumentReading> ReadAsync(ReadOnlyMemory<byte> content, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<DocumentReading>(ReadingErrors.NotReadHere);
    }
}
