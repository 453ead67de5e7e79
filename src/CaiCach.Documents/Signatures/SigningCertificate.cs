using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CaiCach.Documents.Signatures;

/// <summary>Why a PKCS#12 file cannot sign.</summary>
public enum CertificateRefusal
{
    /// <summary>Nothing is wrong.</summary>
    None,

    /// <summary>Larger than <see cref="SignatureLimits.CertificateFileMaxBytes"/> or no PKCS#12 file.</summary>
    NotPkcs12,

    /// <summary>The password does not open it.</summary>
    WrongPassword,

    /// <summary>It holds no certificate with a private key, RSA of 2048 bits or an elliptic curve.</summary>
    NoKey,

    /// <summary>The certificate is not for signing.</summary>
    WrongUse,

    /// <summary>The certificate does not hold yet, or no longer.</summary>
    Expired,
}

/// <summary>A certificate with its private key, opened for signing; the key stays in memory until disposed and is written nowhere.</summary>
public sealed class SigningCertificate : IDisposable
{
    private const int RsaLeastBits = 2048;

    private readonly X509Certificate2Collection _all;

    private SigningCertificate(X509Certificate2Collection all, X509Certificate2 own)
    {
        _all = all;
        Own = own;
        Names = CertificateNames.Of(own);
    }

    /// <summary>Whose it is, by whom, and how long it holds.</summary>
    public CertificateNames Names { get; }

    internal X509Certificate2 Own { get; }

    /// <summary>The other certificates of the file: those by which a reader finds the way to the root.</summary>
    internal IEnumerable<X509Certificate2> Others => _all.Where(one => !ReferenceEquals(one, Own));

    /// <summary>Opens a PKCS#12 file.</summary>
    /// <param name="content">The file.</param>
    /// <param name="password">Its password.</param>
    /// <param name="now">The moment at which it must hold.</param>
    /// <param name="refusal">Why it cannot sign; <see cref="CertificateRefusal.None"/> when it can.</param>
    /// <returns>The certificate; null when it cannot sign.</returns>
    public static SigningCertificate? Open(ReadOnlySpan<byte> content, string? password, DateTimeOffset now, out CertificateRefusal refusal)
    {
        if (content.Length is 0 or > SignatureLimits.CertificateFileMaxBytes || content[0] != 0x30)
        {
            refusal = CertificateRefusal.NotPkcs12;
            return null;
        }

        X509Certificate2Collection all;
        try
        {
            all = X509CertificateLoader.LoadPkcs12Collection(content, password, X509KeyStorageFlags.EphemeralKeySet);
        }
        catch (CryptographicException failure)
        {
            const int badPassword = unchecked((int)0x80070056);
            refusal = failure.HResult == badPassword ? CertificateRefusal.WrongPassword : CertificateRefusal.NotPkcs12;
            return null;
        }

        var own = all.FirstOrDefault(one => one.HasPrivateKey);
        refusal = RefusalOf(own, now);
        if (refusal == CertificateRefusal.None)
        {
            return new SigningCertificate(all, own!);
        }

        Release(all);
        return null;
    }

    /// <inheritdoc />
    public void Dispose() => Release(_all);

    private static CertificateRefusal RefusalOf(X509Certificate2? own, DateTimeOffset now)
    {
        using var rsa = own?.GetRSAPublicKey();
        using var curve = own?.GetECDsaPublicKey();
        return own is null || (rsa is null && curve is null) || rsa?.KeySize < RsaLeastBits ? CertificateRefusal.NoKey
            : !CertificateNames.MaySign(own) ? CertificateRefusal.WrongUse
            : !CertificateNames.Of(own).HoldsAt(now) ? CertificateRefusal.Expired
            : CertificateRefusal.None;
    }

    private static void Release(X509Certificate2Collection all)
    {
        foreach (var one in all)
        {
            one.Dispose();
        }
    }
}
