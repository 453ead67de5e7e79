using CaiCach.Documents.Signatures;

namespace CaiCach.OneStop.Domain.Signing;

/// <summary>What is kept of a certificate: enough to find it again, nothing else that identifies a person.</summary>
/// <param name="Holder">Whose it is.</param>
/// <param name="Organisation">Of which organisation; null where it names none.</param>
/// <param name="Issuer">Who issued it.</param>
/// <param name="SerialNumber">Its number with the issuer, hexadecimal.</param>
/// <param name="ValidFrom">From when it holds.</param>
/// <param name="ValidTo">Until when it holds.</param>
internal sealed record CertificateFacts(
    string Holder,
    string? Organisation,
    string Issuer,
    string SerialNumber,
    DateTimeOffset ValidFrom,
    DateTimeOffset ValidTo
)
{
    /// <summary>What is kept of a certificate.</summary>
    public static CertificateFacts Of(CertificateNames names) =>
        new(names.Holder, names.Organisation, names.Issuer, names.SerialNumber, names.ValidFrom, names.ValidTo);
}
