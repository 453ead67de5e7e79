using CaiCach.Documents.Reading.Scans;

namespace CaiCach.Documents.Digitising;

/// <summary>A page as it goes into the paper.</summary>
/// <param name="Jpeg">Its picture.</param>
/// <param name="Picture">What the picture's headers say.</param>
/// <param name="DotsPerInch">At which it was drawn.</param>
/// <param name="SkewDegrees">By which its lines go down to the right; the page is turned back by it.</param>
internal sealed record DrawnPage(byte[] Jpeg, JpegPicture Picture, int DotsPerInch, double SkewDegrees)
{
    private const double PointsPerInch = 72;

    /// <summary>Adds it: the picture keeps its size and is turned about the middle of the page; PDF turns it, so no pixel is reckoned anew.</summary>
    public void AddTo(PdfWriting pdf, int pages)
    {
        var (wide, high) = (Points(Picture.Width), Points(Picture.Height));
        var (sine, cosine) = Math.SinCos(SkewDegrees * Math.PI / 180);
        var turned = PdfWriting.Invariant(
            $"1 0 0 1 {wide / 2:F2} {high / 2:F2} cm {cosine:F6} {sine:F6} {-sine:F6} {cosine:F6} 0 0 cm 1 0 0 1 {-wide / 2:F2} {-high / 2:F2} cm "
        );
        var laid = PdfWriting.Invariant($"{wide} 0 0 {high} 0 0 cm");
        var colours = Picture.Channels == 1 ? "/DeviceGray" : "/DeviceRGB";
        pdf.AddPage(
            pages,
            wide,
            high,
            SkewDegrees == 0 ? laid : turned + laid,
            PdfWriting.Invariant($"/Width {Picture.Width} /Height {Picture.Height} /ColorSpace {colours} /Filter /DCTDecode"),
            Jpeg
        );
    }

    private double Points(int pixels) => Math.Round(pixels * PointsPerInch / DotsPerInch, 2);
}
