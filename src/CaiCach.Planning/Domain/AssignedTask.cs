namespace CaiCach.Planning.Domain;

/// <summary>A higher unit's task as the authority below carries it out: the same work, its own lead, progress and confirmation.</summary>
internal static class AssignedTask
{
    /// <summary>It runs at once; it stands in the plan in force, and outside any plan as long as there is none.</summary>
    /// <param name="higher">The higher unit's task.</param>
    /// <param name="directive">The document by which it was given, kept by the authority below.</param>
    /// <param name="plan">That authority's plan in force; null where it has none yet.</param>
    /// <param name="slots">Its deadlines.</param>
    public static PlanTask Of(PlanTask higher, Directive directive, Plan? plan, IReadOnlyList<MilestoneSlot> slots)
    {
        var task = new PlanTask(directive);
        task.Describe(
            new TaskDescription
            {
                Area = higher.Area,
                Text = higher.Text,
                Activities = higher.Activities,
                Deliverables = higher.Deliverables,
                DeadlineText = higher.DeadlineText,
                Slots = slots,
            }
        );
        task.AssignFrom(higher);
        if (plan is not null)
        {
            task.Join(plan);
        }

        return task;
    }

    /// <summary>The higher task's deadlines that are still to come; a day of one's own takes their place.</summary>
    public static IReadOnlyList<MilestoneSlot> Slots(PlanTask higher, DateOnly? dueOn, DateOnly today) =>
        dueOn is { } day
            ? [new MilestoneSlot(null, MilestoneKind.Date, day, [])]
            : [.. higher.Slots.Where(slot => slot.DueOn is null || slot.DueOn >= today)];
}
