using System.Globalization;
using System.Text;
using CaiCach.Documents.Signatures.Syntax;

namespace CaiCach.Documents.Signatures;

/// <summary>The object that holds a signature: written with room for it, filled in once the rest of the file stands.</summary>
internal static class SignatureSlot
{
    private const int BytesBesideCertificates = 4096;
    private const int RangeLetters = 36;

    public static PdfMap Value(SigningCertificate certificate, PdfSignatureOrder order) =>
        PdfMap.Empty.With(
            ("Type", new PdfName("Sig")),
            ("Filter", new PdfName("Adobe.PPKLite")),
            ("SubFilter", new PdfName(CmsSignature.CadesDetached)),
            ("Name", PdfWriter.Words(certificate.Names.Holder)),
            ("Reason", PdfWriter.Words(order.Reason)),
            ("M", new PdfText(Encoding.ASCII.GetBytes(Date(order.SignedAt)))),
            ("ByteRange", new PdfPlain($"[{new string(' ', RangeLetters)}]")),
            ("Contents", new PdfText(new byte[Room(certificate)]))
        );

    /// <summary>Signs all bytes but those of the signature itself, and puts it in.</summary>
    public static void Fill(byte[] file, int offset, SigningCertificate certificate)
    {
        var start = offset + file.AsSpan(offset).IndexOf("/Contents <"u8) + "/Contents ".Length;
        var end = start + (2 * Room(certificate)) + 2;
        var range = string.Create(CultureInfo.InvariantCulture, $"[0 {start} {end} {file.Length - end}").PadRight(RangeLetters + 1) + "]";
        var at = offset + file.AsSpan(offset).IndexOf("/ByteRange ["u8) + "/ByteRange ".Length;
        Encoding.ASCII.GetBytes(range, file.AsSpan(at));
        byte[] signed = [.. file.AsSpan(0, start), .. file.AsSpan(end)];
        var signature = CmsSignature.Create(signed, certificate);
        if (signature.Length > Room(certificate))
        {
            throw new InvalidOperationException($"A signature of {signature.Length} bytes has no room.");
        }

        Encoding.ASCII.GetBytes(Convert.ToHexString(signature), file.AsSpan(start + 1));
    }

    private static int Room(SigningCertificate certificate) =>
        BytesBesideCertificates + certificate.Own.RawDataMemory.Length + certificate.Others.Sum(one => one.RawDataMemory.Length);

    private static string Date(DateTimeOffset at) => at.ToUniversalTime().ToString("'D:'yyyyMMddHHmmss'Z'", CultureInfo.InvariantCulture);
}
