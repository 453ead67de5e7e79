using System.Buffers.Binary;
using System.IO.Compression;

namespace CaiCach.Documents.Reading.Scans;

/// <summary>Unpacks a PNG into grey or coloured bytes, row by row, never more than its header announced.</summary>
internal static class PngPicture
{
    private const int SignatureBytes = 8;
    private const int HeaderEnd = 33;
    private const int ColourBytes = 3;

    /// <summary>Width and height as the header says; null when it is no PNG.</summary>
    public static (int Width, int Height)? SizeOf(ReadOnlySpan<byte> png) =>
        png.Length >= HeaderEnd && png[12..16].SequenceEqual("IHDR"u8)
            ? (BinaryPrimitives.ReadInt32BigEndian(png[16..]), BinaryPrimitives.ReadInt32BigEndian(png[20..]))
            : null;

    /// <summary>Whether the rows come in seven passes, which no scanner does.</summary>
    public static bool IsInterlaced(ReadOnlySpan<byte> png) => png[28] != 0;

    /// <summary>The grey pixels, or null when it is cut off or damaged; the size was checked before.</summary>
    public static byte[]? Unpack(ReadOnlyMemory<byte> png) => Unpack(png, bytesPerPixel: 1);

    /// <summary>The same in colour: red, green and blue of each pixel.</summary>
    public static byte[]? UnpackColour(ReadOnlyMemory<byte> png) => Unpack(png, ColourBytes);

