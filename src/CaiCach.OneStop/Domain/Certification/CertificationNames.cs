namespace CaiCach.OneStop.Domain.Certification;

/// <summary>What kinds of certification are called.</summary>
internal static class CertificationNames
{
    /// <summary>The kind, as its choice says.</summary>
    public static string Of(CertificationKind kind) =>
        kind switch
        {
            CertificationKind.Copy => "Bản sao từ bản chính",
            CertificationKind.Signature => "Chữ ký",
            CertificationKind.Contract => "Giao dịch",
            CertificationKind.ElectronicCopy => "Bản sao điện tử",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
}
