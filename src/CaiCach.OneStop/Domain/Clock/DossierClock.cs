using CaiCach.Foundation.Time;
using CaiCach.OneStop.Domain.Procedures;

namespace CaiCach.OneStop.Domain.Clock;

/// <summary>
/// A dossier's time, told from its limit, the rules of its reception day, its unit's calendar and its facts alone (design.md, rule 15). A
/// reception outside working hours counts from the next opening. A limit in hours begins at that moment, one in days or months on the day
/// after (Civil Code 2015, article 147); calendar limits end with the work of their last day, or, when that is a day off, of the next
/// working day (article 148, clauses 1, 3, 5). How pauses move an end stands at <see cref="LegalLimit"/>.
/// </summary>
internal static class DossierClock
{
    /// <summary>The dossier's time as of an instant; facts after it do not count.</summary>
    /// <param name="limit">How long the procedure may take; a same-day procedure's amount does not matter.</param>
    /// <param name="rules">The set of the reception day.</param>
    /// <param name="calendar">The calendar of the unit that decides.</param>
    /// <param name="facts">In order of time.</param>
    /// <param name="asOf">The instant of the reading.</param>
    /// <exception cref="ArgumentException">The facts cannot have happened so, or the limit has no amount: a bug.</exception>
    public static ClockReading Read(
        TimeLimit limit,
        ClockRules rules,
        WorkingCalendar calendar,
        IReadOnlyList<ClockFact> facts,
        DateTimeOffset asOf
    )
    {
        if (ClockHistory.Of(facts, rules, asOf) is not { } history)
        {
            return ClockReading.NotStarted;
        }

        var legal = new LegalLimit(limit, rules, calendar);
        var startsAt = calendar.NextWorkingInstant(history.ReceivedAt);
        var end = legal.EndFrom(startsAt);
        var firstDueAt = end is { } ofLaw ? legal.Moved(ofLaw, startsAt, history.AllPauses) : (DateTimeOffset?)null;
        var dueAt = Promised(history, legal, startsAt, end) ?? firstDueAt;
        var left = end is { } first ? Left(calendar, history, legal.Moved(first, startsAt, history.Pauses)) : (Remaining?)null;
        var verdict = VerdictOf(rules, history, firstDueAt, left);
        var isOpen = history.EndedAt is null;
        return new ClockReading
        {
            State = StateOf(history),
            StartsAt = startsAt,
            FirstDueAt = firstDueAt,
            DueAt = dueAt,
            WorkingMinutesUsed = StepClock.Used(calendar, startsAt, history.ClockAt, history.Pauses),
            WorkingMinutesLeft = left?.WorkingMinutes,
            EndedAt = history.EndedAt,
            Verdict = verdict,
            WorkingMinutesLate = left is { IsPast: true } past ? -past.WorkingMinutes : 0,
            SupplementRequests = history.SupplementRequests,
            CountsAsLate = left is { IsPast: true } || history.SupplementRequests > rules.MaxSupplementRequests.Value,
            Extensions = history.Extensions,
            MayBeExtended = isOpen && end is not null && history.Extensions < rules.MaxExtensions.Value,
            ApologyBy = isOpen && dueAt is { } due ? ApologyBy(rules, calendar, due) : null,
        };
    }

    private static ClockState StateOf(ClockHistory history) =>
        history.EndedAt is not null ? ClockState.Stopped
        : history.Standing is not null ? ClockState.Paused
        : ClockState.Running;

    // Where the clock stands is compared with the end before the standing pause: a night within a pause makes nothing late.
    private static Remaining Left(WorkingCalendar calendar, ClockHistory history, DateTimeOffset due) =>
        history.ClockAt <= due
            ? new Remaining(false, calendar.WorkingMinutesBetween(history.ClockAt, due))
            : new Remaining(true, -StepClock.Used(calendar, due, history.ClockAt, history.Pauses));

    private static ClockVerdict VerdictOf(ClockRules rules, ClockHistory history, DateTimeOffset? firstDueAt, Remaining? left)
    {
        if (firstDueAt is not { } due || left is not { } remaining)
        {
            return ClockVerdict.None;
        }

        if (history.EndedAt is null)
        {
            return remaining.IsPast ? ClockVerdict.Overdue : ClockVerdict.InTime;
        }

        if (remaining.IsPast)
        {
            return ClockVerdict.Late;
        }

        var isEarly =
            rules.Early.Value == EarlyResult.BeforeDueDay ? VietnamTime.DayOf(history.Until) < VietnamTime.DayOf(due) : history.Until < due;
        return isEarly ? ClockVerdict.Early : ClockVerdict.OnTime;
    }

    private static DateTimeOffset? Promised(ClockHistory history, LegalLimit legal, DateTimeOffset startsAt, DateTimeOffset? end)
    {
        var (promised, since) = (end, startsAt);
        foreach (var promise in history.Promises)
        {
            var due = promise.DueAt!.Value;
            if (
                promise.Kind == ClockFactKind.Extended && promised is null
                || promise.Kind == ClockFactKind.Rescheduled && due <= history.ReceivedAt
            )
            {
                throw new ArgumentException("Only a due time is extended; one by hand is after the reception.", nameof(history));
            }

            var before = history
                .AllPauses.Where(pause => pause.From < promise.At)
                .Select(pause => pause with { To = Earlier(pause.To, promise.At) });
            // A day decreed off later may carry the due time of the law past the one that was promised: then the later holds.
            var inForce = promised is { } last ? legal.Moved(last, since, before) : due;
            (promised, since) = (promise.Kind == ClockFactKind.Extended ? Later(inForce, due) : due, promise.At);
        }

        return history.Promises.Count > 0 ? legal.Moved(promised!.Value, since, history.AllPauses) : null;
    }

    private static DateTimeOffset ApologyBy(ClockRules rules, WorkingCalendar calendar, DateTimeOffset due)
    {
        var hours = calendar.HoursOn(VietnamTime.DayOf(due));
        return rules.ApologyBy.Value == ApologyDeadline.EndOfDueDay && hours.IsAny
            ? VietnamTime.At(VietnamTime.DayOf(due), hours.Spans[^1].To)
            : due;
    }

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    private static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;

    /// <summary>How far the end is; an end after closing on the due day is past it by 0 minutes of work.</summary>
    private readonly record struct Remaining(bool IsPast, long WorkingMinutes);
}
