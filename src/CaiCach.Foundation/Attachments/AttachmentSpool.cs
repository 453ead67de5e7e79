using System.Security.Cryptography;
using CaiCach.Foundation.Writes;

namespace CaiCach.Foundation.Attachments;

/// <summary>Where an upload is written while it comes in: counted, hashed and looked at before anything is kept.</summary>
internal sealed class AttachmentSpool
{
    private const int AtOnce = 128 * 1024;

    private readonly string _folder;

    internal AttachmentSpool(string folder)
    {
        _folder = folder;
        Directory.CreateDirectory(folder);
    }

    /// <summary>Writes the upload to the disk and tells what it is; on refusal, error or cancellation nothing is left behind.</summary>
    internal async Task<Result<SpooledAttachment>> ReceiveAsync(
        Stream content,
        string fileName,
        long mostBytes,
        CancellationToken cancellationToken
    )
    {
        var path = Path.Combine(_folder, $"{Guid.CreateVersion7():N}.upload");
        var isKept = false;
        try
        {
            var received = await WriteAsync(content, path, mostBytes, cancellationToken);
            if (received.Failed)
            {
                return Result<SpooledAttachment>.Fail(received.Errors);
            }

            var type = Sniff(path, fileName);
            if (type.Failed)
            {
                return Result<SpooledAttachment>.Fail(type.Errors);
            }

            isKept = true;
            var (hash, size) = received.Value;
            return new SpooledAttachment(path, new StoredAttachment(hash, size, type.Value, AttachmentFileName.Safe(fileName, type.Value)));
        }
        catch (IOException failure) when (StorageFull.Is(failure))
        {
            return AttachmentErrors.StorageFull;
        }
        finally
        {
            if (!isKept)
            {
                File.Delete(path);
            }
        }
    }

    /// <summary>Deletes what uploads cut off by a crash have left; call it with a time well before the oldest upload that may still run.</summary>
    internal int DeleteAbandoned(DateTimeOffset olderThan)
    {
        var abandoned = Directory
            .EnumerateFiles(_folder, "*.upload")
            .Where(path => File.GetLastWriteTimeUtc(path) < olderThan.UtcDateTime)
            .ToList();
        abandoned.ForEach(File.Delete);
        return abandoned.Count;
    }

    private static async Task<Result<(AttachmentHash Hash, long SizeBytes)>> WriteAsync(
        Stream content,
        string path,
        long mostBytes,
        CancellationToken cancellationToken
    )
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(path, Created());
        var buffer = new byte[AtOnce];
        var size = 0L;
        int read;
        while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
        {
            size += read;
            if (size > mostBytes)
            {
                return AttachmentErrors.TooLarge(mostBytes);
            }

            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        // On the disk before it gets its name: a crash leaves a whole file or none.
        file.Flush(flushToDisk: true);
        return size == 0 ? AttachmentErrors.Empty : (AttachmentHash.Of(hash.GetHashAndReset()), size);
    }

    private static Result<AttachmentType> Sniff(string path, string fileName)
    {
        using var file = File.OpenRead(path);
        return AttachmentSniffer.Sniff(file, fileName);
    }

    private static FileStreamOptions Created()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            BufferSize = 0,
            Options = FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}

/// <summary>An upload that was taken in and waits to be kept; disposing it deletes what is still in the spool.</summary>
internal sealed class SpooledAttachment(string path, StoredAttachment attachment) : IDisposable
{
    internal string Path { get; } = path;

    internal StoredAttachment Attachment { get; } = attachment;

    /// <summary>Deletes the spooled file where it was not moved to its place.</summary>
    public void Dispose() => File.Delete(Path);
}
