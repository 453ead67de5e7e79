namespace CaiCach.Documents.Reading.Pdf;

/// <summary>A copy of the input on disk for programs that want a path; in a folder of its own that only this user can open, gone when disposed.</summary>
internal sealed class TemporaryFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("caicach-read-");

    private TemporaryFile() => FilePath = Path.Combine(_folder.FullName, "input");

    public string FilePath { get; }

    public static async Task<TemporaryFile> CreateAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var file = new TemporaryFile();
        try
        {
            await File.WriteAllBytesAsync(file.FilePath, content, cancellationToken);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
