using System.Globalization;
using System.Text;
using CaiCach.Documents.Signatures.Syntax;

namespace CaiCach.Documents.Signatures;

/// <summary>
/// Adds a page of words behind a PDF. It is appended, so the file begins with the bytes that were there: whoever knows their hash can tell that they
/// are the same. The foot of the page stays free for the stamps of signatures.
/// </summary>
public static class PdfPageAdder
{
    private const double Width = 595;
    private const double Height = 842;
    private const double Left = 85;
    private const double Right = 43;
    private const double Top = 57;
    private const double FreeFoot = 150;
    private const double LineHeight = 1.35;

    /// <summary>Adds the page.</summary>
    /// <param name="pdf">The file; a signature that it has would not hold for the page.</param>
    /// <param name="lines">The words, from above.</param>
    /// <exception cref="ArgumentException">The words have no room on a page.</exception>
    public static PdfSigning Add(ReadOnlyMemory<byte> pdf, IReadOnlyList<AddedLine> lines)
    {
        try
        {
            var file = PdfFile.Open(pdf);
            return file.IsEncrypted
                ? new PdfSigning(null, PdfSigningRefusal.Encrypted)
                : new PdfSigning(Append(file, lines), PdfSigningRefusal.None);
        }
        catch (DamagedPdfException)
        {
            return new PdfSigning(null, PdfSigningRefusal.Damaged);
        }
    }

    private static byte[] Append(PdfFile file, IReadOnlyList<AddedLine> lines)
    {
        if (
            file.Root["Pages"] is not PdfReference root
            || file.Get(root.Number) is not PdfMap tree
            || file.Resolve(tree["Kids"]) is not PdfArray kids
            || PdfFile.Whole(file.Resolve(tree["Count"])) is not { } count
            || count != file.Pages().Count
        )
        {
            throw new DamagedPdfException("Pages");
        }

        var update = new PdfUpdate(file);
        var font = new StampFont();
        var drawing = update.Add(StampFont.Packed(Encoding.ASCII.GetBytes(Draw(font, lines))));
        var box = new PdfArray([PdfWriter.Number(0), PdfWriter.Number(0), PdfWriter.Number(Width), PdfWriter.Number(Height)]);
        var page = update.Add(
            PdfMap.Empty.With(
                ("Type", new PdfName("Page")),
                ("Parent", root),
                // What the tree above says of its pages is not for this one.
                ("MediaBox", box),
                ("CropBox", box),
                ("Rotate", PdfWriter.Number(0)),
                ("Resources", PdfMap.Empty.With(("Font", PdfMap.Empty.With(("F", font.Embed(update)))))),
                ("Contents", drawing)
            )
        );
        update.Set(root.Number, tree.With(("Kids", new PdfArray([.. kids.Items, page])), ("Count", PdfWriter.Number(count + 1))));
        return update.Write();
    }

    private static string Draw(StampFont font, IReadOnlyList<AddedLine> lines)
    {
        var drawing = new StringBuilder();
        var y = Height - Top;
        foreach (var line in lines)
        {
            y -= line.Gap;
            var (from, wide) = line.Place == AddedLinePlace.Signer ? (Width / 2, (Width / 2) - Right) : (Left, Width - Left - Right);
            foreach (var row in font.Wrap(line.Text, line.Points, wide))
            {
                y -= line.Points * LineHeight;
                if (y < FreeFoot)
                {
                    throw new ArgumentException("The words have no room on a page.", nameof(lines));
                }

                var x = line.Place == AddedLinePlace.Body ? from : from + ((wide - font.Width(row, line.Points)) / 2);
                drawing.Append(CultureInfo.InvariantCulture, $"BT /F {line.Points} Tf {x:0.##} {y:0.##} Td <{font.Draw(row)}> Tj ET\n");
            }
        }

        return drawing.ToString();
    }
}
