namespace CaiCach.OneStop.Features;

/// <summary>What the pill of a due time says.</summary>
internal static class DueTimeNames
{
    /// <summary>The state with what is left, or how late it is.</summary>
    public static string Of(DueTime due) =>
        due.State switch
        {
            DueState.None => "không có hạn",
            DueState.Paused => "tạm dừng",
            DueState.Ended => due.IsLate ? "xong trễ" : "đúng hạn",
            DueState.Late => $"quá hạn {due.Words}",
            _ => $"còn {due.Words}",
        };
}
