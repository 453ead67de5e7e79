using System.Text;
using CaiCach.Documents.Digitising;
using CaiCach.Documents.Reading.Pdf;

namespace CaiCach.Documents.Tests.Digitising;

/// <summary>A made-up page of A4 whose lines go down to the right by so many degrees.</summary>
internal static class SlantedPage
{
    private const int Lines = 34;

    /// <summary>As a PDF of letters.</summary>
    public static byte[] Pdf(double degrees, int pages = 1)
    {
        using var pdf = new PdfWriting();
        pdf.Add("<< /Type /Catalog /Pages 2 0 R >>");
        pdf.Add(
            $"<< /Type /Pages /Kids [{string.Join(' ', Enumerable.Range(0, pages).Select(i => $"{4 + (2 * i)} 0 R"))}] /Count {pages} >>"
        );
        pdf.Add("<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>");
        var (sine, cosine) = Math.SinCos(-degrees * Math.PI / 180);
        var drawing = new StringBuilder(
            PdfWriting.Invariant(
                $"1 0 0 1 297.5 421 cm {cosine:F6} {sine:F6} {-sine:F6} {cosine:F6} 0 0 cm 1 0 0 1 -297.5 -421 cm 0.7 0 0 rg BT /F 12 Tf 90 740 Td "
            )
        );
        for (var i = 0; i < Lines; i++)
        {
            // Lines of different lengths with gaps between paragraphs, as letters have.
            var words = string.Join(' ', Enumerable.Repeat($"dong {i} cua to khai", (i * 7 % 4) + 1));
            drawing.Append(PdfWriting.Invariant($"({words}) Tj 0 {(i % 5 == 4 ? -26 : -18)} Td "));
        }

        var content = Encoding.ASCII.GetBytes(drawing.Append("ET").ToString());
        for (var i = 0; i < pages; i++)
        {
            pdf.Add(
                $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {pdf.Next + 1} 0 R /Resources << /Font << /F 3 0 R >> >> >>"
            );
            pdf.Add($"<< /Length {content.Length} >>", content);
        }

        return pdf.Finish();
    }

    /// <summary>As a scanner or a telephone would make it.</summary>
    public static Task<byte[]> JpegAsync(double degrees, int dotsPerInch = 150) => JpegAsync(Pdf(degrees), dotsPerInch);

    /// <summary>A page that is white but for its top left quarter.</summary>
    public static async Task<byte[]> CornerAsync()
    {
        using var pdf = new PdfWriting();
        pdf.Add("<< /Type /Catalog /Pages 2 0 R >>");
        pdf.Add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        pdf.Add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>");
        pdf.Add("<< /Length 19 >>", "0 421 297 421 re f "u8);
        return await JpegAsync(pdf.Finish(), 60);
    }

    private static async Task<byte[]> JpegAsync(byte[] pdf, int dotsPerInch)
    {
        using var file = await TemporaryFile.CreateAsync(pdf, TestContext.Current.CancellationToken);
        var drawn = await new PdfTools(file.FilePath).DrawJpegAsync(1, dotsPerInch, TestContext.Current.CancellationToken);
        drawn.IsGood.ShouldBeTrue(drawn.Complaints);
        return drawn.Output;
    }

    /// <summary>The same with the mark of a telephone that was held so (Exif 2.32, Orientation).</summary>
    public static byte[] Held(byte[] jpeg, byte turn) =>
        [
            .. jpeg[..2],
            0xFF,
            0xE1,
            0x00,
            0x22,
            .. "Exif\0\0"u8,
            .. "MM\0*"u8,
            0,
            0,
            0,
            8,
            0,
            1,
            0x01,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            turn,
            0,
            0,
            0,
            0,
            0,
            0,
            .. jpeg[2..],
        ];
}
