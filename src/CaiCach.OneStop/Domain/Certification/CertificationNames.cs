namespace CaiCach.OneStop.Domain.Certification;

/// <summary>What kinds of certification are called.</summary>
internal static class CertificationNames
{
    /// <summary>What a copy waits for.</summary>
    public static string Of(CopyStep step) =>
        step switch
        {
            CopyStep.ToSign => "Người ký chứng thực ký số",
            CopyStep.ToSeal => "Cơ quan ký số",
            CopyStep.ToHandOut => "Trả người yêu cầu",
            _ => "Đã trả",
        };

    /// <summary>A certified electronic copy among a person's papers.</summary>
    public static string Copied(string paperName) => $"{paperName} (bản sao điện tử có chứng thực)";

    /// <summary>The name of the file that is issued to be signed.</summary>
    public static string FileName(string code) => $"{code}-ban-sao-dien-tu.pdf";

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
