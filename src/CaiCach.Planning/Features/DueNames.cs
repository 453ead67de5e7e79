using CaiCach.Planning.Domain;

namespace CaiCach.Planning.Features;

/// <summary>How the nearness of a deadline is said.</summary>
internal static class DueNames
{
    /// <summary>In words.</summary>
    public static string Of(DueDistance distance) =>
        distance switch
        {
            { Nearness: Nearness.Undated } => "chưa có hạn",
            { Nearness: Nearness.Today } => "hôm nay",
            { Nearness: Nearness.Late, WorkingDays: null } => "trễ hơn 1 năm",
            { Nearness: Nearness.Late, WorkingDays: 0 } => "quá hạn",
            { Nearness: Nearness.Late, WorkingDays: { } days } => $"trễ {days} ngày làm việc",
            { WorkingDays: null } => "còn hơn 1 năm",
            { WorkingDays: 0 } => "đến hạn trong ngày nghỉ",
            { WorkingDays: { } days } => $"còn {days} ngày làm việc",
        };

    /// <summary>As a status of <c>cc-pill</c>.</summary>
    public static string PillOf(DueDistance distance) =>
        distance switch
        {
            { Nearness: Nearness.Undated } => "idle",
            { Nearness: Nearness.Late } => "late",
            { Nearness: Nearness.Today or Nearness.Soon } or { WorkingDays: 0 } => "soon",
            _ => "ontime",
        };
}
