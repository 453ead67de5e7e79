using CaiCach.Documents.Signatures.Syntax;

namespace CaiCach.Documents.Signatures;

/// <summary>
/// Signs PDF files (PAdES baseline B, ETSI EN 319 142-1): SHA-256, the signer's certificate bound into what is signed, a visible stamp. What is
/// signed is appended, so every signature that the file has stays whole.
/// </summary>
public static class PdfSigner
{
    /// <summary>Signs a file.</summary>
    /// <param name="pdf">The file.</param>
    /// <param name="certificate">With which.</param>
    /// <param name="order">What shows and where.</param>
    public static PdfSigning Sign(ReadOnlyMemory<byte> pdf, SigningCertificate certificate, PdfSignatureOrder order)
    {
        try
        {
            var file = PdfFile.Open(pdf);
            return file.IsEncrypted ? new PdfSigning(null, PdfSigningRefusal.Encrypted)
                : IsLocked(file) ? new PdfSigning(null, PdfSigningRefusal.Locked)
                : new PdfSigning(Append(file, certificate, order), PdfSigningRefusal.None);
        }
        catch (DamagedPdfException)
        {
            return new PdfSigning(null, PdfSigningRefusal.Damaged);
        }
    }

    // A certification signature that allows no changes (ISO 32000-1, 12.8.2.2): P is 1.
    private static bool IsLocked(PdfFile file) =>
        file.Resolve(file.Root["Perms"]) is PdfMap permissions
        && file.Resolve(permissions["DocMDP"]) is PdfMap certification
        && file.Resolve(certification["Reference"]) is PdfArray references
        && references
            .Items.Select(file.Resolve)
            .OfType<PdfMap>()
            .Any(one => file.Resolve(one["TransformParams"]) is PdfMap parameters && PdfFile.Whole(file.Resolve(parameters["P"])) == 1);

    private static byte[] Append(PdfFile file, SigningCertificate certificate, PdfSignatureOrder order)
    {
        var pages = file.Pages();
        if (pages.Count == 0)
        {
            throw new DamagedPdfException("No page.");
        }

        var page = pages[order.Page >= 1 && order.Page <= pages.Count ? order.Page - 1 : ^1];
        var update = new PdfUpdate(file);
        var signature = update.Add(SignatureSlot.Value(certificate, order));
        var stamp = SignatureStamp.Add(update, file, page, order);
        var fields = new SignatureFields(file);
        var widget = update.Add(
            PdfMap.Empty.With(
                ("Type", new PdfName("Annot")),
                ("Subtype", new PdfName("Widget")),
                ("FT", new PdfName("Sig")),
                ("T", PdfWriter.Words(fields.NewName())),
                ("V", signature),
                ("F", PdfWriter.Number(SignatureStamp.PrintedAndLocked)),
                ("P", new PdfReference(page.Number)),
                ("Rect", stamp.Rectangle),
                ("AP", PdfMap.Empty.With(("N", stamp.Appearance)))
            )
        );
        AddToPage(update, file, page, widget);
        fields.Add(update, widget);
        var written = update.Write();
        SignatureSlot.Fill(written, update.Offsets[signature.Number], certificate);
        return written;
    }

    private static void AddToPage(PdfUpdate update, PdfFile file, PdfPage page, PdfReference widget)
    {
        var old = file.Resolve(page.Map["Annots"]) as PdfArray ?? new PdfArray([]);
        update.Set(page.Number, page.Map.With(("Annots", new PdfArray([.. old.Items, widget]))));
    }
}
