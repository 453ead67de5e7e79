using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
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

    /// <summary>
    /// Why a dossier cannot be promised for a time; null when it can: the rules leave room for one more extension (Decree 61/2018, article 19,
    /// clause 9), and the time is within working hours, after now and after the time promised last.
    /// </summary>
    public Error? RefusesExtension(IEnumerable<DossierEvent> history, DateTimeOffset dueAt, DateTimeOffset now)
    {
        var reading = Read(history, now);
        return reading.DueAt is not { } promised ? ExtensionErrors.NoLimit
            : !reading.MayBeExtended ? ExtensionErrors.UsedUp(Rules.MaxExtensions)
            : dueAt <= now || ClockHistory.ToMinute(dueAt) <= promised ? ExtensionErrors.NotLater(promised)
            : dueAt > now.AddYears(1) ? ExtensionErrors.TooFar
            : !Calendar.HoursOn(VietnamTime.DayOf(dueAt)).Spans.Any(span => Within(span, VietnamTime.TimeOf(dueAt)))
                ? ExtensionErrors.OutsideWorkingHours
            : null;
    }

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

    private static bool Within(WorkingSpan span, TimeOnly time) => span.From <= time && time <= span.To;

    /// <summary>What the clock has to know of a history.</summary>
    private static IEnumerable<ClockFact> Facts(IEnumerable<DossierEvent> history)
    {
        var lines = history.OrderBy(happened => happened.Sequence).ToList();
        var times = new TrueTimes(lines);
        foreach (var happened in lines)
        {
            var at = times.At(happened);
            var (before, after) = (happened.FromStage, happened.ToStage);
            if (before == DossierStage.Arrived && after == DossierStage.Received)
            {
                yield return new ClockFact(at, ClockFactKind.Received);
            }
            else if (happened.DueAt is { } promised)
            {
                yield return new ClockFact(at, ClockFactKind.Extended, promised);
            }
            else if (DossierStages.IsPaused(after) && !DossierStages.IsPaused(before))
            {
                yield return new ClockFact(
                    at,
                    ClockFactKind.Paused,
                    Cause: after == DossierStage.AwaitingSupplement ? PauseCause.Supplement : PauseCause.Payment
                );
            }
            else if (DossierStages.IsPaused(before) && after == DossierStage.InHand)
            {
                yield return new ClockFact(at, ClockFactKind.Resumed);
            }
            else if (DossierStages.IsOpen(before) && !DossierStages.IsOpen(after) && before != DossierStage.Arrived)
            {
                yield return new ClockFact(at, ClockFactKind.Ended);
            }
            else if (!DossierStages.IsOpen(before) && DossierStages.IsOpen(after))
            {
                yield return new ClockFact(at, ClockFactKind.Reopened);
            }
        }
    }
}
