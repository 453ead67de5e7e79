using System.Text;
using CaiCach.Documents.Reading.Pdf;
using CaiCach.Documents.Reading.PlainText;
using CaiCach.Documents.Reading.Scans;
using CaiCach.Documents.Reading.Word;

namespace CaiCach.Documents.Reading;

/// <summary>Reads a file of any supported form into its words. Goes by the content, never by the name; writes nothing, opens no network.</summary>
public sealed class DocumentReader
{
    private readonly IReadOnlyList<IFormReader> _forms = [new WordReader(), new PlainTextReader(), new PdfReader(), new PictureReader()];

    /// <summary>The words of the file, or the reason why it is not read.</summary>
    /// <param name="content">The file from its start; read once, up to <see cref="ReadingLimits.FileBytes"/>.</param>
    /// <param name="progress">Told of each page where reading takes long (scans); null when nobody watches.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public Task<DocumentReading> ReadAsync(Stream content, IProgress<PagesRead>? progress, CancellationToken cancellationToken) =>
        ReadAsync(content, progress, kept: null, cancellationToken);

    /// <summary>The same, where a reading that was cut off is to go on at the page after the last that it had read.</summary>
    /// <param name="content">The file from its start; read once, up to <see cref="ReadingLimits.FileBytes"/>.</param>
    /// <param name="progress">Told of each page where reading takes long (scans); null when nobody watches.</param>
    /// <param name="kept">Keeps each scanned page's reading, for this one file; null keeps none.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public Task<DocumentReading> ReadAsync(
        Stream content,
        IProgress<PagesRead>? progress,
        IKeptPages? kept,
        CancellationToken cancellationToken
    ) => ReadAsync(content, new ScanWish(IsReadNow: true, progress, kept), cancellationToken);

    /// <summary>The words of the file where it has them; one with scanned pages is refused as <see cref="ReadingRefusalKind.Scan"/>, at once.</summary>
    /// <param name="content">The file from its start; read once, up to <see cref="ReadingLimits.FileBytes"/>.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public Task<DocumentReading> ReadUnlessScannedAsync(Stream content, CancellationToken cancellationToken) =>
        ReadAsync(content, new ScanWish(IsReadNow: false, Progress: null, Kept: null), cancellationToken);

    private async Task<DocumentReading> ReadAsync(Stream content, ScanWish scans, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        var bytes = await ReadLimitedAsync(content, cancellationToken);
        if (bytes is not { } file)
        {
            return ReadingErrors.FileTooLarge;
        }

        if (file.IsEmpty)
        {
            return ReadingErrors.Empty;
        }

        var kind = FileSniffer.Sniff(file.Span);
        return kind switch
        {
            FileKind.CompoundFile => RefuseCompoundFile(file.Span),
            FileKind.Rtf => ReadingErrors.Rtf,
            FileKind.Html => ReadingErrors.Html,
            FileKind.Unknown => ReadingErrors.UnknownFormat,
            _ => await ReadFormAsync(kind, file, scans, cancellationToken),
        };
    }

    private static async Task<ReadOnlyMemory<byte>?> ReadLimitedAsync(Stream content, CancellationToken cancellationToken)
    {
        using var copy = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (copy.Length + read > ReadingLimits.FileBytes)
            {
                return null;
            }

            copy.Write(buffer, 0, read);
        }

        return copy.ToArray();
    }

    // Word keeps both its old documents and its locked new ones in the same outer format; the names of the streams inside tell them apart.
    private static ReadingRefusal RefuseCompoundFile(ReadOnlySpan<byte> content)
    {
        if (content.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0)
        {
            return ReadingErrors.Encrypted;
        }

        return content.IndexOf(Encoding.Unicode.GetBytes("WordDocument")) >= 0 ? ReadingErrors.OldWord : ReadingErrors.OldOffice;
    }

    private async Task<DocumentReading> ReadFormAsync(
        FileKind kind,
        ReadOnlyMemory<byte> file,
        ScanWish scans,
        CancellationToken cancellationToken
    )
    {
        var form = _forms.FirstOrDefault(f => f.Reads(kind));
        return form is null ? ReadingErrors.NotReadHere : await form.ReadAsync(file, scans, cancellationToken);
    }
}
