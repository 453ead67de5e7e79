using CaiCach.Foundation.Writes;

namespace CaiCach.Foundation.Attachments;

/// <summary>Keeps files in a folder, two levels deep by their first hexadecimal digits.</summary>
internal sealed class FolderAttachmentStore : IAttachmentStore, IListedContents
{
    private readonly string _root;

    /// <summary>Takes the folder, which is made when missing; uploads come in below it, so that keeping one is a rename within one file system.</summary>
    internal FolderAttachmentStore(string root)
    {
        _root = Path.GetFullPath(root);
        Spool = new AttachmentSpool(Path.Combine(_root, "incoming"));
    }

    internal AttachmentSpool Spool { get; }

    /// <inheritdoc/>
    public async Task<Result<StoredAttachment>> SaveAsync(
        Stream content,
        string fileName,
        long mostBytes,
        CancellationToken cancellationToken
    )
    {
        var received = await Spool.ReceiveAsync(content, fileName, mostBytes, cancellationToken);
        if (received.Failed)
        {
            return Result<StoredAttachment>.Fail(received.Errors);
        }

        using var spooled = received.Value;
        try
        {
            Keep(spooled);
            return spooled.Attachment;
        }
        catch (IOException failure) when (StorageFull.Is(failure))
        {
            return AttachmentErrors.StorageFull;
        }
    }

    /// <inheritdoc/>
    public Task<Stream?> OpenReadAsync(AttachmentHash hash, CancellationToken cancellationToken)
    {
        var path = PathOf(hash);
        return Task.FromResult<Stream?>(
            File.Exists(path)
                ? new FileStream(
                    path,
                    FileMode.Open,
                    FileAccess.Read,
                    FileShare.Read,
                    0,
                    FileOptions.Asynchronous | FileOptions.SequentialScan
                )
                : null
        );
    }

    /// <inheritdoc/>
    public async Task<AttachmentCondition> VerifyAsync(AttachmentHash hash, CancellationToken cancellationToken)
    {
        await using var content = await OpenReadAsync(hash, cancellationToken);
        return await AttachmentVerification.VerifyAsync(content, hash, cancellationToken);
    }

    internal string PathOf(AttachmentHash hash) => Path.Combine(_root, hash.Value[..2], hash.Value[2..4], hash.Value);

    /// <inheritdoc/>
    public IAsyncEnumerable<AttachmentHash> StoredBeforeAsync(DateTimeOffset time, CancellationToken cancellationToken)
    {
        var stored =
            from path in Directory.Exists(_root) ? Directory.EnumerateFiles(_root, "*", SearchOption.AllDirectories) : []
            where File.GetLastWriteTimeUtc(path) < time.UtcDateTime
            let hash = AttachmentHash.TryParse(Path.GetFileName(path), out var parsed) ? parsed : null
            where hash is not null
            select hash;
        return stored.ToAsyncEnumerable();
    }

    /// <inheritdoc/>
    public Task<bool> DeleteStoredBeforeAsync(AttachmentHash hash, DateTimeOffset time, CancellationToken cancellationToken)
    {
        var path = PathOf(hash);
        if (!File.Exists(path) || File.GetLastWriteTimeUtc(path) >= time.UtcDateTime)
        {
            return Task.FromResult(false);
        }

        File.Delete(path);
        return Task.FromResult(true);
    }

    // Stored again: young again, so that the daily cleaning leaves it to the request that now describes it.
    private static bool Touch(FileInfo kept, SpooledAttachment spooled)
    {
        try
        {
            File.SetLastWriteTimeUtc(kept.FullName, File.GetLastWriteTimeUtc(spooled.Path));
            return true;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
    }

    // The same bytes are there already unless their file is cut short, which only an outside hand can do: then this upload mends it.
    private void Keep(SpooledAttachment spooled)
    {
        var kept = new FileInfo(PathOf(spooled.Attachment.Hash));
        if (kept.Exists && kept.Length == spooled.Attachment.SizeBytes && Touch(kept, spooled))
        {
            return;
        }

        kept.Directory!.Create();
        File.Move(spooled.Path, kept.FullName, overwrite: true);
        for (var folder = kept.Directory; folder.FullName.Length >= _root.Length; folder = folder.Parent!)
        {
            DirectoryFlush.Flush(folder.FullName);
        }
    }
}
