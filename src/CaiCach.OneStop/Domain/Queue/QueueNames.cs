namespace CaiCach.OneStop.Domain.Queue;

/// <summary>What people call states, channels and acts.</summary>
internal static class QueueNames
{
    /// <summary>The counter that a unit starts with.</summary>
    public static string FirstCounter => "Tiếp nhận và trả kết quả";

    public static string Of(QueueState state) =>
        state switch
        {
            QueueState.Booked => "Đã đặt lịch",
            QueueState.Waiting => "Đang chờ",
            QueueState.Called => "Đang gọi",
            QueueState.Served => "Đã phục vụ",
            QueueState.Absent => "Vắng",
            _ => "Bỏ lượt",
        };

    public static string Of(QueueChannel channel) =>
        channel switch
        {
            QueueChannel.Kiosk => "Máy lấy số",
            QueueChannel.Booking => "Đặt lịch trước",
            _ => "Quầy phát số",
        };

    /// <summary>The look of a state's pill.</summary>
    public static string StatusOf(QueueState state) =>
        state switch
        {
            QueueState.Waiting => "soon",
            QueueState.Called => "paused",
            QueueState.Served => "ontime",
            QueueState.Absent => "late",
            _ => "idle",
        };

    public static string DayOfWeek(DateOnly day) =>
        day.DayOfWeek switch
        {
            System.DayOfWeek.Monday => "Thứ hai",
            System.DayOfWeek.Tuesday => "Thứ ba",
            System.DayOfWeek.Wednesday => "Thứ tư",
            System.DayOfWeek.Thursday => "Thứ năm",
            System.DayOfWeek.Friday => "Thứ sáu",
            System.DayOfWeek.Saturday => "Thứ bảy",
            _ => "Chủ nhật",
        };
}
