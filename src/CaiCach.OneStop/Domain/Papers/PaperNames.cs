using CaiCach.Foundation.Text;

namespace CaiCach.OneStop.Domain.Papers;

/// <summary>What papers and their making are called.</summary>
internal static class PaperNames
{
    public static readonly string Job = "Số hóa giấy tờ";
    public static readonly string OwnerPutRight = "Chủ hồ sơ được sửa: không còn số giấy tờ";
    public static readonly string Replaced = "Thay bằng bản số hóa mới";
    public static readonly string TakenBack = "Kết quả đã được rút lại từ quầy";
    public static readonly string MissingResults = "Hồ sơ chưa số hóa kết quả";
    public static readonly string NotDigitised = "chưa số hóa kết quả";

    /// <summary>How a file came to be.</summary>
    public static string Of(PaperSource source) =>
        source switch
        {
            PaperSource.Scanned => "Quét tại quầy",
            PaperSource.Photo => "Chụp ảnh",
            PaperSource.Submitted => "Tệp người dân nộp",
            PaperSource.Reused => "Dùng lại giấy đã có",
            PaperSource.NationalStore => "Lấy từ kho dữ liệu quốc gia",
            PaperSource.Issued => "Bản điện tử phát hành",
            _ => throw new ArgumentOutOfRangeException(nameof(source), source, null),
        };

    /// <summary>How far a paper is.</summary>
    public static string Page(int done, int total) =>
        $"Đang xử lý trang {VietnameseNumber.Format(done)} trên {VietnameseNumber.Format(total)}";
}
