using System.IO.Compression;
using CaiCach.Documents.Digitising;

namespace CaiCach.Documents.Reading.Scans;

/// <summary>Puts a picture on a PDF page of its own, so that a picture and a scanned PDF go the same way.</summary>
internal static class PicturePdf
{
    /// <summary>Long side of A4, in points; a scan does not always say how large the paper was.</summary>
    public const double LongSidePoints = 842;

    public static byte[] OfJpeg(
        ReadOnlyMemory<byte> jpeg,
        JpegPicture picture,
        int turn = PictureTurn.Upright,
        double longSide = LongSidePoints
    )
    {
        var colours = picture.Channels switch
        {
            1 => "/DeviceGray",
            4 => "/DeviceCMYK /Decode [1 0 1 0 1 0 1 0]",
            _ => "/DeviceRGB",
        };
        return Wrap((picture.Width, picture.Height), $"/ColorSpace {colours} /Filter /DCTDecode", jpeg.Span, turn, longSide);
    }

    public static byte[] OfGrey(byte[] pixels, int width, int height) => OfPixels(pixels, (width, height), "/DeviceGray", LongSidePoints);

    public static byte[] OfColour(byte[] pixels, int width, int height, double longSide) =>
        OfPixels(pixels, (width, height), "/DeviceRGB", longSide);

    private static byte[] OfPixels(byte[] pixels, (int, int) size, string colours, double longSide)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zip.Write(pixels);
        }

        var data = packed.GetBuffer().AsSpan(0, (int)packed.Length);
        return Wrap(size, $"/ColorSpace {colours} /Filter /FlateDecode", data, PictureTurn.Upright, longSide);
    }

    private static byte[] Wrap((int Width, int Height) size, string coding, ReadOnlySpan<byte> data, int turn, double longSide)
    {
        var scale = longSide / Math.Max(size.Width, size.Height);
        var (wide, high) = (Math.Max(1, Math.Round(size.Width * scale, 2)), Math.Max(1, Math.Round(size.Height * scale, 2)));
        (wide, high) = PictureTurn.IsSideways(turn) ? (high, wide) : (wide, high);
        using var pdf = new PdfWriting();
        pdf.Add("<< /Type /Catalog /Pages 2 0 R >>");
        pdf.Add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        pdf.AddPage(
            2,
            wide,
            high,
            PdfWriting.Invariant($"{wide} 0 0 {high} 0 0 cm {PictureTurn.MatrixOf(turn)} cm"),
            PdfWriting.Invariant($"/Width {size.Width} /Height {size.Height} {coding}"),
            data
        );
        return pdf.Finish();
    }
}
