using CaiCach.Foundation.Writes;

namespace CaiCach.Reporting.Domain;

/// <summary>Refusals around the review of reports by a unit above.</summary>
internal static class ReviewErrors
{
    public static readonly Error NotAbove = new(
        "reporting.review.not_above",
        "Chỉ đơn vị cấp trên của đơn vị báo cáo mới tiếp nhận hoặc trả lại báo cáo.",
        ErrorKind.Forbidden
    );

    public static readonly Error AcceptedAlready = new(
        "reporting.review.accepted_already",
        "Báo cáo đã được tiếp nhận; kết quả đó được giữ nguyên.",
        ErrorKind.Conflict
    );

    public static readonly Error ReviewedMeanwhile = new(
        "reporting.review.reviewed_meanwhile",
        "Người khác vừa xem xét báo cáo này. Hãy tải lại trang để xem ý kiến đó.",
        ErrorKind.Conflict
    );

    public static readonly Error CommentMissing = new(
        "reporting.review.comment_missing",
        "Hãy ghi ý kiến khi trả lại để đơn vị biết cần bổ sung, đính chính gì.",
        Field: "Comment"
    );

    public static readonly Error CommentTooLong = new("reporting.review.comment_too_long", "Ý kiến dài quá 1.000 ký tự.", Field: "Comment");
}
