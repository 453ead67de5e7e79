using CaiCach.Foundation.Text;

namespace CaiCach.OneStop.Features.Procedures.ImportCatalogue;

/// <summary>The words of the catalogue's workbook and of its preview: sheets, columns, what would happen.</summary>
internal static class CatalogueNames
{
    public static string JobName => "Nhập danh mục thủ tục từ Excel";
    public static string FileTitle => "Danh mục thủ tục hành chính";

    public static string Procedures => "Thủ tục";
    public static string Components => "Thành phần hồ sơ";
    public static string Fees => "Phí, lệ phí";
    public static string Exemptions => "Miễn, giảm";
    public static string Results => "Kết quả";
    public static string Steps => "Quy trình nội bộ";
    public static string Values => "Giá trị cho phép";

    public static string ProcedureCode => "Mã thủ tục";
    public static string From => "Từ ngày";
    public static string To => "Đến ngày";
    public static string Name => "Tên";
    public static string FieldCode => "Mã lĩnh vực";
    public static string FieldName => "Lĩnh vực";
    public static string OtherNames => "Tên thường gọi";
    public static string Kind => "Loại thủ tục";
    public static string Level => "Cấp thực hiện";
    public static string Channels => "Cách thức thực hiện";
    public static string Source => "Nguồn đối chiếu";
    public static string DecisionNumber => "Số quyết định công bố";
    public static string DecisionOn => "Ngày quyết định";
    public static string DecisionIssuer => "Cơ quan công bố";
    public static string DecisionFile => "Tệp quyết định";
    public static string LegalBases => "Căn cứ pháp lý";
    public static string Applicants => "Đối tượng";
    public static string Conditions => "Điều kiện";
    public static string LimitAmount => "Thời hạn";
    public static string LimitUnit => "Thời hạn tính theo";
    public static string OnlineAmount => "Thời hạn trực tuyến";
    public static string OnlineUnit => "Thời hạn trực tuyến tính theo";
    public static string OnlineLevel => "Mức độ trực tuyến";

    public static string Code => "Mã";
    public static string PaperKind => "Hình thức";
    public static string Copies => "Số bản";
    public static string IsRequired => "Bắt buộc";
    public static string When => "Trường hợp";
    public static string TemplateFile => "Tệp mẫu";
    public static string FeeKind => "Loại";
    public static string Amount => "Mức thu (đồng)";
    public static string Basis => "Tính theo";
    public static string Moment => "Thu khi";
    public static string Law => "Căn cứ";
    public static string FeeCode => "Mã khoản thu";
    public static string ExemptFrom => "Miễn từ ngày";
    public static string ExemptTo => "Miễn đến ngày";
    public static string ExemptPercent => "Tỷ lệ miễn, giảm (%)";
    public static string ExemptCondition => "Người xét";
    public static string IsChosenFee => "Chỉ thu khi được xác định";
    public static string IsPaper => "Bản giấy";
    public static string StepKind => "Loại bước";
    public static string Role => "Vai trò";
    public static string Minutes => "Số phút";

    public static string Yes => "Có";
    public static string No => "Không";

    public static string FilesStay =>
        "Nhập tệp Excel không thêm, không thay, không bỏ mẫu đơn và tệp quyết định; cột Tệp quyết định, Tệp mẫu chỉ để xem. Phiên bản mới dùng tiếp mẫu của phiên bản trước; tải mẫu ở trang của từng phiên bản.";

    public static IReadOnlyList<string> Help { get; } =
    [
        "Mỗi dòng là một phiên bản của thủ tục. Giấy tờ, khoản thu, miễn giảm, kết quả và các bước ở các trang sau, nối bằng mã thủ tục và ngày bắt đầu.",
        "Nhiều tên, căn cứ trong một ô: mỗi mục một dòng (Alt+Enter). Nhiều đối tượng cách nhau bằng dấu chấm phẩy (;). Các lựa chọn ở trang Giá trị cho phép.",
        "Phiên bản đã có hiệu lực thì không sửa được: thêm dòng mới với ngày bắt đầu mới. Để trống quy trình nội bộ thì giữ quy trình đang có.",
        FilesStay,
    ];

    public static string WordsOf(CatalogueDeed deed) =>
        deed switch
        {
            CatalogueDeed.Keep => "Không đổi",
            CatalogueDeed.Change => "Thay đổi",
            CatalogueDeed.Create => "Thêm mới",
            CatalogueDeed.Refuse => "Không nhập được",
            _ => throw new ArgumentOutOfRangeException(nameof(deed), deed, null),
        };

    public static string NewProcedure => "Thủ tục mới";
    public static string Described => "Sửa tên, lĩnh vực hoặc nguồn";
    public static string NewVersion => "Phiên bản mới";
    public static string Decided => "Bổ sung quyết định công bố";
    public static string Rewritten => "Sửa nội dung phiên bản chưa có hiệu lực";

    public static string Ended(DateOnly day) => $"Hết hiệu lực từ sau ngày {VietnameseDate.Format(day)}";

    /// <summary>Where in the file something is wrong.</summary>
    public static string At(string sheet, int row, string problem) => $"{sheet}, dòng {row}: {problem}";

    public static string Progress(int done, int total) => $"Đang đối chiếu thủ tục {Math.Min(done + 1, total)}/{total}";
}
