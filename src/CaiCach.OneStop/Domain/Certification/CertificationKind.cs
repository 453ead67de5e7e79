namespace CaiCach.OneStop.Domain.Certification;

/// <summary>What is certified; each kind has a book of its own, numbered anew each year.</summary>
internal enum CertificationKind : short
{
    /// <summary>Bản sao từ bản chính.</summary>
    Copy = 1,

    /// <summary>Chữ ký.</summary>
    Signature = 2,

    /// <summary>Giao dịch.</summary>
    Contract = 3,

    /// <summary>Bản sao điện tử từ bản chính (Decree 45/2020, article 10).</summary>
    ElectronicCopy = 4,
}
