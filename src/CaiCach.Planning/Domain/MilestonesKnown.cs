namespace CaiCach.Planning.Domain;

/// <summary>
/// Milestones as they were known at a moment. A confirmation is final and keeps its instant; what was handed in or sent back before it is told by the lines of
/// progress, each with the instant at which it was recorded.
/// </summary>
/// <param name="at">The moment, included.</param>
/// <param name="entries">The lines of progress that hand in or send back.</param>
internal sealed class MilestonesKnown(DateTimeOffset at, IEnumerable<ProgressEntry> entries)
{
    private readonly ILookup<Guid, ProgressEntry> _byTask = entries
        .Where(entry => entry.RecordedAt <= at)
        .OrderBy(entry => entry.RecordedAt)
        .ThenBy(entry => entry.Id)
        .ToLookup(entry => entry.TaskId);

    /// <summary>The milestones of a task.</summary>
    public IReadOnlyList<Milestone> Of(PlanTask task) =>
        [
            .. task.Milestones.Select(milestone =>
                milestone.ConfirmedAt <= at ? milestone : milestone.NotConfirmedYet(HandedInOn(_byTask[task.Id], milestone.Id))
            ),
        ];

    /// <summary>The day on which it was handed in last, unless the task was sent back since.</summary>
    private static DateOnly? HandedInOn(IEnumerable<ProgressEntry> entries, Guid milestoneId)
    {
        DateOnly? day = null;
        foreach (var entry in entries)
        {
            day =
                entry.Kind == ProgressKind.Return ? null
                : entry.MilestoneId == milestoneId ? entry.OccurredOn
                : day;
        }

        return day;
    }
}
