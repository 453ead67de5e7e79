using CaiCach.Foundation.Text;
using CaiCach.Foundation.Writes;

namespace CaiCach.OneStop.Features.Procedures.ImportCatalogue;

/// <summary>What is wrong with a file as a whole, and with a cell of it.</summary>
internal static class CatalogueErrors
{
    private const string Prefix = "onestop.catalogue.";

    public static readonly Error NotWorkbook = new(
        Prefix + "not_workbook",
        "Tệp không phải là tệp Excel .xlsx. Hãy mở bằng Excel, lưu dạng .xlsx rồi tải lại.",
        Field: "Upload"
    );

    public static readonly Error TooLarge = new(
        Prefix + "too_large",
        $"Tệp lớn hơn {CatalogueLimits.FileMaxBytes / 1024 / 1024} MB. Hãy bỏ hình ảnh, định dạng thừa hoặc chia thành nhiều tệp.",
        Field: "Upload"
    );

    public static readonly Error NothingIn = new(
        Prefix + "nothing_in",
        "Trang Thủ tục không có dòng nào dưới các tiêu đề.",
        Field: "Upload"
    );

    public static readonly Error TooManyRows = new(
        Prefix + "too_many_rows",
        $"Mỗi tệp tối đa {VietnameseNumber.Format(CatalogueLimits.VersionsMaxCount)} phiên bản. Hãy chia thành nhiều tệp.",
        Field: "Upload"
    );

    public static readonly Error Gone = new(
        Prefix + "gone",
        "Tệp đã tải lên không còn. Hãy tải tệp lên lại nếu còn cần.",
        ErrorKind.NotFound
    );

    public static readonly Error Changed = new(
        Prefix + "changed",
        "Danh mục đã thay đổi sau khi xem trước. Chưa ghi gì; hãy tải tệp lên để xem lại rồi nhập.",
        ErrorKind.Conflict
    );

    public static Error Unreadable(string code, string message) => new(code, message, Field: "Upload");

    public static string Missing(string column) => $"Chưa ghi {column.ToLowerInvariant()}.";

    public static string DayWrong(string column) => $"{column}: ngày không đúng, hãy ghi ngày/tháng/năm, ví dụ 01/07/2025.";

    public static string NumberWrong(string column) => $"{column}: hãy ghi số nguyên.";

    public static string ChoiceWrong(string column, string text) =>
        $"{column}: không có lựa chọn “{text}”. Hãy chọn ở trang Giá trị cho phép.";

    public static string YesOrNo(string column) => $"{column}: hãy ghi Có hoặc Không.";

    public static string Doubled(int row) => $"Trùng mã thủ tục và ngày bắt đầu với dòng {row}.";

    public static string DescribedOtherwise(int row) => $"Tên, lĩnh vực hoặc nguồn khác với dòng {row} của cùng thủ tục.";

    public static string OwnerUnknown => "Không thấy phiên bản có mã thủ tục và ngày bắt đầu này ở trang Thủ tục.";

    public static string FeeUnknown => "Không thấy khoản thu có mã này của phiên bản.";

    public static string EndFixed => "Ngày hết hiệu lực đã ghi không đổi được bằng tệp.";

    public static string OthersRefused => "Chưa nhập, vì dòng khác của thủ tục này có lỗi.";
}
