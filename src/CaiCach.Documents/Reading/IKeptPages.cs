namespace CaiCach.Documents.Reading;

/// <summary>
/// Keeps what was read of each scanned page of one file, because a page takes seconds: a reading that was cut off goes on where it was.
/// Whoever keeps it need not understand it.
/// </summary>
public interface IKeptPages
{
    /// <summary>What was kept, as it was given, by page number; pages of another version of the reader are read anew.</summary>
    Task<IReadOnlyDictionary<int, string>> AllAsync(CancellationToken cancellationToken);

    /// <summary>Keeps one page's reading; called from several threads.</summary>
    /// <param name="page">The page's number in the file, from 1.</param>
    /// <param name="reading">A JSON text.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    Task KeepAsync(int page, string reading, CancellationToken cancellationToken);
}
