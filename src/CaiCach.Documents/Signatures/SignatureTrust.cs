using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CaiCach.Documents.Signatures;

/// <summary>The authorities that this installation trusts to issue certificates.</summary>
public sealed class SignatureTrust
{
    private const int FilesMaxCount = 200;
    private const int FileMaxBytes = 64 * 1024;

    private readonly X509Certificate2Collection _roots = [];
    private readonly X509Certificate2Collection _between = [];

    /// <summary>Takes certificates; those that issued themselves are roots, the others stand between a root and a signer.</summary>
    public SignatureTrust(IEnumerable<X509Certificate2> certificates)
    {
        foreach (var one in certificates)
        {
            (IsSelfIssued(one) ? _roots : _between).Add(one);
        }
    }

    /// <summary>How many roots there are.</summary>
    public int RootsCount => _roots.Count;

    /// <summary>Reads the certificates (.cer, .crt, .pem) of a folder; files that are none are passed over. No folder is nobody trusted.</summary>
    public static SignatureTrust Load(string folder)
    {
        var certificates = new List<X509Certificate2>();
        var files = Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal) : Enumerable.Empty<string>();
        foreach (var path in files.Where(IsCertificateFile).Take(FilesMaxCount))
        {
            try
            {
                certificates.Add(X509CertificateLoader.LoadCertificateFromFile(path));
            }
            catch (CryptographicException)
            {
                // Whoever put it there sees on the page of signatures how many roots were read.
            }
        }

        return new SignatureTrust(certificates);
    }

    internal SignerTrust Of(X509Certificate2 own, X509Certificate2Collection sent, DateTimeOffset at)
    {
        if (!CertificateNames.MaySign(own))
        {
            return SignerTrust.WrongUse;
        }

        if (!CertificateNames.Of(own).HoldsAt(at))
        {
            return SignerTrust.NotValidThen;
        }

        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(_roots);
        chain.ChainPolicy.ExtraStore.AddRange(_between);
        chain.ChainPolicy.ExtraStore.AddRange(sent);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTimeIgnored = false;
        chain.ChainPolicy.VerificationTime = at.UtcDateTime;
        return chain.Build(own) ? SignerTrust.Trusted
            : IsSelfIssued(own) ? SignerTrust.SelfSigned
            : SignerTrust.UnknownIssuer;
    }

    private static bool IsCertificateFile(string path) =>
        Path.GetExtension(path).ToUpperInvariant() is ".CER" or ".CRT" or ".PEM" && new FileInfo(path).Length <= FileMaxBytes;

    private static bool IsSelfIssued(X509Certificate2 one) => one.SubjectName.RawData.AsSpan().SequenceEqual(one.IssuerName.RawData);
}
