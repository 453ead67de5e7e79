using System.Buffers.Binary;

namespace CaiCach.Documents.Reading.Scans;

/// <summary>What the headers of a JPEG say; its pixels are left to poppler.</summary>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Channels">1 grey, 3 colour, 4 print colours.</param>
internal sealed record JpegPicture(int Width, int Height, int Channels)
{
    /// <summary>Null when there is no frame header.</summary>
    public static JpegPicture? Read(ReadOnlySpan<byte> jpeg)
    {
        for (var at = 2; at + 10 <= jpeg.Length && jpeg[at] == 0xFF; )
        {
            var marker = jpeg[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }
            // Start of frame: every C0…CF but the tables C4, C8 and CC (ITU T.81, table B.1).
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return new JpegPicture(
                    BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 7)..]),
                    BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 5)..]),
                    jpeg[at + 9]
                );
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 2)..]);
        }
        return null;
    }

    /// <summary>Whether the pixels go on to their end mark; poppler draws half a picture without a word.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> jpeg)
    {
        for (var at = 2; at + 4 <= jpeg.Length && jpeg[at] == 0xFF; at += 2 + BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 2)..]))
        {
            if (jpeg[at + 1] == 0xDA)
            {
                // Within the pixels FF is followed by 00 or a restart mark, so this is the end and nothing else (ITU T.81, B.1.1.5).
                return jpeg[at..].IndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) >= 0;
            }
        }

        return false;
    }
}
