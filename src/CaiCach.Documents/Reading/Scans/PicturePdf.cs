using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace CaiCach.Documents.Reading.Scans;

/// <summary>Puts a picture on a PDF page of its own, so that a picture and a scanned PDF go the same way.</summary>
internal static class PicturePdf
{
    /// <summary>Long side of A4, in points; a scan does not always say how large the paper was.</summary>
    private const double LongSidePoints = 842;

    public static byte[] OfJpeg(ReadOnlyMemory<byte> jpeg, JpegPicture picture)
    {
        var colours = picture.Channels switch
        {
            1 => "/DeviceGray",
            4 => "/DeviceCMYK /Decode [1 0 1 0 1 0 1 0]",
            _ => "/DeviceRGB",
        };
        return Wrap(picture.Width, picture.Height, $"/ColorSpace {colours} /Filter /DCTDecode", jpeg.Span);
    }

    public static byte[] OfGrey(byte[] pixels, int width, int height)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zip.Write(pixels);
        }

        return Wrap(width, height, "/ColorSpace /DeviceGray /Filter /FlateDecode", packed.GetBuffer().AsSpan(0, (int)packed.Length));
    }

    private static byte[] Wrap(int width, int height, string coding, ReadOnlySpan<byte> data)
    {
        var scale = LongSidePoints / Math.Max(width, height);
        var (wide, high) = (Math.Max(1, Math.Round(width * scale, 2)), Math.Max(1, Math.Round(height * scale, 2)));
        var drawing = Invariant($"q {wide} 0 0 {high} 0 0 cm /Scan Do Q");
        using var pdf = new MemoryStream();
        var starts = new List<long>();
        Write(pdf, "%PDF-1.4\n");
        Add(pdf, starts, "<< /Type /Catalog /Pages 2 0 R >>");
        Add(pdf, starts, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        Add(
            pdf,
            starts,
            Invariant(
                $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {wide} {high}] /Contents 4 0 R /Resources << /XObject << /Scan 5 0 R >> >> >>"
            )
        );
        Add(pdf, starts, Invariant($"<< /Length {drawing.Length} >>"), Encoding.ASCII.GetBytes(drawing));
        var image = Invariant(
            $"<< /Type /XObject /Subtype /Image /Width {width} /Height {height} /BitsPerComponent 8 {coding} /Length {data.Length} >>"
        );
        Add(pdf, starts, image, data);
        var table = pdf.Position;
        Write(pdf, Invariant($"xref\n0 {starts.Count + 1}\n0000000000 65535 f \n"));
        foreach (var start in starts)
        {
            Write(pdf, Invariant($"{start:D10} 00000 n \n"));
        }

        Write(pdf, Invariant($"trailer\n<< /Size {starts.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n"));
        return pdf.ToArray();
    }

    private static void Add(MemoryStream pdf, List<long> starts, string dictionary, ReadOnlySpan<byte> stream = default)
    {
        starts.Add(pdf.Position);
        Write(pdf, Invariant($"{starts.Count} 0 obj\n{dictionary}\n"));
        if (!stream.IsEmpty)
        {
            Write(pdf, "stream\n");
            pdf.Write(stream);
            Write(pdf, "\nendstream\n");
        }
        Write(pdf, "endobj\n");
    }

    private static void Write(MemoryStream pdf, string text) => pdf.Write(Encoding.ASCII.GetBytes(text));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
