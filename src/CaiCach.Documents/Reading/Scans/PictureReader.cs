using CaiCach.Documents.Reading.Pdf;

namespace CaiCach.Documents.Reading.Scans;

/// <summary>Reads a scanned page that comes as a PNG or JPEG picture.</summary>
internal sealed class PictureReader : IFormReader
{
    private readonly PdfReader _pages = new();

    public bool Reads(FileKind kind) => kind == FileKind.Picture;

    public async Task<DocumentReading> ReadAsync(ReadOnlyMemory<byte> content, ScanWish scans, CancellationToken cancellationToken)
    {
        var (pdf, refusal) = await Task.Run(() => PageOf(content), cancellationToken);
        return pdf is null ? refusal! : await _pages.ReadAsync(pdf, scans, cancellationToken);
    }

    private static (byte[]? Pdf, ReadingRefusal? Refusal) PageOf(ReadOnlyMemory<byte> content)
    {
        if (content.Span.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]))
        {
            if (JpegPicture.Read(content.Span) is not { } jpeg)
            {
                return (null, ReadingErrors.Damaged);
            }

            return RefusalOf(jpeg.Width, jpeg.Height) is { } refused ? (null, refused) : (PicturePdf.OfJpeg(content, jpeg), null);
        }
        if (PngPicture.SizeOf(content.Span) is not var (width, height))
        {
            return (null, content.Span[0] == 0x89 ? ReadingErrors.Damaged : PdfErrors.PictureFormat);
        }

        if (RefusalOf(width, height) is { } refusal)
        {
            return (null, refusal);
        }

        if (PngPicture.IsInterlaced(content.Span))
        {
            return (null, PdfErrors.PictureFormat);
        }

        return PngPicture.Unpack(content) is { } grey ? (PicturePdf.OfGrey(grey, width, height), null) : (null, ReadingErrors.Damaged);
    }

    private static ReadingRefusal? RefusalOf(int width, int height)
    {
        if (width <= 0 || height <= 0)
        {
            return ReadingErrors.Damaged;
        }

        var isTooLarge =
            width > PdfLimits.PicturePixels || height > PdfLimits.PicturePixels || (long)width * height > PdfLimits.PictureArea;
        return isTooLarge ? PdfErrors.PictureTooLarge(width, height) : null;
    }
}
