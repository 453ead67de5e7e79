using CaiCach.Foundation.Text;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Clock;

namespace CaiCach.OneStop.Domain.Dossiers;

/// <summary>Refusals around apologies and extensions (form 04).</summary>
internal static class ExtensionErrors
{
    public static readonly Error CauseMissing = new("onestop.extension.cause_missing", "Hãy ghi nguyên nhân chậm.", Field: "Cause");

    public static readonly Error CauseTooLong = new(
        "onestop.extension.cause_too_long",
        $"Nội dung dài quá {VietnameseNumber.Format(DossierLimits.NoteMaxLength)} ký tự.",
        Field: "Cause"
    );

    public static readonly Error DueMissing = new("onestop.extension.due_missing", "Hãy ghi ngày, giờ hẹn trả mới.", Field: "DueOn");

    public static readonly Error NoLimit = new(
        "onestop.extension.no_limit",
        "Hồ sơ không có hạn trả nên không có gì để gia hạn.",
        ErrorKind.Conflict
    );

    public static readonly Error TooFar = new("onestop.extension.too_far", "Hạn mới phải trong vòng một năm.", Field: "DueOn");

    public static readonly Error OutsideWorkingHours = new(
        "onestop.extension.outside_working_hours",
        "Hạn mới phải trong giờ làm việc của đơn vị. Hãy chọn ngày, giờ khác.",
        Field: "DueOn"
    );

    public static readonly Error AlreadyOpen = new(
        "onestop.extension.already_open",
        "Hồ sơ đã có một dự thảo xin lỗi chưa xong. Hãy tải lại trang để làm tiếp dự thảo đó.",
        ErrorKind.Conflict
    );

    public static readonly Error NothingDrafted = new(
        "onestop.extension.nothing_drafted",
        "Hồ sơ chưa có dự thảo văn bản xin lỗi ở bước này. Hãy tải lại trang.",
        ErrorKind.Conflict
    );

    public static readonly Error EndedInTime = new(
        "onestop.extension.ended_in_time",
        "Hồ sơ đã xong đúng hạn nên không còn gì để xin lỗi. Hãy hủy dự thảo.",
        ErrorKind.Conflict
    );

    public static readonly Error AlreadyApologised = new(
        "onestop.extension.already_apologised",
        "Hồ sơ đã có văn bản xin lỗi gửi người dân.",
        ErrorKind.Conflict
    );

    public static readonly Error RemarkMissing = new(
        "onestop.extension.remark_missing",
        "Hãy ghi điều cần sửa trong dự thảo.",
        Field: "Remark"
    );

    public static readonly Error NotYourPart = new(
        "onestop.extension.not_your_part",
        "Dự thảo do người thụ lý lập, lãnh đạo duyệt. Vai trò của anh, chị không làm bước này.",
        ErrorKind.Forbidden
    );

    /// <summary>The law leaves no room for one more.</summary>
    public static Error UsedUp(ClockRule<int> most) =>
        new(
            "onestop.extension.used_up",
            $"Hồ sơ đã gia hạn đủ {most.Value} lần ({most.Law}). Không gia hạn thêm được; hãy giải quyết và trả kết quả sớm nhất.",
            ErrorKind.Conflict
        );

    /// <summary>The proposed time is past or not later than the one promised last.</summary>
    public static Error NotLater(DateTimeOffset promised) =>
        new(
            "onestop.extension.not_later",
            $"Hạn mới phải sau lúc này và sau hạn đang hẹn ({VietnameseDate.Format(promised)}).",
            Field: "DueOn"
        );
}
