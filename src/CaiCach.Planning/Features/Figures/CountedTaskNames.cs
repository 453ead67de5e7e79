using CaiCach.Indicators.Contracts;

namespace CaiCach.Planning.Features.Figures;

/// <summary>What indicators can count tasks by, in words; in the order of the view <c>planning.noted_task</c>.</summary>
internal static class CountedTaskNames
{
    /// <summary>The record set of tasks.</summary>
    public static readonly RecordSetShape Shape = new(
        "tasks",
        "nhiệm vụ",
        "planning.noted_task",
        [new("given", "Được giao"), new("ended", "Hoàn thành")],
        [
            new("finished", "đã hoàn thành", "chưa hoàn thành"),
            new("onTime", "đúng hạn", "không đúng hạn"),
            new("fromAbove", "cấp trên giao", "của kế hoạch đơn vị"),
            new("withLead", "có đơn vị chủ trì", "chưa có đơn vị chủ trì"),
        ],
        Holders: "planning.task_holder"
    );

    /// <summary>The record set of stretches in which tasks were late; in the order of the view <c>planning.noted_late_task</c>.</summary>
    public static readonly RecordSetShape LateShape = new(
        "lateTasks",
        "nhiệm vụ",
        "planning.noted_late_task",
        [new("overdue", "Quá hạn từ"), new("caught", "Hết quá hạn")],
        [new("fromAbove", "cấp trên giao", "của kế hoạch đơn vị")],
        Holders: "planning.task_holder"
    );

    /// <summary>The record set of issued plans; the columns stand in the view <c>planning.counted_plan</c>.</summary>
    public static readonly RecordSetShape PlanShape = new(
        "plans",
        "kế hoạch",
        "planning.noted_plan",
        [new("issued", "Ban hành"), new("closed", "Kết thúc")],
        []
    );

    /// <summary>How a task is called by its number; by itself where it has none.</summary>
    public static string CodeOf(string? number) => number is { Length: > 0 } ? $"Nhiệm vụ {number}" : "Nhiệm vụ";
}
