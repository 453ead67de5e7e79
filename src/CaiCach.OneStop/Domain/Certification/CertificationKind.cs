namespace CaiCach.OneStop.Domain.Certification;

/// <summary>
/// What is certified (Decree 23/2015). A kind is written into the book of its own or of another kind, as the rules of the day say; each book is
/// numbered anew each year.
/// </summary>
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

    /// <summary>Chữ ký người dịch là cộng tác viên dịch thuật.</summary>
    TranslatorSignature = 5,

    /// <summary>Chữ ký người tự dịch giấy tờ của mình.</summary>
    OwnTranslation = 6,

    /// <summary>Sửa đổi, bổ sung, hủy bỏ giao dịch (article 38).</summary>
    ContractChange = 7,

    /// <summary>Sửa lỗi sai sót trong giao dịch (article 39); the law gives it no number of certification.</summary>
    Correction = 8,

    /// <summary>Bản sao từ bản chính giao dịch đang lưu (article 40).</summary>
    ContractCopy = 9,

    /// <summary>Di chúc.</summary>
    Testament = 10,

    /// <summary>Từ chối nhận di sản.</summary>
    InheritanceRefusal = 11,

    /// <summary>Phân chia di sản.</summary>
    EstateDivision = 12,

    /// <summary>Khai nhận di sản; no procedure of its own any more.</summary>
    EstateDeclaration = 13,
}
