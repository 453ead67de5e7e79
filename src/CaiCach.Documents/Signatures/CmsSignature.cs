using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace CaiCach.Documents.Signatures;

/// <summary>The signature itself (CMS, RFC 5652) with the signer's certificate bound into it (RFC 5035).</summary>
internal static class CmsSignature
{
    public const string CadesDetached = "ETSI.CAdES.detached";
    public const string Pkcs7Detached = "adbe.pkcs7.detached";
    private const string SigningCertificateV2 = "1.2.840.113549.1.9.16.2.47";
    private const string Sha256 = "2.16.840.1.101.3.4.2.1";
    private static readonly string[] StrongDigests = [Sha256, "2.16.840.1.101.3.4.2.2", "2.16.840.1.101.3.4.2.3"];

    public static byte[] Create(byte[] content, SigningCertificate certificate)
    {
        var cms = new SignedCms(new ContentInfo(content), detached: true);
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, certificate.Own)
        {
            DigestAlgorithm = new Oid(Sha256),
            IncludeOption = X509IncludeOption.EndCertOnly,
        };
        signer.SignedAttributes.Add(new AsnEncodedData(new Oid(SigningCertificateV2), Binding(certificate.Own)));
        foreach (var other in certificate.Others)
        {
            signer.Certificates.Add(other);
        }

        cms.ComputeSignature(signer, silent: true);
        return cms.Encode();
    }

    /// <summary>Reads and proves a signature over the content.</summary>
    /// <param name="content">What was signed.</param>
    /// <param name="encoded">The signature, zeros after it allowed.</param>
    /// <param name="needsBinding">Whether the certificate must be bound into it.</param>
    public static CmsReading Read(byte[] content, byte[] encoded, bool needsBinding)
    {
        try
        {
            var element = AsnDecoder.ReadEncodedValue(encoded, AsnEncodingRules.BER, out _, out _, out var length);
            _ = element;
            if (encoded.AsSpan(length).ContainsAnyExcept((byte)0))
            {
                return new CmsReading(SignatureVerdict.Malformed);
            }

            var cms = new SignedCms(new ContentInfo(content), detached: true);
            cms.Decode(encoded.AsSpan(0, length));
            if (cms.SignerInfos.Count != 1 || cms.SignerInfos[0] is not { Certificate: { } own } signer || !cms.Detached)
            {
                return new CmsReading(SignatureVerdict.Malformed);
            }

            var isStrong = StrongDigests.Contains(signer.DigestAlgorithm.Value) && IsStrong(own);
            var verdict =
                !isStrong ? SignatureVerdict.Unsupported
                : !IsBound(signer, own, needsBinding) ? SignatureVerdict.Malformed
                : Proves(signer) ? SignatureVerdict.Valid
                : SignatureVerdict.Altered;
            return new CmsReading(verdict, own, cms.Certificates);
        }
        catch (Exception broken) when (broken is CryptographicException or AsnContentException)
        {
            return new CmsReading(SignatureVerdict.Malformed);
        }
    }

    private static bool Proves(SignerInfo signer)
    {
        try
        {
            signer.CheckSignature(verifySignatureOnly: true);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static bool IsStrong(X509Certificate2 own)
    {
        using var rsa = own.GetRSAPublicKey();
        using var curve = own.GetECDsaPublicKey();
        return rsa?.KeySize >= 2048 || curve?.KeySize >= 256;
    }

    private static byte[] Binding(X509Certificate2 own)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence())
        {
            writer.WriteOctetString(SHA256.HashData(own.RawDataMemory.Span));
        }

        return writer.Encode();
    }

    // ESSCertIDv2: the algorithm stands there only where it is another than SHA-256.
    private static bool IsBound(SignerInfo signer, X509Certificate2 own, bool needsBinding)
    {
        var bound = signer
            .SignedAttributes.Cast<CryptographicAttributeObject>()
            .FirstOrDefault(one => one.Oid.Value == SigningCertificateV2);
        if (bound is not { Values.Count: 1 })
        {
            return !needsBinding;
        }

        var first = new AsnReader(bound.Values[0].RawData, AsnEncodingRules.BER).ReadSequence().ReadSequence().ReadSequence();
        var algorithm = first.PeekTag().HasSameClassAndValue(Asn1Tag.Sequence) ? first.ReadSequence().ReadObjectIdentifier() : Sha256;
        var hash = first.ReadOctetString();
        var certificate = own.RawDataMemory.Span;
        return algorithm switch
        {
            Sha256 => hash.AsSpan().SequenceEqual(SHA256.HashData(certificate)),
            "2.16.840.1.101.3.4.2.2" => hash.AsSpan().SequenceEqual(SHA384.HashData(certificate)),
            "2.16.840.1.101.3.4.2.3" => hash.AsSpan().SequenceEqual(SHA512.HashData(certificate)),
            _ => false,
        };
    }
}

/// <summary>What a signature tells.</summary>
/// <param name="Verdict">Whether it proves the content.</param>
/// <param name="Own">The signer's certificate; null where it cannot be read.</param>
/// <param name="All">The certificates that came with it.</param>
internal sealed record CmsReading(SignatureVerdict Verdict, X509Certificate2? Own = null, X509Certificate2Collection? All = null);
