using System.Text;
using CaiCach.Documents.Packaging;
using PdfSharp.Drawing;
using PdfSharp.Fonts;
using PdfSharp.Pdf;

namespace CaiCach.Documents.Signatures;

/// <summary>Draws a stamp as a PDF of one page, its letters embedded; the signer takes the page over as an appearance.</summary>
internal static class StampDrawing
{
    public const double Width = 190;
    private const double Margin = 5;
    private const double LetterPoints = 7.5;
    private const double LinePoints = 9.5;
    private const int RowsMaxCount = 9;

    // PDFsharp knows one source of typefaces for the whole process.
    static StampDrawing() => GlobalFontSettings.FontResolver ??= new StampFonts();

    /// <summary>The page, and how high it is in points.</summary>
    public static (byte[] Pdf, double Height) Draw(IReadOnlyList<string> lines, bool isSeal)
    {
        var options = new XPdfFontOptions(PdfFontEncoding.Unicode);
        var bold = new XFont(StampFonts.Family, LetterPoints + 0.5, XFontStyleEx.Bold, options);
        var plain = new XFont(StampFonts.Family, LetterPoints, XFontStyleEx.Regular, options);
        var rows = Rows(lines, bold, plain);
        var height = (rows.Count * LinePoints) + (2 * Margin);
        using var document = new PdfDocument();
        document.Options.CompressContentStreams = true;
        var page = document.AddPage();
        (page.Width, page.Height) = (XUnit.FromPoint(Width), XUnit.FromPoint(height));
        var ink = isSeal ? XColor.FromArgb(190, 20, 20) : XColor.FromArgb(16, 60, 150);
        using (var drawing = XGraphics.FromPdfPage(page))
        {
            drawing.DrawRectangle(new XPen(ink, 0.8), XBrushes.White, 0.4, 0.4, Width - 0.8, height - 0.8);
            for (var i = 0; i < rows.Count; i++)
            {
                drawing.DrawString(rows[i].Text, rows[i].Font, new XSolidBrush(ink), Margin, Margin + (i * LinePoints) + LetterPoints);
            }
        }

        using var output = new MemoryStream();
        document.Save(output, closeStream: false);
        return (output.ToArray(), height);
    }

    private static List<(string Text, XFont Font)> Rows(IReadOnlyList<string> lines, XFont bold, XFont plain)
    {
        using var measure = XGraphics.CreateMeasureContext(new XSize(Width, Width), XGraphicsUnit.Point, XPageDirection.Downwards);
        return
        [
            .. lines
                .Take(PdfSignatureOrder.LinesMaxCount)
                .SelectMany((line, i) => Wrap(measure, line, i == 0 ? bold : plain).Select(row => (row, i == 0 ? bold : plain)))
                .Take(RowsMaxCount),
        ];
    }

    private static IEnumerable<string> Wrap(XGraphics drawing, string line, XFont font)
    {
        var row = new StringBuilder();
        foreach (var word in line.Normalize().Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (row.Length > 0 && drawing.MeasureString($"{row} {word}", font).Width > Width - (2 * Margin))
            {
                yield return row.ToString();
                row.Clear();
            }

            row.Append(row.Length > 0 ? " " : "").Append(word);
        }

        if (row.Length > 0)
        {
            yield return row.ToString();
        }
    }

    /// <summary>Be Vietnam Pro out of this library, whatever is installed.</summary>
    private sealed class StampFonts : IFontResolver
    {
        public const string Family = "Be Vietnam Pro";

        public FontResolverInfo ResolveTypeface(string familyName, bool isBold, bool isItalic) =>
            new(isBold ? "BeVietnamPro-SemiBold" : "BeVietnamPro-Regular");

        public byte[] GetFont(string faceName) => EmbeddedFile.Bytes($"Signatures/{faceName}.ttf");
    }
}
