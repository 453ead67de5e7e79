using CaiCach.Foundation.Text;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Domain;

namespace CaiCach.Organisation.Features.Imports.ImportOrganisation;

/// <summary>What is wrong with a file as a whole, and with a cell of it.</summary>
internal static class ImportErrors
{
    private const string Prefix = "organisation.import.";

    public static readonly Error NotWorkbook = new(
        Prefix + "not_workbook",
        "Tệp không phải là tệp Excel .xlsx. Hãy mở bằng Excel, lưu dạng .xlsx rồi tải lại.",
        Field: "Upload"
    );

    public static readonly Error TooLarge = new(
        Prefix + "too_large",
        "Tệp lớn hơn 2 MB. Hãy bỏ hình ảnh, định dạng thừa hoặc chia thành nhiều tệp.",
        Field: "Upload"
    );

    public static readonly Error NothingIn = new(
        Prefix + "nothing_in",
        "Tệp không có dòng nào dưới các tiêu đề. Hãy điền vào trang Đơn vị hoặc trang Người.",
        Field: "Upload"
    );

    public static readonly Error TooManyRows = new(
        Prefix + "too_many_rows",
        $"Mỗi tệp tối đa {VietnameseNumber.Format(OrganisationLimits.ImportedUnits)} đơn vị và {OrganisationLimits.ImportedPeople} người. Hãy chia thành nhiều tệp.",
        Field: "Upload"
    );

    public static readonly Error Changed = new(
        Prefix + "changed",
        "Tổ chức đã thay đổi sau khi bạn xem trước. Chưa ghi gì; hãy xem lại bảng dưới đây rồi nhập.",
        ErrorKind.Conflict
    );

    public static readonly Error Gone = new(
        Prefix + "gone",
        "Tệp này đã được nhập hoặc đã thay bằng tệp khác. Hãy tải tệp lên lại nếu còn cần.",
        ErrorKind.NotFound
    );

    public static Error Unreadable(string code, string message) => new(code, message, Field: "Upload");

    public static string Missing(string column) => $"Chưa ghi {column.ToLowerInvariant()}.";

    public static string TooLong(int most) => $"Dài quá {most} ký tự.";

    public static string KindUnknown => "Không có loại này. Hãy chọn ở trang Giá trị cho phép.";

    public static string KindNotHere => "Loại này không đặt được dưới đơn vị cấp trên đã ghi.";

    public static string DateWrong => "Ngày không đúng. Hãy ghi ngày/tháng/năm, ví dụ 01/07/2025.";

    public static string CodeShape => "Mã gồm chữ không dấu, số, dấu chấm hoặc gạch nối, tối đa 60 ký tự.";

    public static string CodeForeign => "Mã đã dùng cho đơn vị đã kết thúc hoặc ngoài phạm vi bạn quản trị.";

    public static string CodeNotMade => "Không đặt được mã từ tên này. Hãy ghi mã.";

    public static string ParentUnknown => "Không thấy đơn vị cấp trên trong phạm vi bạn quản trị và trong tệp.";

    public static string ParentCircular => "Các đơn vị cấp trên nối vòng với nhau.";

    public static string ParentRefused => "Dòng của đơn vị cấp trên có lỗi.";

    public static string ParentFixed => "Đơn vị đã có nằm dưới đơn vị khác; không chuyển bằng tệp.";

    public static string KindFixed => "Đơn vị đã có thuộc loại khác; không đổi loại bằng tệp.";

    public static string UnitAmbiguous => "Nhiều đơn vị cùng tên này. Hãy ghi mã.";

    public static string UnitUnknown => "Không thấy đơn vị trong phạm vi bạn quản trị và trong tệp.";

    public static string UnitIsGroup => "Nhóm không có vị trí. Hãy ghi một phòng hoặc bộ phận.";

    public static string YesOrNo => "Hãy ghi Có hoặc Không.";

    public static string EmailWrong => "Địa chỉ thư điện tử không đúng.";

    public static string PhoneWrong => "Số điện thoại gồm 6 đến 20 chữ số.";

    public static string UserNameShape => "Gồm chữ thường không dấu, số, dấu chấm hoặc gạch nối; 3 đến 60 ký tự.";

    public static string UserNameTaken => "Tên đăng nhập đã có người dùng.";

    public static string PersonElsewhere => "Tên đăng nhập là của người thuộc đơn vị khác.";

    public static string Doubled(int row) => $"Trùng với dòng {row} của tệp.";

    public static string NameUsed(string code) => $"Đã có đơn vị cùng tên dưới cùng cấp trên, mã {code}.";

    public static string OtherNameTaken(string name) => $"“{name}” đã chỉ một đơn vị khác.";

    public static string RoleUnknown(string name) => $"Không có vai trò “{name}”. Hãy chọn ở trang Giá trị cho phép.";

    public static string HeadTaken(string holder) => $"{holder} đang giữ vị trí này. Hãy kết thúc ở trang người đó trước.";

    public static string HeldUntil(string holder, DateOnly lastDay) =>
        $"{holder} giữ vị trí này đến hết {VietnameseDate.Format(lastDay)}. Hãy ghi ngày sau ngày đó.";

    public static string HasAccount(string userName) => $"Người này đã có tài khoản {userName}.";
}
