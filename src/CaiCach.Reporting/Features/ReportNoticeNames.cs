using CaiCach.Foundation.Mail;
using CaiCach.Foundation.Text;
using CaiCach.Reporting.Domain;

namespace CaiCach.Reporting.Features;

/// <summary>How people are told about reports.</summary>
internal static class ReportNoticeNames
{
    /// <summary>What the page of notices calls them.</summary>
    public static string Title => "Báo cáo";

    /// <summary>Where the letter sends its reader.</summary>
    public static string LetterWhatToDo => "Mở trang Thông báo hoặc Báo cáo phải gửi để làm tiếp.";

    /// <summary>The subject of a person's letter of a day.</summary>
    public static string LetterSubject(int late, int soon)
    {
        (int Count, string Words)[] parts = [(late, "quá hạn"), (soon, "sắp đến hạn")];
        return LetterNames.Sender
            + string.Join(", ", parts.Where(part => part.Count > 0).Select(part => $"{part.Count} báo cáo, đóng góp {part.Words}"));
    }

    /// <summary>One notice.</summary>
    public static string Of(ReportNotice notice)
    {
        var due = notice.DueOn is { } on ? VietnameseDate.Format(on) : "";
        return notice.Kind switch
        {
            ReportNoticeKind.Asked => $"Đề nghị bạn đóng góp mục “{notice.Subject}”, hạn {due}",
            ReportNoticeKind.Reminded => $"Nhắc bạn đóng góp mục “{notice.Subject}”, hạn {due}",
            ReportNoticeKind.Returned => $"Nội dung bạn gửi cho mục “{notice.Subject}” bị trả lại để sửa",
            ReportNoticeKind.Answered => $"Đã có đóng góp cho mục “{notice.Subject}”",
            ReportNoticeKind.ContributionSoon => $"Sắp đến hạn đóng góp mục “{notice.Subject}”: {due}",
            ReportNoticeKind.ContributionLate => $"Quá hạn đóng góp mục “{notice.Subject}” từ {due}",
            ReportNoticeKind.ReportSoon => $"Sắp đến hạn gửi {notice.Subject}: {due}",
            ReportNoticeKind.ReportLate => $"Quá hạn gửi {notice.Subject} từ {due}",
            ReportNoticeKind.Accepted => $"Cấp trên đã tiếp nhận {notice.Subject}",
            ReportNoticeKind.GivenBack => $"Cấp trên trả lại {notice.Subject} kèm ý kiến",
            ReportNoticeKind.DutyLaid => $"Cấp trên yêu cầu gửi {notice.Subject}" + (due.Length > 0 ? $", hạn {due}" : ""),
            ReportNoticeKind.ApprovalAsked => $"Trình bạn phê duyệt: {notice.Subject}",
            ReportNoticeKind.Approved => $"Đã phê duyệt, chờ ban hành: {notice.Subject}",
            ReportNoticeKind.ApprovalRefused => $"Lãnh đạo trả lại kèm ý kiến: {notice.Subject}",
            _ => throw new ArgumentOutOfRangeException(nameof(notice), notice.Kind, null),
        };
    }
}
