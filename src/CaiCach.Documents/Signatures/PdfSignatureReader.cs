using CaiCach.Documents.Signatures.Syntax;

namespace CaiCach.Documents.Signatures;

/// <summary>
/// Verifies every signature of a PDF. It is distrustful by order: a signature counts only when its range leaves out itself and nothing else,
/// begins with the file, ends with a revision, and what was appended later adds signatures and no more. That answers the published ways of
/// deceiving readers (universal forgery, incremental saving, wrapping, shadow documents).
/// </summary>
public static class PdfSignatureReader
{
    /// <summary>How far a signer's clock may run ahead of ours.</summary>
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(10);

    /// <summary>Verifies.</summary>
    /// <param name="pdf">The file.</param>
    /// <param name="trust">Whom to trust.</param>
    /// <param name="now">Now; certificates that ended since are told.</param>
    /// <param name="cancellationToken">Stops between two signatures.</param>
    public static PdfSignatures Read(
        ReadOnlyMemory<byte> pdf,
        SignatureTrust trust,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var file = PdfFile.Open(pdf);
            if (file.IsEncrypted)
            {
                return new PdfSignatures([], PdfSigningRefusal.Encrypted);
            }

            var signed = new SignatureFields(file).Signed.ToList();
            if (signed.Count > SignatureLimits.SignaturesMaxCount)
            {
                return new PdfSignatures([], PdfSigningRefusal.Damaged);
            }

            var all = new List<PdfSignature>();
            foreach (var (name, field) in signed)
            {
                cancellationToken.ThrowIfCancellationRequested();
                all.Add(ReadOne(file, name, field, trust, now));
            }

            return new PdfSignatures([.. all.OrderBy(one => one.CoveredBytes)], PdfSigningRefusal.None);
        }
        catch (DamagedPdfException)
        {
            return new PdfSignatures([], PdfSigningRefusal.Damaged);
        }
    }

    private static PdfSignature ReadOne(PdfFile file, string name, PdfMap field, SignatureTrust trust, DateTimeOffset now)
    {
        if (file.Resolve(field["V"]) is not PdfMap value)
        {
            return Broken(name, SignatureVerdict.Malformed);
        }

        var claimed = PdfDates.Moment(file.Resolve(value["M"]));
        var form = (file.Resolve(value["SubFilter"]) as PdfName)?.Text;
        if (form is not (CmsSignature.CadesDetached or CmsSignature.Pkcs7Detached))
        {
            return Broken(name, form is null ? SignatureVerdict.Malformed : SignatureVerdict.Unsupported, claimed);
        }

        if (SignedRange.Of(file.Data, value) is not { } range)
        {
            return Broken(name, SignatureVerdict.Malformed, claimed);
        }

        var reading = CmsSignature.Read(range.Content(file.Data), range.Signature, form == CmsSignature.CadesDetached);
        var changes = RevisionChanges.After(file, range.End);
        if (reading.Own is not { } own)
        {
            return Broken(name, reading.Verdict, claimed) with { CoveredBytes = range.End, Changes = changes };
        }

        // Without a time-stamp the signer's own clock is all there is; a time to come is no time.
        var at = claimed is { } said && said < now + ClockTolerance ? said : now;
        var names = CertificateNames.Of(own);
        return new PdfSignature(
            name,
            reading.Verdict,
            changes,
            trust.Of(own, reading.All!, at),
            names,
            claimed,
            at <= names.ValidTo && now > names.ValidTo,
            range.End
        );
    }

    private static PdfSignature Broken(string name, SignatureVerdict verdict, DateTimeOffset? claimed = null) =>
        new(name, verdict, ChangesAfter.Other, SignerTrust.Unknown, null, claimed, IsExpiredNow: false, 0);
}
