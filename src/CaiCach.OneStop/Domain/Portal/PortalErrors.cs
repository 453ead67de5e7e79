using CaiCach.Foundation.Text;
using CaiCach.Foundation.Writes;

namespace CaiCach.OneStop.Domain.Portal;

/// <summary>Refusals around the National Portal.</summary>
internal static class PortalErrors
{
    public static readonly Error NotYourUnit = new(
        "onestop.portal.not_your_unit",
        "Anh, chị không giữ vai trò này ở chính đơn vị đang xem, nên chỉ xem được.",
        ErrorKind.Forbidden
    );

    public static readonly Error PracticeUnit = new(
        "onestop.portal.practice_unit",
        "Đơn vị luyện tập không kết nối với Cổng Dịch vụ công quốc gia."
    );

    public static readonly Error AddressWrong = new(
        "onestop.portal.address_wrong",
        "Địa chỉ phải bắt đầu bằng https:// (hoặc http:// trong mạng nội bộ) và không chứa tài khoản.",
        Field: "AdapterUrl"
    );

    public static readonly Error SiteWrong = new(
        "onestop.portal.site_wrong",
        "Địa chỉ để Cổng tải tệp phải bắt đầu bằng https:// hoặc http://, không chứa tài khoản và tham số.",
        Field: "Site"
    );

    public static readonly Error PasswordMissing = new("onestop.portal.password_missing", "Hãy nhập mật khẩu.", Field: "Password");

    public static readonly Error NotSet = new("onestop.portal.not_set", "Đơn vị chưa có cấu hình kết nối. Hãy lưu cấu hình trước.");

    public static readonly Error PasswordLost = new(
        "onestop.portal.password_lost",
        "Không mở được mật khẩu đã lưu vì khóa bảo vệ đã đổi. Hãy nhập lại mật khẩu rồi lưu.",
        Field: "Password"
    );

    public static readonly Error MessageUnknown = new("onestop.portal.message_unknown", "Không có thông điệp này.", ErrorKind.NotFound);

    public static readonly Error MessageNotStuck = new(
        "onestop.portal.message_not_stuck",
        "Thông điệp đang chờ gửi hoặc đã được Cổng nhận, không cần gửi lại.",
        ErrorKind.Conflict
    );

    public static readonly Error QuestionUnknown = new("onestop.portal.question_unknown", "Không có câu hỏi này.", ErrorKind.NotFound);

    public static readonly Error QuestionClosed = new(
        "onestop.portal.question_closed",
        "Câu hỏi đã được trả lời, không trả lời thêm được.",
        ErrorKind.Conflict
    );

    public static readonly Error FeesWrong = new(
        "onestop.portal.fees_wrong",
        "DanhSachLePhi có tối đa 20 khoản, mỗi Gia là số đồng nguyên từ 0 trở lên."
    );

    public static readonly Error CodeWrong = new(
        "onestop.portal.code_wrong",
        "MaHoSo phải có từ 5 đến 60 ký tự, chỉ gồm chữ cái, chữ số, dấu chấm và gạch ngang."
    );

    public static readonly Error CodeTaken = new("onestop.portal.code_taken", "MaHoSo trùng với một hồ sơ không do Cổng gửi.");

    public static readonly Error ArrivedAlready = new("onestop.portal.arrived_already", "Hồ sơ này đã nhận trước đó.", ErrorKind.Conflict);

    public static readonly Error ProcedureNotOnPortal = new(
        "onestop.portal.procedure_not_on_portal",
        "MaTTHC không có trong danh mục của đơn vị, hoặc thủ tục không cung cấp trên Cổng."
    );

    public static readonly Error OwnerMissing = new("onestop.portal.owner_missing", "Thiếu ChuHoSo hoặc TenThuongNhan.");

    public static readonly Error TimeWrong = new(
        "onestop.portal.time_wrong",
        "NgayNopHoSo phải có dạng yyyyMMddHHmmss, không sau lúc này và không quá 30 ngày trước."
    );

    public static readonly Error TooLong = new("onestop.portal.too_long", "Có nội dung dài quá mức cho phép.");

    public static readonly Error TooManyFiles = new("onestop.portal.too_many_files", "Mỗi hồ sơ gửi tối đa 20 tệp.");

    public static readonly Error FileNotBase64 = new("onestop.portal.file_not_base64", "Nội dung tệp không phải Base64.");

    /// <summary>The Portal refused or did not answer; its words, or why there are none.</summary>
    public static Error NoConnection(string summary) =>
        new(
            "onestop.portal.no_connection",
            $"Chưa kết nối được: {summary}. Cấu hình vẫn được giữ; hãy xem lại địa chỉ, tài khoản và mật khẩu."
        );

    /// <summary>The answer is empty or too long.</summary>
    public static Error AnswerWrong { get; } =
        new(
            "onestop.portal.answer_wrong",
            $"Hãy nhập câu trả lời, tối đa {VietnameseNumber.Format(PortalLimits.AnswerMaxLength)} ký tự.",
            Field: "Answer"
        );

    /// <summary>The time-out is out of range.</summary>
    public static Error TimeoutWrong { get; } =
        new(
            "onestop.portal.timeout_wrong",
            $"Thời gian chờ từ {PortalSetting.TimeoutSecondsMin} đến {PortalSetting.TimeoutSecondsMax} giây.",
            Field: "TimeoutSeconds"
        );
}
