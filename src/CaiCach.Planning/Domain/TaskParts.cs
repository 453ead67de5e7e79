namespace CaiCach.Planning.Domain;

/// <summary>Cuts a task of a draft in two, and puts two together: what a reader took for one row may be two, and the other way round.</summary>
internal static class TaskParts
{
    /// <summary>The lines at which a task may be cut: its own line ends, else the sentences that a semicolon parts.</summary>
    public static IReadOnlyList<string> Lines(string text)
    {
        var lines = Split(text, '\n');
        return lines.Length > 1 ? lines : Split(text, ';');
    }

    /// <summary>What a task is, as one value.</summary>
    public static TaskDescription Describe(PlanTask task) =>
        new()
        {
            Area = task.Area,
            Number = task.Number,
            Goal = task.Goal,
            Text = task.Text,
            Activities = task.Activities,
            Deliverables = task.Deliverables,
            LeadNames = task.LeadNames,
            LeadUnitId = task.LeadUnitId,
            LeadPositionId = task.LeadPositionId,
            CoordinatingNames = task.CoordinatingNames,
            CoordinatingUnitIds = task.CoordinatingUnitIds,
            DeadlineText = task.DeadlineText,
            BudgetText = task.BudgetText,
            Slots = [.. task.Slots],
        };

    /// <summary>The two halves; both keep lead, deadline and deliverables, for a person to sort out.</summary>
    /// <param name="task">The task.</param>
    /// <param name="line">The first line of the second half, from 1; null when there is no such line.</param>
    public static (TaskDescription First, TaskDescription Second)? Split(PlanTask task, int line)
    {
        var lines = Lines(task.Text);
        if (line < 1 || line >= lines.Count)
        {
            return null;
        }

        var whole = Describe(task);
        return (
            whole with
            {
                Text = string.Join('\n', lines.Take(line)),
            },
            whole with
            {
                Number = null,
                BudgetText = null,
                Text = string.Join('\n', lines.Skip(line)),
            }
        );
    }

    /// <summary>One task out of two: words one under the other, names and deadlines of both, the lead of the first where it has one.</summary>
    public static TaskDescription Merge(PlanTask first, PlanTask second) =>
        Describe(first) with
        {
            Area = first.Area ?? second.Area,
            Text = $"{first.Text}\n{second.Text}",
            Activities = Union(first.Activities, second.Activities),
            Deliverables = Union(first.Deliverables, second.Deliverables),
            LeadNames = Union(first.LeadNames, second.LeadNames),
            LeadUnitId = first.LeadUnitId ?? second.LeadUnitId,
            LeadPositionId = first.LeadUnitId is null ? second.LeadPositionId : first.LeadPositionId,
            CoordinatingNames = Union(first.CoordinatingNames, second.CoordinatingNames),
            CoordinatingUnitIds = [.. first.CoordinatingUnitIds.Union(second.CoordinatingUnitIds)],
            DeadlineText = string.Join("; ", Union([first.DeadlineText], [second.DeadlineText])),
            BudgetText = first.BudgetText ?? second.BudgetText,
            Slots = [.. first.Slots.Union(second.Slots, MilestoneSlotComparer.Instance)],
        };

    /// <summary>One of several leads made accountable; the others help.</summary>
    /// <param name="task">The task.</param>
    /// <param name="printedName">The name that the document prints for the chosen one; null where it prints none.</param>
    /// <param name="unitId">The unit.</param>
    /// <param name="positionId">The position that answers for it.</param>
    public static TaskDescription ChooseLead(PlanTask task, string? printedName, Guid unitId, Guid? positionId) =>
        Describe(task) with
        {
            LeadUnitId = unitId,
            LeadPositionId = positionId,
            LeadNames = printedName is null ? task.LeadNames : [printedName],
            CoordinatingNames = printedName is null
                ? task.CoordinatingNames
                : Union(task.CoordinatingNames, task.LeadNames.Where(name => name != printedName)),
        };

    private static string[] Split(string text, char separator) =>
        text.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static IReadOnlyList<string> Union(IEnumerable<string> one, IEnumerable<string> other) =>
        [.. one.Union(other, StringComparer.Ordinal).Where(text => text.Length > 0)];
}