    private static byte[]? Unpack(ReadOnlyMemory<byte> png, int bytesPerPixel)
    {
        var header = png.Span[16..HeaderEnd];
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header[4..]));
        var format = new PixelFormat(Depth: header[8], Colour: header[9], Palette: []);
        if (!format.IsKnown || !Gather(png, out var packed, out var palette))
        {
            return null;
        }

        try
        {
            using var pixels = new ZLibStream(packed, CompressionMode.Decompress);
            return Unfilter(pixels, width, height, format with { Palette = palette }, bytesPerPixel);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static bool Gather(ReadOnlyMemory<byte> png, out MemoryStream packed, out byte[] palette)
    {
        (packed, palette) = (new MemoryStream(), []);
        for (var at = SignatureBytes; at + 12 <= png.Length; )
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.Span[at..]);
            if (length < 0 || length > png.Length - at - 12)
            {
                return false;
            }

            var kind = png.Span.Slice(at + 4, 4);
            var data = png.Slice(at + 8, length);
            if (kind.SequenceEqual("PLTE"u8))
            {
                palette = data.ToArray();
            }
            else if (kind.SequenceEqual("IDAT"u8))
            {
                packed.Write(data.Span);
            }
            else if (kind.SequenceEqual("IEND"u8))
            {
                break;
            }

            at += length + 12;
        }
        packed.Position = 0;
        return packed.Length > 0;
    }

    private static byte[]? Unfilter(Stream pixels, int width, int height, PixelFormat format, int bytesPerPixel)
    {
        var stride = (int)(((long)width * format.BitsPerPixel + 7) / 8);
        var step = Math.Max(1, format.BitsPerPixel / 8);
        var (above, row) = (new byte[stride], new byte[stride]);
        var unpacked = new byte[width * height * bytesPerPixel];
        for (var y = 0; y < height; y++)
        {
            var filter = pixels.ReadByte();
            if (filter is < 0 or > 4 || pixels.ReadAtLeast(row, stride, throwOnEndOfStream: false) < stride)
            {
                return null;
            }

            for (var i = 0; i < stride; i++)
            {
                int left = i >= step ? row[i - step] : 0;
                int corner = i >= step ? above[i - step] : 0;
                row[i] += filter switch
                {
                    1 => (byte)left,
                    2 => above[i],
                    3 => (byte)((left + above[i]) / 2),
                    4 => (byte)Nearest(left, above[i], corner),
                    _ => 0,
                };
            }
            var target = unpacked.AsSpan(y * width * bytesPerPixel, width * bytesPerPixel);
            if (bytesPerPixel == ColourBytes)
            {
                format.ToColour(row, target);
            }
            else
            {
                format.ToGrey(row, target);
            }

            (above, row) = (row, above);
        }
        return unpacked;
    }

    /// <summary>The Paeth predictor of the PNG specification, 9.4.</summary>
    private static int Nearest(int left, int above, int corner)
    {
        var guess = left + above - corner;
        var (fromLeft, fromAbove, fromCorner) = (Math.Abs(guess - left), Math.Abs(guess - above), Math.Abs(guess - corner));
        return fromLeft <= fromAbove && fromLeft <= fromCorner ? left
            : fromAbove <= fromCorner ? above
            : corner;
    }

    /// <summary>How the bytes of a row make pixels: PNG specification, 11.2.2.</summary>
    private sealed record PixelFormat(int Depth, int Colour, byte[] Palette)
    {
        private const int Indexed = 3;

        private int Channels =>
            Colour switch
            {
                2 => 3,
                4 => 2,
                6 => 4,
                _ => 1,
            };

        private bool HasAlpha => Colour is 4 or 6;

        public int BitsPerPixel => Depth * Channels;

        public bool IsKnown =>
            Colour is 0 or 2 or 3 or 4 or 6
            && (Depth is 8 || Depth is 16 && Colour != Indexed || Depth is 1 or 2 or 4 && Colour is 0 or Indexed);

        public void ToGrey(ReadOnlySpan<byte> row, Span<byte> grey)
        {
            for (var x = 0; x < grey.Length; x++)
            {
                grey[x] = Depth < 8 ? Small(row, x) : Whole(row, x);
            }
        }

        public void ToColour(ReadOnlySpan<byte> row, Span<byte> colours)
        {
            for (var x = 0; x < colours.Length / ColourBytes; x++)
            {
                ColourOf(row, x, colours.Slice(x * ColourBytes, ColourBytes));
            }
        }

        private void ColourOf(ReadOnlySpan<byte> row, int x, Span<byte> colour)
        {
            if (Colour == Indexed)
            {
                var index = Depth < 8 ? Bits(row, x) : row[x];
                for (var i = 0; i < ColourBytes; i++)
                {
                    colour[i] = (ColourBytes * index) + i < Palette.Length ? Palette[(ColourBytes * index) + i] : (byte)255;
                }
            }
            else if (Channels < ColourBytes)
            {
                colour.Fill(Depth < 8 ? Small(row, x) : Whole(row, x));
            }
            else
            {
                var width = Depth / 8;
                var at = x * Channels * width;
                int cover = HasAlpha ? row[at + (ColourBytes * width)] : 255;
                for (var i = 0; i < ColourBytes; i++)
                {
                    colour[i] = (byte)(((row[at + (i * width)] * cover) + (255 * (255 - cover))) / 255);
                }
            }
        }

        private int Bits(ReadOnlySpan<byte> row, int x) => row[x * Depth / 8] >> (8 - Depth - x * Depth % 8) & ((1 << Depth) - 1);

        private byte Small(ReadOnlySpan<byte> row, int x)
        {
            var value = Bits(row, x);
            return Colour == Indexed ? FromPalette(value) : (byte)(value * 255 / ((1 << Depth) - 1));
        }

        private byte Whole(ReadOnlySpan<byte> row, int x)
        {
            var width = Depth / 8;
            var at = x * Channels * width;
            if (Colour == Indexed)
            {
                return FromPalette(row[at]);
            }

            var light = Channels >= 3 ? Light(row[at], row[at + width], row[at + 2 * width]) : row[at];
            if (!HasAlpha)
            {
                return light;
            }

            int cover = row[at + (Channels - 1) * width];
            return (byte)((light * cover + 255 * (255 - cover)) / 255);
        }

        private byte FromPalette(int index) =>
            3 * index + 2 < Palette.Length ? Light(Palette[3 * index], Palette[3 * index + 1], Palette[3 * index + 2]) : (byte)255;

        private static byte Light(int red, int green, int blue) => (byte)((299 * red + 587 * green + 114 * blue) / 1000);
    }
}
