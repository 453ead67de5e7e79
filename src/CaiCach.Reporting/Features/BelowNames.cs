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
}
