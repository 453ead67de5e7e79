using CaiCach.Documents.Official;
using QRCoder;

namespace CaiCach.OneStop.Domain.Forms;

/// <summary>The QR code of the public look-up, black on white with its quiet zone (ISO/IEC 18004).</summary>
internal static class LookUpQr
{
    private const double WidthMm = 27;
    private const double LeftShare = 0.78;
    private const int PixelsPerModule = 8;

    /// <summary>The picture; the same address always gives the same bytes.</summary>
    public static OfficialPicture Of(Uri address, string description, string caption) =>
        new(PngOf(address.AbsoluteUri), WidthMm, description) { Caption = caption };

    /// <summary>Lines with the code beside them; the lines alone where there is no address.</summary>
    public static IReadOnlyList<OfficialBlock> Beside(
        IReadOnlyList<OfficialBlock> lines,
        Uri? address,
        string description,
        string caption
    ) => address is null ? lines : [new OfficialColumns(lines, [Of(address, description, caption)]) { LeftShare = LeftShare }];

    /// <summary>The picture (PNG) of whatever a scanner shall read.</summary>
    public static byte[] PngOf(string content)
    {
        using var data = QRCodeGenerator.GenerateQrCode(content, QRCodeGenerator.ECCLevel.M);
        using var code = new PngByteQRCode(data);
        return code.GetGraphic(PixelsPerModule);
    }
}
