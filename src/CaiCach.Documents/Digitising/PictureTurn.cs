using System.Buffers.Binary;

namespace CaiCach.Documents.Digitising;

/// <summary>How a telephone says it was held: the tag Orientation (0112) of Exif 2.32, 1 for upright to 8.</summary>
internal static class PictureTurn
{
    public const int Upright = 1;
    private const int OrientationTag = 0x0112;
    private const byte ApplicationOne = 0xE1;
    private const int EntryBytes = 12;

    /// <summary>Whether width and height change places.</summary>
    public static bool IsSideways(int turn) => turn >= 5;

    /// <summary>The matrix that lays the unit square of a picture upright on the unit square of its page (PDF: y goes up).</summary>
    public static string MatrixOf(int turn) =>
        turn switch
        {
            2 => "-1 0 0 1 1 0",
            3 => "-1 0 0 -1 1 1",
            4 => "1 0 0 -1 0 1",
            5 => "0 -1 -1 0 1 1",
            6 => "0 -1 1 0 0 1",
            7 => "0 1 1 0 0 0",
            8 => "0 1 -1 0 1 0",
            _ => "1 0 0 1 0 0",
        };

    /// <summary>What the file says; upright where it says nothing or nonsense.</summary>
    public static int Of(ReadOnlySpan<byte> jpeg)
    {
        for (var at = 2; at + 4 <= jpeg.Length && jpeg[at] == 0xFF; )
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 2)..]);
            if (length < 2 || at + 2 + length > jpeg.Length)
            {
                break;
            }

            var segment = jpeg.Slice(at + 4, length - 2);
            if (jpeg[at + 1] == ApplicationOne && segment.StartsWith("Exif\0\0"u8))
            {
                return OfTiff(segment[6..]);
            }

            at += 2 + length;
        }

        return Upright;
    }

    private static int OfTiff(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8)
        {
            return Upright;
        }

        var isLittle = tiff.StartsWith("II"u8);
        var directory = isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (directory > tiff.Length - 2)
        {
            return Upright;
        }

        var entries = tiff[(int)directory..];
        var count = Short(entries, isLittle);
        entries = entries[2..];
        for (var i = 0; i < count && (i + 1) * EntryBytes <= entries.Length; i++)
        {
            var entry = entries.Slice(i * EntryBytes, EntryBytes);
            if (Short(entry, isLittle) == OrientationTag)
            {
                return Short(entry[8..], isLittle) is var turn and >= 1 and <= 8 ? turn : Upright;
            }
        }

        return Upright;
    }

    private static int Short(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
}
