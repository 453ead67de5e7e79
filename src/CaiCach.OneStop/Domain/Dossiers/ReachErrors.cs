using CaiCach.Foundation.Text;
using CaiCach.Foundation.Writes;

namespace CaiCach.OneStop.Domain.Dossiers;

/// <summary>Refusals around receptions that were not simply at the desk.</summary>
internal static class ReachErrors
{
    public static readonly Error NotBoundaryFree = new(
        "onestop.reach.not_boundary_free",
        "Thủ tục này không tiếp nhận phi địa giới hành chính, nên chỉ nhận hồ sơ thuộc thẩm quyền của đơn vị mình.",
        Field: "Reach.CompetentUnit"
    );

    public static readonly Error CompetentUnknown = new(
        "onestop.reach.competent_unknown",
        "Không có đơn vị này đang hoạt động trong cùng tỉnh. Hãy chọn trong danh sách, hoặc để trống nếu đơn vị mình giải quyết.",
        Field: "Reach.CompetentUnit"
    );

    public static readonly Error PlaceUnknown = new(
        "onestop.reach.place_unknown",
        "Nơi hướng dẫn là desk (tại một cửa), supportPoint (tại điểm hỗ trợ) hoặc home (tại nhà).",
        Field: "Reach.Place"
    );

    public static readonly Error SupportPointMissing = new(
        "onestop.reach.support_point_missing",
        "Hãy chọn điểm hỗ trợ.",
        Field: "Reach.SupportUnitId"
    );

    public static readonly Error SupportPointNeedsPlace = new(
        "onestop.reach.support_point_needs_place",
        "Đã chọn điểm hỗ trợ: nơi hướng dẫn phải là “Tại điểm hỗ trợ”.",
        Field: "Reach.Place"
    );

    public static readonly Error SupportPointUnknown = new(
        "onestop.reach.support_point_unknown",
        "Không có điểm hỗ trợ này ở đơn vị hoặc trong cùng tỉnh.",
        Field: "Reach.SupportUnitId"
    );

    public static readonly Error HomeReasonMissing = new(
        "onestop.reach.home_reason_missing",
        "Hỗ trợ tại nhà cần ghi lý do, ví dụ: người cao tuổi, người khuyết tật.",
        Field: "Reach.PlaceReason"
    );

    public static readonly Error NotByPost = new(
        "onestop.reach.not_by_post",
        "Số bưu gửi, ngày dấu bưu điện và giờ bưu điện chuyển đến chỉ ghi khi nộp qua bưu chính công ích.",
        Field: "Channel"
    );

    public static readonly Error PostalNumberWrong = new(
        "onestop.reach.postal_number_wrong",
        $"Số bưu gửi chỉ gồm chữ không dấu và số, tối đa {DossierLimits.PostalNumberMaxLength} ký tự.",
        Field: "Reach.PostalNumber"
    );

    public static readonly Error PostmarkWrong = new(
        "onestop.reach.postmark_wrong",
        $"Ngày dấu bưu điện không sau ngày chuyển đến và không sớm hơn {DossierLimits.PostmarkedWithinDays} ngày.",
        Field: "Reach.PostmarkedOn"
    );

    public static readonly Error ArrivedAtWrong = new(
        "onestop.reach.arrived_at_wrong",
        $"Giờ bưu điện chuyển đến không sau giờ tiếp nhận và không sớm hơn {DossierLimits.PostArrivedWithinDays} ngày.",
        Field: "Reach.ArrivedAt"
    );

    public static readonly Error PaperNumberMissing = new(
        "onestop.reach.paper_number_missing",
        "Hồ sơ nhập lại sau sự cố cần số của giấy tiếp nhận viết tay.",
        Field: "Reach.PaperNumber"
    );

    public static readonly Error PaperTimeMissing = new(
        "onestop.reach.paper_time_missing",
        "Đã ghi số giấy tiếp nhận viết tay: hãy ghi giờ nhận thật trên giấy đó.",
        Field: "ReceivedAt"
    );

    public static readonly Error PaperTypedAlready = new(
        "onestop.reach.paper_typed_already",
        "Giấy tiếp nhận viết tay số này của ngày đó đã được nhập. Hãy kiểm tra ở danh sách nhập lại sau sự cố.",
        ErrorKind.Conflict,
        "Reach.PaperNumber"
    );

    public static readonly Error PaperNotFound = new(
        "onestop.reach.paper_not_found",
        "Không có lần nhập lại này trong phạm vi của anh, chị.",
        ErrorKind.NotFound
    );

    public static readonly Error OnlyTheLeaderSees = new(
        "onestop.reach.only_the_leader_sees",
        "Lãnh đạo của đơn vị tiếp nhận mới xác nhận đã xem.",
        ErrorKind.Forbidden
    );

    public static readonly Error BatchNotFound = new(
        "onestop.reach.batch_not_found",
        "Tệp đã tải lên không còn. Hãy tải lên lại.",
        ErrorKind.NotFound
    );

    public static readonly Error NotWorkbook = new(
        "onestop.reach.not_workbook",
        "Tệp không phải là tệp Excel .xlsx. Hãy dùng tệp mẫu.",
        Field: "Upload"
    );

    public static readonly Error NothingIn = new("onestop.reach.nothing_in", "Tệp không có dòng hồ sơ nào.", Field: "Upload");

    public static readonly Error TooManyRows = new(
        "onestop.reach.too_many_rows",
        $"Mỗi tệp tối đa {DossierLimits.BatchMaxCount} hồ sơ. Hãy chia thành nhiều tệp.",
        Field: "Upload"
    );

    public static readonly Error RowsWrong = new(
        "onestop.reach.rows_wrong",
        "Tệp còn dòng sai nên chưa tiếp nhận hồ sơ nào. Hãy sửa tệp rồi tải lên lại.",
        ErrorKind.Conflict
    );

    public static readonly Error TakenAlready = new(
        "onestop.reach.taken_already",
        "Tệp có đúng nội dung này đã được tiếp nhận. Không tiếp nhận lần nữa.",
        ErrorKind.Conflict
    );

    /// <summary>A workbook that cannot be read.</summary>
    public static Error Unreadable(string code, string message) => new(code, message, Field: "Upload");

    public static string CellMissing => "Chưa ghi.";

    public static string ProcedureUnknown => "Không có thủ tục mang mã này, hoặc thủ tục không còn hiệu lực.";

    public static string LooksLikeFormula => "Không được bắt đầu bằng dấu =, +, - hoặc @.";

    public static string PhoneWrong => "Số điện thoại chỉ gồm chữ số.";

    public static string EmailWrong => "Thư điện tử không đúng dạng, ví dụ ten@vidu.vn.";

    public static string YesOrNo => "Hãy ghi Có hoặc Không.";

    public static string OneOf(IEnumerable<string> names) => $"Hãy ghi một trong: {string.Join("; ", names)}.";

    public static string ExemptionWrong(IEnumerable<string> codes) =>
        string.Join("; ", codes) is { Length: > 0 } known
            ? $"Thủ tục này chỉ có các mã miễn, giảm: {known}."
            : "Thủ tục này không có trường hợp miễn, giảm; hãy để trống.";

    public static string TellByWrong(IEnumerable<string> names) =>
        $"Hãy ghi một trong, hoặc vài cách nhau bằng dấu chấm phẩy: {string.Join("; ", names)}.";

    public static string CellTooLong(int limit) => $"Dài quá {VietnameseNumber.Format(limit)} ký tự.";
}
