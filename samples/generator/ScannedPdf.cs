using System.Globalization;
using System.Text;

namespace CaiCach.Samples;

/// <summary>A PDF of nothing but pictures, as an office scanner makes it: one grey JPEG a page, no text.</summary>
internal static class ScannedPdf
{
    private const double PointsPerInch = 72;

    /// <summary>Writes the file.</summary>
    /// <param name="pages">Grey JPEGs (baseline), one a page.</param>
    /// <param name="dpi">Their resolution.</param>
    /// <param name="output">Where to.</param>
    public static void Write(IReadOnlyList<byte[]> pages, int dpi, Stream output)
    {
        var offsets = new List<long>();
        Put(output, "%PDF-1.4\n");
        var kids = string.Join(' ', pages.Select((_, i) => $"{3 + (i * 3)} 0 R"));
        Begin("<< /Type /Catalog /Pages 2 0 R >>");
        Put(output, "\nendobj\n");
        Begin($"<< /Type /Pages /Kids [{kids}] /Count {pages.Count} >>");
        Put(output, "\nendobj\n");
        for (var i = 0; i < pages.Count; i++)
        {
            var (width, height) = Size(pages[i]);
            var (w, h) = (Points(width, dpi), Points(height, dpi));
            var picture = 4 + (i * 3);
            Begin(
                $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {w} {h}] /Resources << /XObject << /P {picture} 0 R >> >> /Contents {picture + 1} 0 R >>"
            );
            Put(output, "\nendobj\n");
            Begin(
                $"<< /Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode /Length {pages[i].Length} >>\nstream\n"
            );
            output.Write(pages[i]);
            Put(output, "\nendstream\nendobj\n");
            var show = $"q {w} 0 0 {h} 0 0 cm /P Do Q";
            Begin($"<< /Length {show.Length} >>\nstream\n{show}\nendstream\nendobj\n");
        }

        var start = output.Position;
        Put(output, $"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
        {
            Put(output, offset.ToString("0000000000", CultureInfo.InvariantCulture) + " 00000 n \n");
        }

        Put(output, $"trailer\n<< /Size {offsets.Count + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");

        void Begin(string text)
        {
            offsets.Add(output.Position);
            Put(output, $"{offsets.Count} 0 obj\n{text}");
        }
    }

    private static void Put(Stream output, string text) => output.Write(Encoding.ASCII.GetBytes(text));

    private static string Points(int pixels, int dpi) => (pixels * PointsPerInch / dpi).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Width and height from the frame header of a JPEG.</summary>
    private static (int Width, int Height) Size(byte[] jpeg)
    {
        for (var i = 2; i < jpeg.Length - 10; i += 2 + (jpeg[i + 2] << 8) + jpeg[i + 3])
        {
            if (jpeg[i + 1] is >= 0xC0 and <= 0xC2 && jpeg[i + 9] == 1)
            {
                return ((jpeg[i + 7] << 8) + jpeg[i + 8], (jpeg[i + 5] << 8) + jpeg[i + 6]);
            }
        }

        throw new InvalidOperationException("The picture is no grey JPEG.");
    }
}
