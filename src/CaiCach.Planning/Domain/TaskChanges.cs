using System.Globalization;
using CaiCach.Planning.Contracts;

namespace CaiCach.Planning.Domain;

/// <summary>Which fields of a task a new description changes, for the history.</summary>
internal static class TaskChanges
{
    public static IReadOnlyList<FieldChange> Between(PlanTask task, TaskDescription description) =>
        [
            .. new FieldChange[]
            {
                new("area", task.Area?.ToString(), description.Area?.ToString()),
                new("number", task.Number, description.Number),
                new("text", task.Text, description.Text.Trim()),
                new("deliverables", Join(task.Deliverables), Join(description.Deliverables)),
                new("leadUnit", task.LeadUnitId?.ToString(), description.LeadUnitId?.ToString()),
                new("leadPosition", task.LeadPositionId?.ToString(), description.LeadPositionId?.ToString()),
                new("coordinating", Join(task.CoordinatingNames), Join(description.CoordinatingNames)),
                new("deadline", Join(task.Slots.Select(Words)), Join(description.Slots.Select(Words))),
                new("budget", task.BudgetText, description.BudgetText),
            }.Where(change => change.Before != change.After),
        ];

    private static string Words(MilestoneSlot slot) =>
        string.Create(CultureInfo.InvariantCulture, $"{slot.Label} {slot.Kind} {slot.DueOn:yyyy-MM-dd} {string.Join('+', slot.Cadence)}")
            .Trim();

    private static string? Join(IEnumerable<string> parts) => string.Join("; ", parts) is { Length: > 0 } text ? text : null;
}
