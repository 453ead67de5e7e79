using CaiCach.Foundation.Text;
using CaiCach.Foundation.Writes;

namespace CaiCach.OneStop.Domain.Submissions;

/// <summary>Refusals around submissions of citizens.</summary>
internal static class SubmissionErrors
{
    private const int BytesPerMegabyte = 1024 * 1024;

    public static readonly Error NotAChoice = new("onestop.submission.not_a_choice", "Hãy chọn một trong các câu trả lời.");

    public static readonly Error PhoneWrong = new(
        "onestop.submission.phone_wrong",
        "Số điện thoại gồm ít nhất 8 chữ số, ví dụ 0912 345 678."
    );

    public static readonly Error EmailWrong = new("onestop.submission.email_wrong", "Thư điện tử không đúng dạng, ví dụ ten@vidu.vn.");

    public static readonly Error DayWrong = new(
        "onestop.submission.day_wrong",
        "Ngày không đúng. Hãy ghi ngày, tháng, năm, ví dụ 05/03/1990."
    );

    public static readonly Error DayAhead = new("onestop.submission.day_ahead", "Ngày này còn ở phía trước. Hãy xem lại năm.");

    public static readonly Error FileMissing = new("onestop.submission.file_missing", "Hãy chụp ảnh hoặc chọn tệp của giấy tờ này.");

    public static readonly Error FileType = new(
        "onestop.submission.file_type",
        "Chỉ nhận ảnh (JPG, PNG, HEIC) và tệp PDF. Hãy chụp ảnh giấy tờ hoặc lưu lại dưới dạng PDF."
    );

    public static readonly Error TooManyFiles = new(
        "onestop.submission.too_many_files",
        $"Mỗi giấy tờ tối đa {SubmissionLimits.FilesOfQuestionMaxCount} tệp, cả hồ sơ tối đa {SubmissionLimits.FilesMaxCount} tệp, {SubmissionLimits.FilesMaxBytes / BytesPerMegabyte} MB. Hãy xóa bớt hoặc gộp ảnh thành một tệp PDF."
    );

    public static readonly Error TooMuch = new("onestop.submission.too_much", "Các câu trả lời dài quá mức nhận được. Hãy viết ngắn lại.");

    public static readonly Error Incomplete = new(
        "onestop.submission.incomplete",
        "Còn câu chưa trả lời. Hãy trả lời tiếp rồi soát lại.",
        ErrorKind.Conflict
    );

    public static readonly Error NotTheApplicant = new(
        "onestop.submission.not_the_applicant",
        "Số giấy tờ này không phải của người nộp hay chủ hồ sơ, hoặc hồ sơ không chờ bổ sung.",
        Field: "Identity"
    );

    public static readonly Error UnitUnknown = new(
        "onestop.submission.unit_unknown",
        "Hãy chọn xã, phường tiếp nhận hồ sơ.",
        Field: "UnitCode"
    );

    public static readonly Error UnitClosed = new(
        "onestop.submission.unit_closed",
        "Đơn vị đã chọn không còn tiếp nhận hồ sơ, có thể đã sáp nhập. Hãy khai bản khác và chọn đơn vị mới.",
        ErrorKind.Conflict
    );

    public static readonly Error WayClosed = new(
        "onestop.submission.way_closed",
        "Thủ tục này không nhận hồ sơ trực tuyến tại đây. Anh, chị vẫn chuẩn bị trước ở nhà được.",
        Field: "Way"
    );

    public static readonly Error PreparedUnknown = new(
        "onestop.submission.prepared_unknown",
        "Không có bản chuẩn bị mang mã này ở đơn vị, hoặc đã hết hạn giữ.",
        Field: "PreparedCode"
    );

    public static readonly Error PreparedUsed = new(
        "onestop.submission.prepared_used",
        "Bản chuẩn bị này đã được tiếp nhận thành hồ sơ rồi.",
        ErrorKind.Conflict,
        Field: "PreparedCode"
    );

    /// <summary>No answer where there must be one.</summary>
    public static Error Missing(SubmissionQuestion question) =>
        new(
            "onestop.submission.missing",
            question.Kind is QuestionKind.Choice or QuestionKind.YesNo ? "Hãy chọn câu trả lời." : $"Hãy ghi: {question.Label}."
        );

    /// <summary>More characters than are taken.</summary>
    public static Error TooLong(int longest) =>
        new("onestop.submission.too_long", $"Câu trả lời dài quá {VietnameseNumber.Format(longest)} ký tự.");
}
