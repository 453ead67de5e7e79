using System.Globalization;
using System.Text;
using CaiCach.Documents.Signatures.Syntax;

namespace CaiCach.Documents.Signatures;

/// <summary>Draws a stamp: a white field with a frame and rows of words.</summary>
internal static class StampDrawing
{
    /// <summary>In points.</summary>
    public const double Width = 190;
    private const double Margin = 6;
    private const double LetterPoints = 7.5;
    private const double FirstLetterPoints = 8.5;
    private const double LinePoints = 10;
    private const int RowsMaxCount = 9;
    private const string Red = "0.75 0.08 0.08";
    private const string Blue = "0.06 0.24 0.59";

    /// <summary>Draws it.</summary>
    /// <returns>The form, without its place, and how high it is in points.</returns>
    public static (PdfStream Form, double Height) Draw(PdfUpdate update, PdfSignatureOrder order)
    {
        var font = new StampFont();
        var rows = order
            .Lines.Take(PdfSignatureOrder.LinesMaxCount)
            .SelectMany(
                (line, i) =>
                {
                    var points = i == 0 ? FirstLetterPoints : LetterPoints;
                    return font.Wrap(line, points, Width - (2 * Margin)).Select(row => (Text: row, Points: points));
                }
            )
            .Take(RowsMaxCount)
            .ToList();
        var height = (rows.Count * LinePoints) + (2 * Margin);
        var ink = order.IsSeal ? Red : Blue;
        var drawing = new StringBuilder();
        drawing.Append(CultureInfo.InvariantCulture, $"q 1 1 1 rg {ink} RG 0.8 w 0.4 0.4 {Width - 0.8} {height - 0.8} re B {ink} rg\n");
        for (var i = 0; i < rows.Count; i++)
        {
            var y = height - Margin - (i * LinePoints) - LetterPoints;
            drawing.Append(CultureInfo.InvariantCulture, $"BT /F {rows[i].Points} Tf {Margin} {y} Td <{font.Draw(rows[i].Text)}> Tj ET\n");
        }

        drawing.Append('Q');
        var resources = PdfMap.Empty.With(("Font", PdfMap.Empty.With(("F", font.Embed(update)))));
        var form = StampFont.Packed(Encoding.ASCII.GetBytes(drawing.ToString()), ("Resources", resources));
        return (form, height);
    }
}
