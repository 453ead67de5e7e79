using CaiCach.Foundation.Text;
using CaiCach.Foundation.Writes;

namespace CaiCach.Organisation.Domain;

/// <summary>Refusals around people, positions and roles.</summary>
internal static class PeopleErrors
{
    private const string Prefix = "organisation.person.";

    public static readonly Error NotFound = new(
        Prefix + "not_found",
        "Không thấy người này trong phạm vi bạn quản trị.",
        ErrorKind.NotFound
    );

    public static readonly Error DepartmentUnknown = new(
        Prefix + "department_unknown",
        "Hãy chọn một bộ phận đang hoạt động của đơn vị.",
        Field: "DepartmentId"
    );

    public static readonly Error PositionUnknown = new(
        Prefix + "position_unknown",
        "Hãy chọn một vị trí của đơn vị, hoặc ghi chức danh và bộ phận của vị trí mới.",
        Field: "PositionId"
    );

    public static readonly Error TitleMissing = new(Prefix + "title_missing", "Hãy ghi chức danh của vị trí mới.", Field: "Title");

    public static Error EndsBeforeStart(DateOnly from) =>
        new(Prefix + "ends_before_start", $"Ngày cuối phải từ ngày bắt đầu ({VietnameseDate.Format(from)}) trở đi.", Field: "LastDay");

    public static Error HolderStartsLater(string holder, DateOnly from) =>
        new(
            Prefix + "holder_starts_later",
            $"{holder} giữ vị trí này từ {VietnameseDate.Format(from)}. Ngày nhận phải sau ngày đó.",
            ErrorKind.Conflict,
            "FromDay"
        );

    public static Error HeldUntil(string holder, DateOnly lastDay) =>
        new(
            Prefix + "held_until",
            $"{holder} giữ vị trí này đến hết ngày {VietnameseDate.Format(lastDay)}. Ngày nhận phải sau ngày đó.",
            ErrorKind.Conflict,
            "FromDay"
        );

    public static readonly Error HoldsAlready = new(
        Prefix + "holds_already",
        "Người này đang giữ vị trí đó rồi.",
        ErrorKind.Conflict,
        "PositionId"
    );

    public static readonly Error JustTaken = new(
        Prefix + "just_taken",
        "Người quản trị khác vừa giao vị trí này. Chưa thay đổi gì; hãy tải lại trang để xem người đang giữ.",
        ErrorKind.Conflict,
        "PositionId"
    );

    public static readonly Error HoldingNotFound = new(
        Prefix + "holding_not_found",
        "Không thấy vị trí hoặc vai trò đang giữ; có thể người khác vừa kết thúc.",
        ErrorKind.NotFound
    );

    public static readonly Error RoleHeld = new(
        Prefix + "role_held",
        "Người này đang có vai trò đó ở đơn vị.",
        ErrorKind.Conflict,
        "NewRole"
    );

    public static readonly Error OwnAdministration = new(
        Prefix + "own_administration",
        "Bạn không tự bỏ quyền quản trị hoặc đóng tài khoản của chính mình. Hãy nhờ một quản trị khác.",
        ErrorKind.Forbidden
    );

    public static readonly Error NoLongerAdministrator = new(
        Prefix + "no_longer_administrator",
        "Quyền quản trị của bạn vừa kết thúc. Chưa thay đổi gì.",
        ErrorKind.Forbidden
    );

    public static readonly Error ReasonMissing = new(Prefix + "reason_missing", "Hãy ghi lý do.", Field: "Reason");
}
