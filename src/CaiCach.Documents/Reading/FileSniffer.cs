using System.Text;

namespace CaiCach.Documents.Reading;

/// <summary>Tells what a file is from its bytes; a renamed file is what it is.</summary>
internal static class FileSniffer
{
    private const int HeadBytes = 4096;

    public static FileKind Sniff(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith("PK\u0003\u0004"u8) || content.StartsWith("PK\u0005\u0006"u8))
        {
            return FileKind.Zip;
        }

        // Readers accept a header that begins within the first kilobyte.
        if (content[..Math.Min(content.Length, 1024)].IndexOf("%PDF-"u8) >= 0)
        {
            return FileKind.Pdf;
        }

        if (IsPicture(content))
        {
            return FileKind.Picture;
        }

        if (content.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            return FileKind.CompoundFile;
        }

        return SniffText(content);
    }

    private static bool IsPicture(ReadOnlySpan<byte> content) =>
        content.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        || content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
        || content.StartsWith("II*\0"u8)
        || content.StartsWith("MM\0*"u8);

    private static FileKind SniffText(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith("{\\rtf"u8))
        {
            return FileKind.Rtf;
        }

        var head = content[..Math.Min(content.Length, HeadBytes)];
        var hasUnicodeMark = head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
        if (!hasUnicodeMark && HasControlBytes(head))
        {
            return FileKind.Unknown;
        }

        var start = Encoding.UTF8.GetString(head[..Math.Min(head.Length, 512)]).TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
        return
            start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase)
            ? FileKind.Html
            : FileKind.Text;
    }

    private static bool HasControlBytes(ReadOnlySpan<byte> head)
    {
        foreach (var b in head)
        {
            if (b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or 0x0B))
            {
                return true;
            }
        }

        return false;
    }
}
