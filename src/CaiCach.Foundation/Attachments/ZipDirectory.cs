using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace CaiCach.Foundation.Attachments;

/// <summary>
/// The names in a zip file, read from its central directory alone and within limits, so that a hostile archive costs neither memory nor
/// time. (The framework's reader takes in every entry before it can be asked how many there are.)
/// </summary>
internal sealed class ZipDirectory
{
    private const uint EndSignature = 0x06054b50;
    private const uint EntrySignature = 0x02014b50;
    private const uint LocalSignature = 0x04034b50;
    private const int EndLength = 22;
    private const int EntryLength = 46;
    private const int LocalLength = 30;
    private const int LongestComment = ushort.MaxValue;
    private const ushort Stored = 0;
    private const ushort Deflated = 8;

    private readonly List<ZipEntry> _entries = [];

    private ZipDirectory() { }

    internal IEnumerable<string> Names => _entries.Select(entry => entry.Name);

    /// <summary>Reads the directory; null when it is broken or has too many entries.</summary>
    internal static ZipDirectory? Read(Stream file)
    {
        var tail = new byte[(int)Math.Min(file.Length, EndLength + LongestComment)];
        if (!TryRead(file, file.Length - tail.Length, tail))
        {
            return null;
        }

        for (var at = tail.Length - EndLength; at >= 0; at--)
        {
            if (UInt32(tail, at) == EndSignature)
            {
                return ReadEntries(file, count: UInt16(tail, at + 10), from: UInt32(tail, at + 16));
            }
        }

        return null;
    }

    /// <summary>The text of a small entry; null when there is none, or it is broken or too long.</summary>
    internal string? ReadText(Stream file, string name, int mostBytes)
    {
        var header = new byte[LocalLength];
        if (
            _entries.Find(entry => string.Equals(entry.Name, name, StringComparison.Ordinal)) is not { } entry
            || entry.Method is not (Stored or Deflated)
            || !TryRead(file, entry.LocalHeaderAt, header)
            || UInt32(header, 0) != LocalSignature
        )
        {
            return null;
        }

        file.Position = entry.LocalHeaderAt + LocalLength + UInt16(header, 26) + UInt16(header, 28);
        var text = new byte[mostBytes];
        try
        {
            using var inflated = new DeflateStream(file, CompressionMode.Decompress, leaveOpen: true);
            var length = (entry.Method == Stored ? file : inflated).ReadAtLeast(text, mostBytes, throwOnEndOfStream: false);
            return length < mostBytes ? Encoding.UTF8.GetString(text, 0, length) : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static ZipDirectory? ReadEntries(Stream file, int count, long from)
    {
        var directory = new ZipDirectory();
        var header = new byte[EntryLength];
        if (count > AttachmentLimits.MostZipEntries)
        {
            return null;
        }

        for (var i = 0; i < count; i++)
        {
            if (!TryRead(file, from, header) || UInt32(header, 0) != EntrySignature)
            {
                return null;
            }

            var name = new byte[UInt16(header, 28)];
            if (!TryRead(file, from + EntryLength, name))
            {
                return null;
            }

            directory._entries.Add(new ZipEntry(Encoding.UTF8.GetString(name), UInt16(header, 10), UInt32(header, 42)));
            from += EntryLength + name.Length + UInt16(header, 30) + UInt16(header, 32);
        }

        return directory;
    }

    private static bool TryRead(Stream file, long at, byte[] into)
    {
        if (at < 0 || at + into.Length > file.Length)
        {
            return false;
        }

        file.Position = at;
        file.ReadExactly(into);
        return true;
    }

    private static ushort UInt16(byte[] bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at));

    private static uint UInt32(byte[] bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at));

    private sealed record ZipEntry(string Name, ushort Method, long LocalHeaderAt);
}
