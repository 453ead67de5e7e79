using CaiCach.Planning.Contracts;

namespace CaiCach.Planning.Domain;

/// <summary>An unfinished task as it goes into the next plan: the same work and lead, its deadline to be set anew.</summary>
internal static class CarriedTask
{
    /// <summary>
    /// Continuous work stays continuous. A day of the old plan would be past in the new one, so dated deadlines are left out, and the review
    /// page asks for them; the words of the old deadline stay to be read.
    /// </summary>
    public static PlanTask Of(PlanTask unfinished, Plan plan, int sortOrder)
    {
        var task = new PlanTask(plan, sortOrder);
        var isContinuous = unfinished.Slots.Any(slot => slot.Kind == MilestoneKind.Continuous);
        task.Describe(
            TaskParts.Describe(unfinished) with
            {
                Slots = isContinuous ? [new MilestoneSlot(null, MilestoneKind.Continuous, null, [])] : [],
            }
        );
        task.CarryFrom(unfinished);
        return task;
    }
}
