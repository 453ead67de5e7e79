using System.Net;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using CaiCach.Foundation.Writes;

namespace CaiCach.Foundation.Attachments;

/// <summary>Keeps files in an S3 bucket, each under its hash; uploads pass through a folder of this machine first.</summary>
internal sealed class S3AttachmentStore : IAttachmentStore, IDisposable
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

    /// <summary>Disposes the client.</summary>
    public void Dispose() => _client.Dispose();

    private static string KeyOf(AttachmentHash hash) => $"{hash.Value[..2]}/{hash.Value[2..4]}/{hash.Value}";

    private async Task KeepAsync(SpooledAttachment spooled, CancellationToken cancellationToken)
    {
        var (hash, size) = (spooled.Attachment.Hash, spooled.Attachment.SizeBytes);
        if (await SizeOfAsync(hash, cancellationToken) == size)
        {
            return;
        }

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

        if (await SizeOfAsync(hash, cancellationToken) is var kept && kept != size)
        {
            throw new IOException($"The bucket {_bucket} keeps {kept} bytes of {hash} instead of {size}.");
        }
    }

    private async Task<long?> SizeOfAsync(AttachmentHash hash, CancellationToken cancellationToken)
    {
        try
        {
            return (await _client.GetObjectMetadataAsync(_bucket, KeyOf(hash), cancellationToken)).ContentLength;
        }
        catch (AmazonS3Exception failure) when (failure.StatusCode is HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    private static bool IsFull(AmazonS3Exception failure) =>
        failure.StatusCode is HttpStatusCode.InsufficientStorage || FullCodes.Contains(failure.ErrorCode, StringComparer.Ordinal);
}
