using CaiCach.Foundation.Mail;
using CaiCach.Foundation.Text;
using CaiCach.Planning.Domain;

namespace CaiCach.Planning.Features.Notices;

/// <summary>How reminders are worded, on the page and in the daily e-mail.</summary>
internal static class ReminderWords
{
    /// <summary>What the page of notices calls targets that slipped.</summary>
    public static string TargetsTitle => "Chỉ tiêu cần chú ý";

    /// <summary>A target that slipped.</summary>
    public static string OfTarget(TargetStanding standing, string text) =>
        (standing == TargetStanding.Missed ? "Chỉ tiêu không đạt: " : "Chỉ tiêu có nguy cơ không đạt: ") + text;

    /// <summary>One reminder.</summary>
    public static string Of(ReminderKind kind, DateOnly dueOn) =>
        kind switch
        {
            ReminderKind.NoLead => "Cấp trên giao, chưa có đơn vị chủ trì",
            ReminderKind.Late => $"Quá hạn từ {VietnameseDate.Format(dueOn)}",
            ReminderKind.OneDay => $"Còn không quá 1 ngày làm việc, hạn {VietnameseDate.Format(dueOn)}",
            ReminderKind.ThreeDays => $"Còn không quá 3 ngày làm việc, hạn {VietnameseDate.Format(dueOn)}",
            _ => $"Còn không quá 10 ngày làm việc, hạn {VietnameseDate.Format(dueOn)}",
        };

    /// <summary>The subject of a person's daily e-mail.</summary>
    public static string Subject(int late, int soon, int withoutLead)
    {
        (int Count, string Words)[] parts = [(late, "quá hạn"), (soon, "sắp đến hạn"), (withoutLead, "chưa có đơn vị chủ trì")];
        return LetterNames.Sender
            + string.Join(", ", parts.Where(part => part.Count > 0).Select(part => $"{part.Count} nhiệm vụ {part.Words}"));
    }

    /// <summary>The e-mail itself.</summary>
    public static string Body(IEnumerable<string> lines) => LetterNames.Body(lines, "Báo tiến độ tại trang Việc của tôi.");
}
