using System.Security.Cryptography;

namespace CaiCach.Foundation.Attachments;

/// <summary>Reads a kept file through and compares it with its hash, the same for every store.</summary>
internal static class AttachmentVerification
{
    internal static async Task<AttachmentCondition> VerifyAsync(Stream? content, AttachmentHash hash, CancellationToken cancellationToken)
    {
        if (content is null)
        {
            return AttachmentCondition.Missing;
        }

        var found = AttachmentHash.Of(await SHA256.HashDataAsync(content, cancellationToken));
        return found == hash ? AttachmentCondition.Whole : AttachmentCondition.Damaged;
    }
}
