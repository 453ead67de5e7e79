using CaiCach.Foundation.Text;
using CaiCach.Foundation.Units;
using CaiCach.Organisation.Domain;

namespace CaiCach.Organisation.Features.Imports.ImportOrganisation;

/// <summary>The words of the template and of the preview: sheets, columns, what would happen.</summary>
internal static class ImportNames
{
    public static string UnitSheet => "Đơn vị";
    public static string PeopleSheet => "Người";
    public static string ValueSheet => "Giá trị cho phép";

    public static string Code => "Mã";
    public static string Name => "Tên đơn vị";
    public static string Kind => "Loại";
    public static string Parent => "Thuộc đơn vị";
    public static string From => "Từ ngày";
    public static string OtherNames => "Tên gọi khác";

    public static string FullName => "Họ và tên";
    public static string Department => "Đơn vị";
    public static string Title => "Chức danh";
    public static string IsHead => "Người đứng đầu";
    public static string Email => "Thư điện tử";
    public static string Phone => "Điện thoại";
    public static string UserName => "Tên đăng nhập";
    public static string Roles => "Vai trò";

    public static string Yes => "Có";
    public static string No => "Không";

    public static readonly IReadOnlyList<string> UnitHelp =
    [
        "Cột có dấu * là bắt buộc. Mã để trống thì hệ thống đặt theo tên; đã có đơn vị cùng mã, hoặc cùng tên dưới cùng cấp trên, thì không tạo thêm.",
        "Thuộc đơn vị: mã hoặc tên của đơn vị cấp trên, đã có hoặc ở dòng khác của tệp; để trống là trực thuộc đơn vị đang quản trị.",
        "Loại: chọn ở trang Giá trị cho phép. Từ ngày: ngày/tháng/năm, để trống là hôm nay. Nhiều tên gọi khác cách nhau bằng dấu chấm phẩy (;).",
    ];

    public static readonly IReadOnlyList<string> PeopleHelp =
    [
        "Cột có dấu * là bắt buộc. Đơn vị: mã hoặc tên của phòng, bộ phận; Người đứng đầu: Có hoặc Không, để trống là Không.",
        "Người đã có cùng tên đăng nhập, hoặc cùng họ tên, đơn vị và chức danh, thì không tạo thêm. Ghi Tên đăng nhập để cấp tài khoản.",
        "Vai trò: chọn ở trang Giá trị cho phép; nhiều vai trò cách nhau bằng dấu chấm phẩy (;). Từ ngày để trống là hôm nay.",
    ];

    /// <summary>A column that must be filled, as its header shows it.</summary>
    public static string Required(string column) => column + " *";

    public static bool TryKind(string text, out UnitKind kind) => TryFind(text, UnitKindNames.Of, out kind);

    public static bool TryRole(string text, out Role role) => TryFind(text, RoleNames.Of, out role);

    public static string WordsOf(ImportDeed deed) =>
        deed switch
        {
            ImportDeed.Create => "Tạo mới",
            ImportDeed.Change => "Thay đổi",
            ImportDeed.Keep => "Giữ nguyên",
            ImportDeed.Refuse => "Có lỗi",
            _ => throw new ArgumentOutOfRangeException(nameof(deed), deed, null),
        };

    public static string Below(string parent) => $"Thuộc {parent}";

    public static string Renamed(string old) => $"Đổi tên, tên cũ: {old}";

    public static string OtherNameAdded(string name) => $"Thêm tên gọi khác: {name}";

    public static string Position(string title, string unit, DateOnly from) =>
        $"Giữ vị trí {title}, {unit} từ {VietnameseDate.Format(from)}";

    public static string NewPosition(string title) => $"Thêm vị trí {title}";

    public static string Contact(string what) => $"Ghi {what}";

    public static string NewAccount(string userName) => $"Cấp tài khoản {userName}";

    public static string NewRole(Role role) => $"Giao vai trò {RoleNames.Of(role)}";

    private static bool TryFind<T>(string text, Func<T, string> name, out T found)
        where T : struct, Enum
    {
        var folded = VietnameseText.Fold(text);
        var all = Enum.GetValues<T>().Where(value => VietnameseText.Fold(name(value)) == folded).ToList();
        found = all.FirstOrDefault();
        return all.Count > 0;
    }
}
