using System.Text.RegularExpressions;

namespace CaiCach.Planning.Domain.Reading;

/// <summary>The words, folded, by which a deliverable is told from other words.</summary>
internal static partial class ProductWords
{
    private const int TimeoutMs = 1000;
    private const string Nouns =
        @"bao cao|ke hoach|quyet dinh|van ban|huong dan|to trinh|nghi quyet|thong bao|danh muc|quy che|quy dinh|bien ban|ho so|tin[, ]+bai|hoi nghi|phuong an|de an|du an|cong van|chuong trinh|chi thi|ket luan|ket qua|bang|phieu|so lieu|danh sach|tai lieu|giay|lop|cuoc|he thong|mo hinh|sang kien|quy trinh|trang|chuyen muc|phong su|phan mem|co so du lieu|cac van ban|cac bao cao|ban tin|bai viet|hop dong|chung chi|100%|tai khoan|du lieu|ty le|thiet bi";

    [GeneratedRegex(@"^(?:(?:cac|nhung|ban hanh|xay dung|co|du thao)\s+)*(?:" + Nouns + @")\b", RegexOptions.None, TimeoutMs)]
    public static partial Regex Start();

    /// <summary>A bare product run together with the next one, which begins with its own capital: "Kế hoạch Báo cáo kết quả".</summary>
    [GeneratedRegex(
        @"^(?:bao cao|ke hoach|quyet dinh|van ban|to trinh|thong bao|bien ban|cong van|chuong trinh)\s+(?=(?:bao cao|quyet dinh|van ban|to trinh|thong bao|bien ban|cong van|tin[, ]+bai)\b)",
        RegexOptions.None,
        TimeoutMs
    )]
    public static partial Regex RunTogether();
}
