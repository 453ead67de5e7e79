using CaiCach.Foundation.Time;
using CaiCach.OneStop.Domain.Clock;
using CaiCach.OneStop.Domain.Procedures;

namespace CaiCach.OneStop.Domain.Dossiers;

/// <summary>By what a dossier's time is told: the limit of its version and channel, the rules of its reception day, its unit's calendar.</summary>
/// <param name="Limit">The procedure's limit.</param>
/// <param name="Rules">The rules in force on reception.</param>
/// <param name="Calendar">The calendar of the unit that decides.</param>
/// <param name="Steps">The internal process, for the minutes allotted.</param>
internal sealed record DossierTimekeeper(TimeLimit Limit, ClockRules Rules, WorkingCalendar Calendar, IReadOnlyList<ProcessStep> Steps)
{
    /// <summary>The dossier's time as of an instant, told from its history alone.</summary>
    public ClockReading Read(IEnumerable<DossierEvent> history, DateTimeOffset asOf) =>
        DossierClock.Read(Limit, Rules, Calendar, [.. Facts(history)], asOf);

    /// <summary>When the last turn was that the clock knows of; null before the reception. Nothing that touches the clock happens before it.</summary>
    public static DateTimeOffset? LastTurnAt(IEnumerable<DossierEvent> history) => Facts(history).LastOrDefault()?.At;

    /// <summary>Minutes of work allotted to the move that is made from a stage; null where the process allots none.</summary>
    public int? AllottedFor(DossierStage from)
    {
        ProcessStepKind[] kinds = from switch
        {
            DossierStage.Received => [ProcessStepKind.Receive, ProcessStepKind.Assign],
            DossierStage.InHand => [ProcessStepKind.Process],
            DossierStage.Proposed => [ProcessStepKind.Approve],
            DossierStage.Approved => [ProcessStepKind.Return],
            _ => [],
        };
        var steps = Steps.Where(step => kinds.Contains(step.Kind)).ToList();
        return steps.Count == 0 ? null : steps.Sum(step => step.AllottedMinutes);
    }

    /// <summary>What the clock has to know of a history.</summary>
    private static IEnumerable<ClockFact> Facts(IEnumerable<DossierEvent> history)
    {
        foreach (var happened in history.OrderBy(happened => happened.Sequence))
        {
            var (before, after) = (happened.FromStage, happened.ToStage);
            if (before == DossierStage.Arrived && after == DossierStage.Received)
            {
                yield return new ClockFact(happened.OccurredAt, ClockFactKind.Received);
            }
            else if (DossierStages.IsPaused(after) && !DossierStages.IsPaused(before))
            {
                yield return new ClockFact(
                    happened.OccurredAt,
                    ClockFactKind.Paused,
                    Cause: after == DossierStage.AwaitingSupplement ? PauseCause.Supplement : PauseCause.Payment
                );
            }
            else if (DossierStages.IsPaused(before) && after == DossierStage.InHand)
            {
                yield return new ClockFact(happened.OccurredAt, ClockFactKind.Resumed);
            }
            else if (DossierStages.IsOpen(before) && !DossierStages.IsOpen(after) && before != DossierStage.Arrived)
            {
                yield return new ClockFact(happened.OccurredAt, ClockFactKind.Ended);
            }
        }
    }
}
