namespace CaiCach.Planning.Features;

/// <summary>How pages and workbooks name the four statuses.</summary>
internal static class TimelinessNames
{
    public static string Of(TaskTimeliness status) =>
        status switch
        {
            TaskTimeliness.DoneOnTime => "Hoàn thành đúng hạn",
            TaskTimeliness.DoneLate => "Hoàn thành trễ hạn",
            TaskTimeliness.OpenWithinTime => "Chưa hoàn thành, trong hạn",
            _ => "Chưa hoàn thành, trễ hạn",
        };
}
