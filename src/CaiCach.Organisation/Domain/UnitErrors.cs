using CaiCach.Foundation.Text;
using CaiCach.Foundation.Writes;

namespace CaiCach.Organisation.Domain;

/// <summary>Refusals around units.</summary>
internal static class UnitErrors
{
    private const string Prefix = "organisation.unit.";

    public static readonly Error NotFound = new(
        Prefix + "not_found",
        "Không thấy đơn vị này trong phạm vi bạn quản trị.",
        ErrorKind.NotFound
    );

    public static readonly Error CodeTaken = new(
        Prefix + "code_taken",
        "Mã này đã dùng cho đơn vị khác. Hãy chọn mã khác.",
        ErrorKind.Conflict,
        "Code"
    );

    public static readonly Error CodeShape = new(
        Prefix + "code_shape",
        "Mã gồm chữ không dấu, số, dấu chấm hoặc gạch nối, tối đa 60 ký tự.",
        Field: "Code"
    );

    public static readonly Error ParentUnknown = new(
        Prefix + "parent_unknown",
        "Đơn vị cấp trên không có trong phạm vi bạn quản trị hoặc đã kết thúc.",
        Field: "ParentId"
    );

    public static readonly Error KindNotHere = new(
        Prefix + "kind_not_here",
        "Loại đơn vị này không đặt được dưới đơn vị đã chọn: cấp chính quyền chỉ đặt dưới tỉnh hoặc huyện.",
        Field: "Kind"
    );

    public static readonly Error AlreadyEnded = new(Prefix + "already_ended", "Đơn vị đã kết thúc từ trước.", ErrorKind.Conflict);

    public static Error EndsBeforeStart(DateOnly from) =>
        new(
            Prefix + "ends_before_start",
            $"Ngày kết thúc phải từ ngày thành lập ({VietnameseDate.Format(from)}) trở đi.",
            Field: "LastDay"
        );

    public static readonly Error HasLivingParts = new(
        Prefix + "has_living_parts",
        "Đơn vị còn bộ phận đang hoạt động. Hãy kết thúc các bộ phận trước.",
        ErrorKind.Conflict
    );

    public static readonly Error HasHolders = new(
        Prefix + "has_holders",
        "Còn người đang giữ vị trí trong đơn vị. Hãy chuyển hoặc kết thúc các vị trí trước.",
        ErrorKind.Conflict
    );

    public static readonly Error AuthorityEndsByMerger = new(
        Prefix + "authority_ends_by_merger",
        "Cấp chính quyền kết thúc bằng sáp nhập, để số liệu cộng về đơn vị mới. Hãy dùng trang Sáp nhập.",
        ErrorKind.Conflict
    );

    public static readonly Error NameUnchanged = new(Prefix + "name_unchanged", "Tên mới giống tên hiện tại.", Field: "NewName");

    public static readonly Error NameTaken = new(
        Prefix + "name_taken",
        "Tên gọi này đã chỉ một đơn vị khác. Hãy sửa tên gọi đang có thay vì thêm mới.",
        ErrorKind.Conflict,
        "OtherName"
    );

    public static readonly Error NameNotFound = new(Prefix + "name_not_found", "Tên gọi khác này không còn.", ErrorKind.NotFound);

    public static readonly Error TargetUnknown = new(
        Prefix + "target_unknown",
        "Hãy chọn một đơn vị đang hoạt động của chính đơn vị này.",
        Field: "NamedUnitId"
    );

    public static readonly Error NotGroup = new(Prefix + "not_group", "Chỉ nhóm mới có thành viên.", ErrorKind.Conflict);

    public static readonly Error MemberUnknown = new(
        Prefix + "member_unknown",
        "Có thành viên không thuộc đơn vị này.",
        Field: "MemberIds"
    );

    public static readonly Error PredecessorsMissing = new(
        Prefix + "predecessors_missing",
        "Hãy chọn ít nhất một đơn vị được sáp nhập.",
        Field: "PredecessorIds"
    );

    public static readonly Error PredecessorUnknown = new(
        Prefix + "predecessor_unknown",
        "Có đơn vị không thuộc phạm vi bạn quản trị, đã kết thúc, hoặc chưa thành lập trước ngày sáp nhập. Chưa thay đổi gì.",
        ErrorKind.Conflict,
        "PredecessorIds"
    );

    public static readonly Error SuccessorMissing = new(
        Prefix + "successor_missing",
        "Hãy ghi mã và tên đơn vị mới, hoặc chọn một đơn vị đang có.",
        Field: "Code"
    );

    public static readonly Error SuccessorUnknown = new(
        Prefix + "successor_unknown",
        "Đơn vị nhận sáp nhập phải đang hoạt động, cùng cấp trên và không nằm trong các đơn vị được sáp nhập.",
        Field: "SuccessorId"
    );
}
