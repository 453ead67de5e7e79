namespace CaiCach.Documents.Reading;

/// <summary>Reads one form of file; the seam at which .docx, plain text, PDF and scans each stand alone.</summary>
internal interface IFormReader
{
    /// <summary>Whether files of this kind are its own.</summary>
    bool Reads(FileKind kind);

    /// <summary>The words of the file, or the reason why not.</summary>
    /// <param name="content">The whole file, within <see cref="ReadingLimits.FileBytes"/>.</param>
    /// <param name="scans">What happens to pages that are pictures.</param>
    /// <param name="cancellationToken">Stops the reading and any child process.</param>
    Task<DocumentReading> ReadAsync(ReadOnlyMemory<byte> content, ScanWish scans, CancellationToken cancellationToken);
}
