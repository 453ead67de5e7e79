using CaiCach.Foundation.Text;
using CaiCach.Reporting.Domain;

namespace CaiCach.Reporting.Features;

/// <summary>How people are told about reports.</summary>
internal static class ReportNoticeNames
{
    /// <summary>What the page of notices calls them.</summary>
    public static string Title => "Báo cáo";

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
            _ => throw new ArgumentOutOfRangeException(nameof(notice), notice.Kind, null),
        };
    }
}
