namespace CaiCach.Planning.Domain;

/// <summary>
/// Milestones as they were known at a moment. A confirmation is final and keeps its instant; what was handed in or sent back before it is told by the lines of
/// progress, each with the instant at which it was recorded, and until when it was extended by the leader's answers.
/// </summary>
/// <param name="at">The moment, included.</param>
/// <param name="entries">The lines of progress that hand in or send back.</param>
/// <param name="extensions">What was asked for more time, and answered.</param>
internal sealed class MilestonesKnown(DateTimeOffset at, IEnumerable<ProgressEntry> entries, IEnumerable<Extension> extensions)
{
    private readonly Dictionary<Guid, DateOnly> _extended = extensions
        .Where(extension => extension.State == ExtensionState.Granted && extension.DecidedAt <= at)
        .OrderBy(extension => extension.DecidedAt)
        .ThenBy(extension => extension.Id)
        .GroupBy(extension => extension.MilestoneId)
        .ToDictionary(granted => granted.Key, granted => granted.Last().GrantedUntil!.Value);

    private readonly ILookup<Guid, ProgressEntry> _byTask = entries
        .Where(entry => entry.RecordedAt <= at)
        .OrderBy(entry => entry.RecordedAt)
        .ThenBy(entry => entry.Id)
        .ToLookup(entry => entry.TaskId);

    /// <summary>The milestones of a task.</summary>
    public IReadOnlyList<Milestone> Of(PlanTask task) => [.. task.Milestones.Select(milestone => Of(milestone, task))];

    private Milestone Of(Milestone milestone, PlanTask task)
    {
        DateOnly? extended = _extended.TryGetValue(milestone.Id, out var until) ? until : null;
        return milestone.ConfirmedAt <= at
            ? milestone.AsWas(milestone.SubmittedOn, isConfirmed: true, extended)
            : milestone.AsWas(HandedInOn(_byTask[task.Id], milestone.Id), isConfirmed: false, extended);
    }

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
