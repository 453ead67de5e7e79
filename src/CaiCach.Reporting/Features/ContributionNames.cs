using CaiCach.Foundation.Text;
using CaiCach.Reporting.Domain;

namespace CaiCach.Reporting.Features;

/// <summary>What contributions to reports are called.</summary>
internal static class ContributionNames
{
    /// <summary>What waits for whoever was asked.</summary>
    public static string Card => "Đóng góp cho báo cáo";

    /// <summary>Where it stands on a day.</summary>
    public static string Of(Contribution one, DateOnly today) =>
        one.State switch
        {
            ContributionState.Answered => "đã gửi, chờ xem",
            ContributionState.Taken => "đã vào báo cáo",
            ContributionState.Withdrawn => "thôi đề nghị",
            _ when one.IsLate(today) => $"quá hạn từ {VietnameseDate.Format(one.DueOn)}",
            ContributionState.Returned => "bị trả lại, chờ gửi lại",
            _ => $"hạn {VietnameseDate.Format(one.DueOn)}",
        };

    /// <summary>Its status of <c>cc-pill</c>.</summary>
    public static string Pill(Contribution one, DateOnly today) =>
        one.State switch
        {
            ContributionState.Answered => "paused",
            ContributionState.Taken => "ontime",
            ContributionState.Withdrawn => "idle",
            _ => one.IsLate(today) ? "late" : "soon",
        };
}
