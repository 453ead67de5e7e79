using System.Buffers.Binary;

namespace CaiCach.OneStop.Domain.Portal;

/// <summary>What the address of a file says, nothing of it about people.</summary>
/// <param name="UnitId">In whose scope it is opened.</param>
/// <param name="DossierId">The dossier.</param>
/// <param name="AttachmentId">The file.</param>
/// <param name="ExpiresAt">From when on it opens nothing; whole seconds.</param>
internal sealed record FileLink(Guid UnitId, Guid DossierId, Guid AttachmentId, DateTimeOffset ExpiresAt)
{
    /// <summary>Bytes of it.</summary>
    public const int Length = (3 * GuidLength) + sizeof(long);

    private const int GuidLength = 16;

    /// <summary>As bytes, to be signed.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[Length];
        UnitId.TryWriteBytes(bytes);
        DossierId.TryWriteBytes(bytes.AsSpan(GuidLength));
        AttachmentId.TryWriteBytes(bytes.AsSpan(2 * GuidLength));
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(3 * GuidLength), ExpiresAt.ToUnixTimeSeconds());
        return bytes;
    }

    /// <summary>Reads bytes whose signature was found right.</summary>
    public static FileLink Of(ReadOnlySpan<byte> bytes) =>
        new(
            new Guid(bytes[..GuidLength]),
            new Guid(bytes.Slice(GuidLength, GuidLength)),
            new Guid(bytes.Slice(2 * GuidLength, GuidLength)),
            DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadInt64BigEndian(bytes[(3 * GuidLength)..]))
        );
}
