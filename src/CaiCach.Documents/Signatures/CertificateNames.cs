using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CaiCach.Documents.Signatures;

/// <summary>What a certificate says of its holder; nothing of it identifies a person beyond name and organisation.</summary>
/// <param name="Holder">Common name of the holder; empty where it has none.</param>
/// <param name="Organisation">Organisation of the holder; null where it names none.</param>
/// <param name="Issuer">Common name of who issued it.</param>
/// <param name="SerialNumber">Hexadecimal digits.</param>
/// <param name="ValidFrom">From when it holds.</param>
/// <param name="ValidTo">Until when it holds.</param>
public sealed record CertificateNames(
    string Holder,
    string? Organisation,
    string Issuer,
    string SerialNumber,
    DateTimeOffset ValidFrom,
    DateTimeOffset ValidTo
)
{
    private const string CommonName = "2.5.4.3";
    private const string OrganisationName = "2.5.4.10";
    private const int MostLetters = 200;

    internal static CertificateNames Of(X509Certificate2 certificate) =>
        new(
            Part(certificate.SubjectName, CommonName) ?? "",
            Part(certificate.SubjectName, OrganisationName),
            Part(certificate.IssuerName, CommonName) ?? Part(certificate.IssuerName, OrganisationName) ?? "",
            certificate.SerialNumber,
            new DateTimeOffset(certificate.NotBefore.ToUniversalTime()),
            new DateTimeOffset(certificate.NotAfter.ToUniversalTime())
        );

    /// <summary>Whether its key may sign documents: no key usage, or one that names signing or commitment.</summary>
    internal static bool MaySign(X509Certificate2 certificate) =>
        certificate.Extensions.OfType<X509KeyUsageExtension>().FirstOrDefault() is not { } usage
        || (usage.KeyUsages & (X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation)) != X509KeyUsageFlags.None;

    /// <summary>Whether it holds at a moment.</summary>
    internal bool HoldsAt(DateTimeOffset at) => at >= ValidFrom && at <= ValidTo;

    private static string? Part(X500DistinguishedName name, string part)
    {
        try
        {
            var found = name.EnumerateRelativeDistinguishedNames()
                .FirstOrDefault(one => !one.HasMultipleElements && one.GetSingleElementType().Value == part)
                ?.GetSingleElementValue();
            return found is { Length: > MostLetters } ? found[..MostLetters] : found;
        }
        catch (Exception broken) when (broken is AsnContentException or CryptographicException)
        {
            return null;
        }
    }
}
