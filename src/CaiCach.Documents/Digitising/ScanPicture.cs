using CaiCach.Documents.Reading;
using CaiCach.Documents.Reading.Pdf;
using CaiCach.Documents.Reading.Scans;

namespace CaiCach.Documents.Digitising;

/// <summary>A photo or scan as a page: its size is checked by its headers before a pixel is unpacked.</summary>
internal static class ScanPicture
{
    private const double PointsPerInch = 72;

    /// <summary>The page; null with the refusal.</summary>
    public static (byte[]? Pdf, ReadingRefusal? Refusal) PageOf(ReadOnlyMemory<byte> content)
    {
        if (content.Span.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]))
        {
            return JpegPicture.Read(content.Span) is not { } jpeg ? (null, ReadingErrors.Damaged)
                : SizeRefusal(jpeg.Width, jpeg.Height, PdfLimits.PictureArea) is { } refused ? (null, refused)
                : !JpegPicture.IsWhole(content.Span) ? (null, ReadingErrors.Damaged)
                : (PicturePdf.OfJpeg(content, jpeg, PictureTurn.Of(content.Span), LongSide(jpeg.Width, jpeg.Height)), null);
        }

        if (PngPicture.SizeOf(content.Span) is not var (width, height))
        {
            return (null, content.Span[0] == 0x89 ? ReadingErrors.Damaged : ScanErrors.NotScan);
        }

        if (SizeRefusal(width, height, ScanLimits.UnpackedArea) is { } refusal)
        {
            return (null, refusal);
        }

        return PngPicture.IsInterlaced(content.Span) ? (null, PdfErrors.PictureFormat)
            : PngPicture.UnpackColour(content) is { } pixels ? (PicturePdf.OfColour(pixels, width, height, LongSide(width, height)), null)
            : (null, ReadingErrors.Damaged);
    }

    /// <summary>A4, or less where the picture has fewer dots than that.</summary>
    private static double LongSide(int width, int height) =>
        Math.Min(PicturePdf.LongSidePoints, Math.Max(width, height) * PointsPerInch / ScanLimits.DotsPerInch);

    private static ReadingRefusal? SizeRefusal(int width, int height, long mostArea) =>
        width <= 0 || height <= 0 ? ReadingErrors.Damaged
        : width > PdfLimits.PicturePixels || height > PdfLimits.PicturePixels || (long)width * height > mostArea
            ? PdfErrors.PictureTooLarge(width, height)
        : null;
}
