using CaiCach.OneStop.Domain.Procedures;
using CaiCach.OneStop.Domain.Processes;

namespace CaiCach.OneStop.Domain.Dossiers;

/// <summary>A step of a dossier's process with the time that it has used.</summary>
/// <param name="Step">The step.</param>
/// <param name="State"><c>done</c>, <c>now</c> or <c>todo</c>.</param>
/// <param name="MinutesUsed">Minutes of work used in it, over all times that the dossier stood in it; pauses do not count.</param>
/// <param name="MinutesAllotted">Minutes of work allotted; null for a reception whose time the assignment counts.</param>
internal sealed record StepUse(ProcessStep Step, string State, long MinutesUsed, int? MinutesAllotted)
{
    /// <summary>Whether it has used more than it was allotted (late by step; the dossier may still be in time).</summary>
    public bool IsLate => MinutesUsed > MinutesAllotted;

    /// <summary>The steps that a dossier went through, the one at which it stands, and those to come by the first way; empty without a process.</summary>
    public static IReadOnlyList<StepUse> Of(
        Dossier dossier,
        IReadOnlyList<DossierEvent> history,
        DossierTimekeeper timekeeper,
        DateTimeOffset now
    )
    {
        if (DossierSteps.Standing(dossier, timekeeper.Steps) is not { } current)
        {
            return [];
        }

        var flow = new ProcessFlow(timekeeper.Steps);
        var used = history
            .Where(happened => happened.StepCode is not null)
            .GroupBy(happened => happened.StepCode!, StringComparer.Ordinal)
            .ToDictionary(some => some.Key, some => some.Sum(happened => happened.MinutesUsed), StringComparer.Ordinal);
        var isEnded = !DossierStages.IsOpen(dossier.Stage);
        if (!isEnded && !DossierStages.IsPaused(dossier.Stage))
        {
            used[current.Code] = used.GetValueOrDefault(current.Code) + timekeeper.Calendar.WorkingMinutesBetween(dossier.MovedAt, now);
        }

        // What was sent back comes again: it is still to do, with the time that it has used before.
        var ahead = flow.ReachedFrom(current);
        var reception = flow.After(flow.Steps[0])[0].Kind == ProcessStepKind.Assign ? flow.Steps[0] : null;
        var done = used.Keys.Select(code => flow[code]).Where(step => step != current && !ahead.Contains(step));
        IEnumerable<(ProcessStep Step, string State)> steps =
        [
            .. reception is null ? [] : new[] { (reception, "done") },
            .. done.Select(step => (step, "done")),
            (current, isEnded ? "done" : "now"),
            .. isEnded ? [] : FirstWay(flow, current).Select(step => (step, "todo")),
        ];
        return
        [
            .. steps.Select(one => new StepUse(
                one.Step,
                one.State,
                used.GetValueOrDefault(one.Step.Code),
                one.Step == reception ? null : DossierSteps.Allotted(one.Step, timekeeper.Steps)
            )),
        ];
    }

    private static IEnumerable<ProcessStep> FirstWay(ProcessFlow flow, ProcessStep from)
    {
        for (var next = flow.After(from); next.Count > 0; next = flow.After(next[0]))
        {
            yield return next[0];
        }
    }
}
