namespace CaiCach.Documents.Signatures;

/// <summary>Whether a signature proves what it covers.</summary>
public enum SignatureVerdict
{
    /// <summary>What it covers is, byte for byte, what was signed.</summary>
    Valid,

    /// <summary>What it covers was changed, or another key signed.</summary>
    Altered,

    /// <summary>It does not cover what it should, or cannot be read: made wrongly, or to deceive.</summary>
    Malformed,

    /// <summary>Of a kind or strength that is not accepted.</summary>
    Unsupported,
}

/// <summary>What came after a signature.</summary>
public enum ChangesAfter
{
    /// <summary>Nothing: it covers the whole file.</summary>
    None,

    /// <summary>Further signatures and what proves them; what one reads is the same.</summary>
    SignaturesOnly,

    /// <summary>Something else: what one reads may be another thing than what was signed.</summary>
    Other,
}

/// <summary>Whether the signer is who the certificate says.</summary>
public enum SignerTrust
{
    /// <summary>Issued by an authority that this installation trusts.</summary>
    Trusted,

    /// <summary>Issued by nobody that this installation trusts.</summary>
    UnknownIssuer,

    /// <summary>Issued by its holder.</summary>
    SelfSigned,

    /// <summary>The certificate did not hold at the time that the signature names.</summary>
    NotValidThen,

    /// <summary>The certificate is for something else than signing.</summary>
    WrongUse,

    /// <summary>There is no certificate to look at.</summary>
    Unknown,
}

/// <summary>One signature, verified. Whether its certificate was revoked is never asked: that takes the network.</summary>
/// <param name="FieldName">The field that holds it.</param>
/// <param name="Verdict">Whether it proves what it covers.</param>
/// <param name="Changes">What came after it.</param>
/// <param name="Trust">Whether the signer is known.</param>
/// <param name="Signer">The certificate; null where it cannot be read.</param>
/// <param name="ClaimedAt">When it was signed, by the signer's own clock; null where it does not say.</param>
/// <param name="IsExpiredNow">Whether the certificate, which held then, holds no longer.</param>
/// <param name="CoveredBytes">How much of the file it covers, from its beginning; 0 where that is not known.</param>
public sealed record PdfSignature(
    string FieldName,
    SignatureVerdict Verdict,
    ChangesAfter Changes,
    SignerTrust Trust,
    CertificateNames? Signer,
    DateTimeOffset? ClaimedAt,
    bool IsExpiredNow,
    int CoveredBytes
)
{
    /// <summary>Whether what one reads is what was signed.</summary>
    public bool IsWhole => Verdict == SignatureVerdict.Valid && Changes != ChangesAfter.Other;
}

/// <summary>The signatures of a file in the order in which they were put in.</summary>
/// <param name="All">The signatures; empty for none.</param>
/// <param name="Refusal">Why the file cannot be looked at; <see cref="PdfSigningRefusal.None"/> when it can.</param>
public sealed record PdfSignatures(IReadOnlyList<PdfSignature> All, PdfSigningRefusal Refusal);
