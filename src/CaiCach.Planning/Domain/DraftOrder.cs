namespace CaiCach.Planning.Domain;

/// <summary>Keeps the entries of a draft in a row without gaps, so that a new one has its place.</summary>
internal static class DraftOrder
{
    /// <summary>Numbers the tasks 0, 1, 2 … in this order.</summary>
    public static void Number(IReadOnlyList<PlanTask> tasks)
    {
        for (var i = 0; i < tasks.Count; i++)
        {
            tasks[i].MoveTo(i);
        }
    }

    /// <summary>Numbers the targets 0, 1, 2 … in this order.</summary>
    public static void Number(IReadOnlyList<Target> targets)
    {
        for (var i = 0; i < targets.Count; i++)
        {
            targets[i].MoveTo(i);
        }
    }
}
