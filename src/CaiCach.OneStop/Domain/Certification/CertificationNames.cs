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
            CertificationKind.TranslatorSignature => "Chữ ký người dịch là cộng tác viên",
            CertificationKind.OwnTranslation => "Chữ ký người tự dịch giấy tờ của mình",
            CertificationKind.ContractChange => "Sửa đổi, bổ sung, hủy bỏ giao dịch",
            CertificationKind.Correction => "Sửa lỗi sai sót trong giao dịch",
            CertificationKind.ContractCopy => "Bản sao từ bản chính giao dịch đang lưu",
            CertificationKind.Testament => "Di chúc",
            CertificationKind.InheritanceRefusal => "Từ chối nhận di sản",
            CertificationKind.EstateDivision => "Phân chia di sản",
            CertificationKind.EstateDeclaration => "Khai nhận di sản",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
}
