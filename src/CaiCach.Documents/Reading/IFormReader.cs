namespace CaiCach.Documents.Reading;

/// <summary>Reads one form of file; the seam at which .docx, plain text, PDF and scans each stand alone.</summary>
internal interface IFormReader
{
    /// <summary>Whether files of this kind are its own.</summary>
    bool Reads(FileKind kind);

    /// <summary>The words of the file, or the reason why not.</summary>
    /// <param name="content">The whole file, within <see cref="ReadingLimits.FileBytes"/>.</param>
    /// <param name="progress">Told the share done, 0 to 1, where reading takes long; null when nobody watches.</param>
    /// <param name="cancellationToken">Stops the reading and any child process.</param>
    Task<DocumentReading> ReadAsync(ReadOnlyMemory<byte> content, IProgress<double>? progress, CancellationToken cancellationToken);
}
