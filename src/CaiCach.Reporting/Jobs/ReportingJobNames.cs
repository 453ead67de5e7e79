namespace CaiCach.Reporting.Jobs;

/// <summary>What the room's jobs are called on the administrator's page.</summary>
internal static class ReportingJobNames
{
    public static string Remind => "Nhắc báo cáo và đóng góp đến hạn trong ngày";
    public static string Mail => "Gửi thư nhắc báo cáo trong ngày";
}
