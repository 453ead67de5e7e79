using System.Net;
using System.Runtime.CompilerServices;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using CaiCach.Foundation.Writes;

namespace CaiCach.Foundation.Attachments;

/// <summary>Keeps files in an S3 bucket, each under its hash; uploads pass through a folder of this machine first.</summary>
internal sealed class S3AttachmentStore : IAttachmentStore, IListedContents, IDisposable
{
    private static readonly string[] FullCodes = ["QuotaExceeded", "XMinioStorageFull", "InsufficientStorage"];

    private readonly IAmazonS3 _client;
    private readonly string _bucket;

    /// <summary>Takes the client, which it disposes with itself, the bucket, which must exist, and a folder for uploads.</summary>
    internal S3AttachmentStore(IAmazonS3 client, string bucket, string spoolFolder)
    {
        _client = client;
        _bucket = bucket;
        Spool = new AttachmentSpool(spoolFolder);
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
            await KeepAsync(spooled, cancellationToken);
            return spooled.Attachment;
        }
        catch (AmazonS3Exception failure) when (IsFull(failure))
        {
            return AttachmentErrors.StorageFull;
        }
    }

    /// <inheritdoc/>
    public async Task<Stream?> OpenReadAsync(AttachmentHash hash, CancellationToken cancellationToken)
    {
        try
        {
            return await _client.GetObjectStreamAsync(_bucket, KeyOf(hash), null, cancellationToken);
        }
        catch (AmazonS3Exception failure) when (failure.StatusCode is HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public async Task<AttachmentCondition> VerifyAsync(AttachmentHash hash, CancellationToken cancellationToken)
    {
        await using var content = await OpenReadAsync(hash, cancellationToken);
        try
        {
            return await AttachmentVerification.VerifyAsync(content, hash, cancellationToken);
        }
        catch (AmazonClientException)
        {
            // The client's own comparison with the server's MD5 came first.
            return AttachmentCondition.Damaged;
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<AttachmentHash> StoredBeforeAsync(
        DateTimeOffset time,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var pages = _client.Paginators.ListObjectsV2(new ListObjectsV2Request { BucketName = _bucket });
        await foreach (var found in pages.S3Objects.WithCancellation(cancellationToken))
        {
            // Whatever else lies in the bucket is none of ours.
            if (
                found.LastModified?.ToUniversalTime() < time.UtcDateTime
                && AttachmentHash.TryParse(found.Key[(found.Key.LastIndexOf('/') + 1)..], out var hash)
                && string.Equals(found.Key, KeyOf(hash), StringComparison.Ordinal)
            )
            {
                yield return hash;
            }
        }
    }

    /// <inheritdoc/>
    public async Task<bool> DeleteStoredBeforeAsync(AttachmentHash hash, DateTimeOffset time, CancellationToken cancellationToken)
    {
        if (await DescribedAsync(hash, cancellationToken) is not { LastModified: { } at } || at.ToUniversalTime() >= time.UtcDateTime)
        {
            return false;
        }

        await _client.DeleteObjectAsync(_bucket, KeyOf(hash), cancellationToken);
        return true;
    }

    /// <summary>Disposes the client.</summary>
    public void Dispose() => _client.Dispose();

    private static string KeyOf(AttachmentHash hash) => $"{hash.Value[..2]}/{hash.Value[2..4]}/{hash.Value}";

    private async Task KeepAsync(SpooledAttachment spooled, CancellationToken cancellationToken)
    {
        var (hash, size) = (spooled.Attachment.Hash, spooled.Attachment.SizeBytes);
        // Also what is there already is stored again: it is young again then, and the daily cleaning leaves it to this request.
        await using (var file = File.OpenRead(spooled.Path))
        {
            var put = new PutObjectRequest
            {
                BucketName = _bucket,
                Key = KeyOf(hash),
                InputStream = file,
                ContentType = spooled.Attachment.Type.MediaType,
                // Some servers keep the chunk headers as if they were content.
                UseChunkEncoding = false,
                ChecksumSHA256 = Convert.ToBase64String(Convert.FromHexString(hash.Value)),
            };
            await _client.PutObjectAsync(put, cancellationToken);
        }

        if ((await DescribedAsync(hash, cancellationToken))?.ContentLength is var kept && kept != size)
        {
            throw new IOException($"The bucket {_bucket} keeps {kept ?? 0} bytes of {hash} instead of {size}.");
        }
    }

    private async Task<GetObjectMetadataResponse?> DescribedAsync(AttachmentHash hash, CancellationToken cancellationToken)
    {
        try
        {
            return await _client.GetObjectMetadataAsync(_bucket, KeyOf(hash), cancellationToken);
        }
        catch (AmazonS3Exception failure) when (failure.StatusCode is HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    private static bool IsFull(AmazonS3Exception failure) =>
        failure.StatusCode is HttpStatusCode.InsufficientStorage || FullCodes.Contains(failure.ErrorCode, StringComparer.Ordinal);
}
