using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CaiCach.Documents.Signatures;

namespace CaiCach.Documents.Tests.Signatures;

/// <summary>Certificates of made-up people, made anew for each test.</summary>
internal sealed class GivenCertificate : IDisposable
{
    public const string Password = "mat-khau-thu";

    public static readonly DateTimeOffset Now = new(2026, 3, 16, 1, 0, 0, TimeSpan.Zero);

    private readonly ECDsa _rootKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public GivenCertificate()
    {
        var request = new CertificateRequest("CN=CA Thử nghiệm, O=Đơn vị mẫu", _rootKey, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        Root = request.CreateSelfSigned(Now.AddYears(-5), Now.AddYears(10));
    }

    public X509Certificate2 Root { get; }

    public SignatureTrust Trust => new([Root]);

    /// <summary>A PKCS#12 file of a holder.</summary>
    public byte[] File(
        string name = "Hà Thị Mẫu",
        bool isRsa = false,
        DateTimeOffset? from = null,
        DateTimeOffset? to = null,
        X509KeyUsageFlags use = X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation,
        bool isSelfSigned = false,
        int rsaBits = 2048
    )
    {
        using var rsa = RSA.Create(rsaBits);
        using var curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var subject = $"CN={name}, O=UBND xã Mẫu";
        var request = isRsa
            ? new CertificateRequest(subject, rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            : new CertificateRequest(subject, curve, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(use, true));
        var (begins, ends) = (from ?? Now.AddYears(-1), to ?? Now.AddYears(1));
        if (isSelfSigned)
        {
            using var alone = request.CreateSelfSigned(begins, ends);
            return alone.Export(X509ContentType.Pkcs12, Password);
        }

        var signer = X509SignatureGenerator.CreateForECDsa(_rootKey);
        using var bare = request.Create(Root.SubjectName, signer, begins, ends, RandomNumberGenerator.GetBytes(12));
        using var own = isRsa ? bare.CopyWithPrivateKey(rsa) : bare.CopyWithPrivateKey(curve);
        return new X509Certificate2Collection { own, Root }.Export(X509ContentType.Pkcs12, Password)!;
    }

    /// <summary>The same, opened.</summary>
    public SigningCertificate Open(string name = "Hà Thị Mẫu", bool isRsa = false, bool isSelfSigned = false) =>
        SigningCertificate.Open(File(name, isRsa, isSelfSigned: isSelfSigned), Password, Now, out _).ShouldNotBeNull();

    public void Dispose()
    {
        Root.Dispose();
        _rootKey.Dispose();
    }
}
