using CaiCach.Documents.Signatures.Syntax;

namespace CaiCach.Documents.Signatures;

/// <summary>The visible part of a signature: how it looks and where it stands on its page, also when the page is turned.</summary>
/// <param name="Appearance">The form that draws it.</param>
/// <param name="Rectangle">Where it stands, in the page's own coordinates.</param>
internal sealed record SignatureStamp(PdfReference Appearance, PdfArray Rectangle)
{
    public const int PrintedAndLocked = 4 + 128;
    private const double EdgePoints = 28;

    public static SignatureStamp Add(PdfUpdate update, PdfFile file, PdfPage page, PdfSignatureOrder order)
    {
        var (drawn, height) = StampDrawing.Draw(update, order);
        var turn = ((PdfFile.Whole(file.Resolve(page["Rotate"])) ?? 0) / 90) % 4;
        var form = drawn.Map.With(
            ("Type", new PdfName("XObject")),
            ("Subtype", new PdfName("Form")),
            ("BBox", Numbers(0, 0, StampDrawing.Width, height)),
            ("Matrix", Matrix(turn))
        );
        return new SignatureStamp(update.Add(new PdfStream(form, drawn.Packed)), Place(file, page, order.Corner, turn, height));
    }

    // Against the page's turn, so that it reads upright.
    private static PdfArray Matrix(int turn) =>
        turn switch
        {
            1 => Numbers(0, 1, -1, 0, 0, 0),
            2 => Numbers(-1, 0, 0, -1, 0, 0),
            3 => Numbers(0, -1, 1, 0, 0, 0),
            _ => Numbers(1, 0, 0, 1, 0, 0),
        };

    private static PdfArray Place(PdfFile file, PdfPage page, StampCorner corner, int turn, double height)
    {
        var box = file.Resolve(page["CropBox"]) as PdfArray ?? file.Resolve(page["MediaBox"]) as PdfArray;
        var numbers = box?.Items.Select(item => PdfFile.Number(file.Resolve(item))).ToList();
        if (numbers is not [{ } x1, { } y1, { } x2, { } y2])
        {
            (x1, y1, x2, y2) = (0, 0, 595, 842);
        }

        var (left, bottom, wide, high) = (Math.Min(x1, x2), Math.Min(y1, y2), Math.Abs(x2 - x1), Math.Abs(y2 - y1));
        // As the reader sees the page.
        var (seenWide, seenHigh) = turn % 2 == 0 ? (wide, high) : (high, wide);
        const double width = StampDrawing.Width;
        var x = corner switch
        {
            StampCorner.BottomRight or StampCorner.TopRight => seenWide - width - EdgePoints,
            StampCorner.BottomMiddle => Math.Max(EdgePoints, seenWide - (2 * width) - (2 * EdgePoints)),
            _ => EdgePoints,
        };
        var y = corner is StampCorner.TopRight or StampCorner.TopLeft ? seenHigh - height - EdgePoints : EdgePoints;
        var (px1, py1) = FromSeen(x, y, wide, high, turn);
        var (px2, py2) = FromSeen(x + width, y + height, wide, high, turn);
        return Numbers(left + Math.Min(px1, px2), bottom + Math.Min(py1, py2), left + Math.Max(px1, px2), bottom + Math.Max(py1, py2));
    }

    private static (double X, double Y) FromSeen(double x, double y, double wide, double high, int turn) =>
        turn switch
        {
            1 => (wide - y, x),
            2 => (wide - x, high - y),
            3 => (y, high - x),
            _ => (x, y),
        };

    private static PdfArray Numbers(params IEnumerable<double> numbers) => new([.. numbers.Select(PdfWriter.Number)]);
}
