using CaiCach.Documents.Signatures;
using CaiCach.Foundation.Attachments;
using CaiCach.OneStop.Domain.Dossiers;
using Microsoft.Extensions.Configuration;

namespace CaiCach.OneStop.Data;

/// <summary>A kept file with its signatures as they are found now.</summary>
/// <param name="Kept">Its description.</param>
/// <param name="Content">Its bytes; null where they are no longer there.</param>
/// <param name="Signatures">Its signatures; null for another file than a PDF.</param>
internal sealed record CheckedFile(KeptAttachment Kept, byte[]? Content, PdfSignatures? Signatures);

/// <summary>
/// Reads kept files and verifies their signatures anew each time. Whom to trust are the certificates in the folder <c>CAICACH_TRUSTED_CA</c>, else
/// <c>trusted-ca</c> below <c>CAICACH_VAR</c>; the folder is read anew, too, so that a certificate put there counts at once.
/// </summary>
internal sealed class SignedFiles(AttachmentBook attachments, IAttachmentStore store, IConfiguration configuration, TimeProvider clock)
{
    private SignatureTrust? _trust;

    /// <summary>Whom this installation trusts.</summary>
    public SignatureTrust Trust =>
        _trust ??= SignatureTrust.Load(
            configuration["CAICACH_TRUSTED_CA"] ?? Path.Combine(configuration["CAICACH_VAR"] ?? "var", "trusted-ca")
        );

    /// <summary>A file with its signatures; null where it is not in the scope.</summary>
    public async Task<CheckedFile?> CheckAsync(Guid attachmentId, CancellationToken cancellationToken)
    {
        if (await attachments.FindAsync(attachmentId, cancellationToken) is not { } kept)
        {
            return null;
        }

        if (kept.ContentType != AttachmentType.Pdf.MediaType)
        {
            return new CheckedFile(kept, null, null);
        }

        await using var stream = await store.OpenReadAsync(AttachmentHash.Parse(kept.Sha256), cancellationToken);
        var content = stream is null ? null : await ReadAsync(stream, cancellationToken);
        return new CheckedFile(kept, content, content is null ? null : Check(content, cancellationToken));
    }

    /// <summary>The signatures of a PDF.</summary>
    public PdfSignatures Check(byte[] content, CancellationToken cancellationToken) =>
        PdfSignatureReader.Read(content, Trust, clock.GetUtcNow(), cancellationToken);

    /// <summary>A file as bytes; null where it is larger than a dossier's file may be.</summary>
    public static async Task<byte[]?> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = await stream.ReadAsync(buffer, cancellationToken)) > 0; )
        {
            if (kept.Length + read > DossierLimits.FileMaxBytes)
            {
                return null;
            }

            kept.Write(buffer, 0, read);
        }

        return kept.ToArray();
    }
}
