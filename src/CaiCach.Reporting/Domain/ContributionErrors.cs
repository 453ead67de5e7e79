using CaiCach.Foundation.Writes;

namespace CaiCach.Reporting.Domain;

/// <summary>Refusals around contributions to a report.</summary>
internal static class ContributionErrors
{
    /// <summary>The input that reasons are typed into.</summary>
    public const string ReasonField = "reason";

    public static readonly Error NotFound = new(
        "reporting.contribution.not_found",
        "Không tìm thấy đề nghị đóng góp trong phạm vi của bạn.",
        ErrorKind.NotFound
    );

    public static readonly Error AreasNamedMeanwhile = new(
        "reporting.area_officer.meanwhile",
        "Người khác vừa ghi người phụ trách lĩnh vực. Hãy tải lại trang.",
        ErrorKind.Conflict
    );

    public static readonly Error NothingOfTheArea = new(
        "reporting.contribution.nothing_of_area",
        "Lĩnh vực này không có nội dung nào đang chờ lấy. Hãy tải lại trang.",
        ErrorKind.Conflict
    );

    public static readonly Error Closed = new(
        "reporting.contribution.closed",
        "Đề nghị này đã khép lại: nội dung đã được đưa vào báo cáo hoặc không còn cần nữa.",
        ErrorKind.Conflict
    );

    public static readonly Error NotAnswered = new(
        "reporting.contribution.not_answered",
        "Chưa có nội dung nào gửi lên đang chờ xem. Hãy tải lại trang.",
        ErrorKind.Conflict
    );

    public static readonly Error NotOwed = new(
        "reporting.contribution.not_owed",
        "Người được đề nghị đã gửi nội dung nên không cần nhắc. Hãy tải lại trang.",
        ErrorKind.Conflict
    );

    public static readonly Error RemindedToday = new(
        "reporting.contribution.reminded_today",
        "Hôm nay đã nhắc người này về mục này; mỗi ngày nhắc một lần."
    );

    public static readonly Error ItemsMissing = new(
        "reporting.contribution.items_missing",
        "Hãy chọn ít nhất một mục cần đóng góp.",
        Field: "Items"
    );

    public static readonly Error ItemUnknown = new(
        "reporting.contribution.item_unknown",
        "Báo cáo không còn mục đã chọn. Hãy tải lại trang rồi chọn lại.",
        Field: "Items"
    );

    public static readonly Error PersonOfAnotherUnit = new(
        "reporting.contribution.person_of_another_unit",
        "Chỉ đề nghị được người đang giữ vị trí công tác ở đơn vị của báo cáo.",
        Field: "PersonId"
    );

    public static readonly Error NobodyChosen = new(
        "reporting.contribution.nobody_chosen",
        "Hãy chọn ít nhất một người để hỏi; mục đã có nội dung hoặc đã đề nghị thì không hỏi lại."
    );

    public static readonly Error DueInThePast = new(
        "reporting.contribution.due_in_the_past",
        "Hạn đóng góp không thể trước hôm nay.",
        Field: "DueOn"
    );

    public static readonly Error AskedTwice = new(
        "reporting.contribution.asked_twice",
        "Người khác vừa đề nghị đóng góp một trong các mục này. Hãy tải lại trang.",
        ErrorKind.Conflict
    );

    public static readonly Error NoteTooLong = new("reporting.contribution.note_too_long", "Ghi chú, lý do dài quá 1.000 ký tự.");

    public static readonly Error ReasonMissing = new(
        "reporting.contribution.reason_missing",
        "Hãy ghi lý do trả lại để người viết biết cần sửa gì.",
        Field: ReasonField
    );

    public static readonly Error TextMissing = new(
        "reporting.contribution.text_missing",
        "Hãy ghi nội dung đóng góp; nếu không có gì để báo cáo thì ghi rõ là không có.",
        Field: "Text"
    );

    public static Error AskedAlready(string heading, string person) =>
        new(
            "reporting.contribution.asked_already",
            $"Mục “{heading}” đang chờ {person} đóng góp. Hãy thôi đề nghị đó trước khi hỏi người khác.",
            Field: "Items"
        );
}
