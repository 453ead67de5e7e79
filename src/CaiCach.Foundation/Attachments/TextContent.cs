using System.Buffers;
using CaiCach.Foundation.Writes;

namespace CaiCach.Foundation.Attachments;

/// <summary>Tells text from other bytes: UTF-8, an old eight-bit encoding, or UTF-16 with its mark; no control characters, no markup.</summary>
internal static class TextContent
{
    private const int AtOnce = 64 * 1024;

    private static readonly SearchValues<byte> Blank = SearchValues.Create([0xEF, 0xBB, 0xBF, 0xFF, 0xFE, 0, 9, 10, 12, 13, 32]);

    internal static Result<AttachmentType> Sniff(Stream file)
    {
        var buffer = new byte[AtOnce];
        file.Position = 0;
        var length = file.ReadAtLeast(buffer, AtOnce, throwOnEndOfStream: false);
        var isWide = buffer.AsSpan(0, length) is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
        if (IsMarkup(buffer.AsSpan(0, length)))
        {
            return AttachmentErrors.Markup;
        }

        for (; length > 0; length = file.ReadAtLeast(buffer, AtOnce, throwOnEndOfStream: false))
        {
            foreach (var value in buffer.AsSpan(0, length))
            {
                if (IsControl(value) && !(isWide && value < 0x20))
                {
                    return AttachmentErrors.TypeNotAllowed;
                }
            }
        }

        return AttachmentType.Text;
    }

    // What a browser would take for a page begins with "<", spaces and the byte-order mark left out.
    private static bool IsMarkup(ReadOnlySpan<byte> head)
    {
        var first = head.IndexOfAnyExcept(Blank);
        return first >= 0 && head[first] == '<';
    }

    private static bool IsControl(byte value) => value is < 0x20 and not (9 or 10 or 12 or 13) or 0x7F;
}
