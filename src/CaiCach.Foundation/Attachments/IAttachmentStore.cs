using CaiCach.Foundation.Writes;

namespace CaiCach.Foundation.Attachments;

/// <summary>
/// Files kept outside the database under the SHA-256 of their bytes: the same bytes are kept once, and what is kept is never changed. A
/// file is kept whole or not at all.
/// </summary>
public interface IAttachmentStore
{
    /// <summary>Takes a file in, after looking at its content; it streams and never holds the whole file in memory.</summary>
    /// <param name="content">The bytes; read to the end, not disposed.</param>
    /// <param name="fileName">The name that the person's file had.</param>
    /// <param name="mostBytes">The largest size taken; see <see cref="AttachmentLimits.MostBytes"/>.</param>
    /// <param name="cancellationToken">Ends the upload; nothing is kept then.</param>
    /// <returns>What was kept, or why it was refused (<see cref="AttachmentErrors"/>).</returns>
    Task<Result<StoredAttachment>> SaveAsync(Stream content, string fileName, long mostBytes, CancellationToken cancellationToken);

    /// <summary>Opens a file for reading; null when it is not there, which <c>caicach verify</c> reports.</summary>
    Task<Stream?> OpenReadAsync(AttachmentHash hash, CancellationToken cancellationToken);

    /// <summary>Reads a file through and compares its bytes with its hash.</summary>
    Task<AttachmentCondition> VerifyAsync(AttachmentHash hash, CancellationToken cancellationToken);
}

/// <summary>What was kept.</summary>
/// <param name="Hash">By which it is found.</param>
/// <param name="SizeBytes">Its size.</param>
/// <param name="Type">What its content is.</param>
/// <param name="FileName">A name that is safe to download it under.</param>
public sealed record StoredAttachment(AttachmentHash Hash, long SizeBytes, AttachmentType Type, string FileName);

/// <summary>How a kept file is found to be.</summary>
public enum AttachmentCondition
{
    /// <summary>There, and its bytes give its hash.</summary>
    Whole,

    /// <summary>Not there.</summary>
    Missing,

    /// <summary>There, but of other bytes.</summary>
    Damaged,
}
