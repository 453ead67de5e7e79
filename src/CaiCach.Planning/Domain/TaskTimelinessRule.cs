namespace CaiCach.Planning.Domain;

/// <summary>The rule by which a task has its status on a day.</summary>
internal static class TaskTimelinessRule
{
    /// <summary>
    /// As of the end of a day: a milestone is done when it was handed in by then and has since been confirmed, and late when that was
    /// after its first deadline (an extension is shown beside it, it does not make it on time). What is handed in and waits for the
    /// leader is not late by the waiting. The task is done when all its milestones are, late when one of them was; an open task is late
    /// while a milestone is owed past its deadline.
    /// </summary>
    public static TaskTimeliness AsOf(IReadOnlyCollection<Milestone> milestones, DateOnly day)
    {
        var owed = milestones.Where(milestone => !IsDone(milestone, day)).ToList();
        if (milestones.Count > 0 && owed.Count == 0)
        {
            return milestones.Any(milestone => milestone.SubmittedOn > milestone.DueOn)
                ? TaskTimeliness.DoneLate
                : TaskTimeliness.DoneOnTime;
        }

        return owed.Any(milestone => IsLate(milestone, day)) ? TaskTimeliness.OpenLate : TaskTimeliness.OpenWithinTime;
    }

    /// <summary>Whether the status is one of a task that is done.</summary>
    public static bool IsDone(TaskTimeliness status) => status is TaskTimeliness.DoneOnTime or TaskTimeliness.DoneLate;

    /// <summary>Whether the status is one of a task that is or was late.</summary>
    public static bool IsLate(TaskTimeliness status) => status is TaskTimeliness.DoneLate or TaskTimeliness.OpenLate;

    /// <summary>Whether a milestone was handed in by the end of the day and has since been confirmed.</summary>
    public static bool IsDone(Milestone milestone, DateOnly day) => milestone.IsConfirmed && milestone.SubmittedOn <= day;

    /// <summary>Whether a milestone that is not done was handed in after its first deadline, or is owed past it.</summary>
    public static bool IsLate(Milestone milestone, DateOnly day) =>
        milestone.DueOn is { } due && (milestone.SubmittedOn is { } submitted && submitted <= day ? submitted > due : day > due);
}
