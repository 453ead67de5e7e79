using System.Buffers.Text;
using System.Security.Cryptography;
using CaiCach.Foundation.Secrets;
using CaiCach.Foundation.Time;
using CaiCach.OneStop.Domain.Portal;

namespace CaiCach.OneStop.Data;

/// <summary>
/// Writes and reads the part of an address by which a file is fetched without an account: what it names, and an HMAC-SHA256 over it under a key
/// that is derived from the installation's own, so that every process reads what another wrote and nobody else writes any.
/// </summary>
internal sealed class FileLinks(SecretNumbers secrets, PortalCodes codes, TimeProvider clock)
{
    private const string KeyPurpose = "CaiCach.OneStop.FileLink.v1";
    private const int SignatureLength = HMACSHA256.HashSizeInBytes;

    /// <summary>Letters of one.</summary>
    public static readonly int TokenLength = Base64Url.GetEncodedLength(FileLink.Length + SignatureLength);

    /// <summary>Writes one that opens a file of a dossier, in the scope of a unit, for as many days as <see cref="PortalCodes.FileLinkDays"/> has.</summary>
    public Task<string> NewAsync(Guid unitId, Guid dossierId, Guid attachmentId, CancellationToken cancellationToken)
    {
        var expiresAt = VietnamTime.EndOf(VietnamTime.Today(clock).AddDays(codes.FileLinkDays.Value));
        return WriteAsync(new FileLink(unitId, dossierId, attachmentId, expiresAt), cancellationToken);
    }

    /// <summary>Writes it.</summary>
    public async Task<string> WriteAsync(FileLink link, CancellationToken cancellationToken)
    {
        var content = link.ToBytes();
        var key = await secrets.HashAsync(KeyPurpose, cancellationToken);
        return Base64Url.EncodeToString([.. content, .. HMACSHA256.HashData(key, content)]);
    }

    /// <summary>Reads it, whether its time is over or not; null for what this installation did not write.</summary>
    public async Task<FileLink?> ReadAsync(string token, CancellationToken cancellationToken)
    {
        var bytes = new byte[FileLink.Length + SignatureLength];
        if (token.Length != TokenLength || !Base64Url.IsValid(token) || Base64Url.DecodeFromChars(token, bytes) != bytes.Length)
        {
            return null;
        }

        var key = await secrets.HashAsync(KeyPurpose, cancellationToken);
        var content = bytes.AsSpan(0, FileLink.Length);
        return CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(key, content), bytes.AsSpan(FileLink.Length))
            ? FileLink.Of(content)
            : null;
    }
}
