namespace CaiCach.Planning.Jobs;

/// <summary>What the room's jobs are called on the administrator's page.</summary>
internal static class PlanningJobNames
{
    public static string Remind => "Nhắc việc đến hạn trong ngày";
    public static string MailDigest => "Gửi thư nhắc việc trong ngày";
    public static string ReadScan => "Đọc bản quét kế hoạch";

    /// <summary>What is being read, from the page that is next.</summary>
    public static string Reading(int done, int total) => $"Đang đọc trang {Math.Min(done + 1, total)}/{total}";
}
