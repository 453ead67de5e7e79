using CaiCach.Reporting.Domain;

namespace CaiCach.Reporting.Features;

/// <summary>What the list of the reports of units below is called.</summary>
internal static class BelowNames
{
    public static string Title => "Báo cáo của đơn vị cấp dưới";
    public static string Unit => "Đơn vị";
    public static string Standing => "Tình trạng";
    public static string Number => "Số, ký hiệu";
    public static string IssuedOn => "Ngày ban hành";
    public static string DueOn => "Hạn gửi";

    /// <summary>The units that stand so.</summary>
    public static string Of(BelowStanding standing) =>
        standing switch
        {
            BelowStanding.Late => "Quá hạn, chưa gửi",
            BelowStanding.GivenBack => "Đã trả lại",
            BelowStanding.Waiting => "Đã gửi, chờ xem xét",
            BelowStanding.NotYet => "Chưa gửi, còn hạn",
            BelowStanding.Accepted => "Đã tiếp nhận",
            _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, null),
        };

    /// <summary>Their status of <c>cc-stat</c>.</summary>
    public static string StatusOf(BelowStanding standing) =>
        standing switch
        {
            BelowStanding.Late or BelowStanding.GivenBack => "late",
            BelowStanding.Waiting => "soon",
            BelowStanding.NotYet => "idle",
            _ => "ontime",
        };
}
