using CaiCach.Foundation.Time;
using CaiCach.OneStop.Domain.Procedures;

namespace CaiCach.OneStop.Domain.Clock;

/// <summary>
/// When a limit ends, and how pauses move its end. Limits in hours and working days move by the minutes of work that the clock stood
/// still, so that what was left is kept (dossier facts, section 6, "Resume"). Limits in calendar days and months end with a day
/// (Civil Code 2015, article 148), so they move by calendar days: from the working day on which the clock stopped to the one on which it
/// goes on; a pause within one day moves nothing. A pause that begins after the end has passed moves nothing: nothing was left to keep.
/// </summary>
internal sealed class LegalLimit(TimeLimit limit, ClockRules rules, WorkingCalendar calendar)
{
    private bool IsByCalendar => !limit.IsSameDay && limit.Unit is TimeLimitUnit.CalendarDays or TimeLimitUnit.Months;

    /// <summary>The end of a limit that begins at a working instant, without pauses; null where no time is promised.</summary>
    /// <exception cref="ArgumentException">A unit without an amount.</exception>
    public DateTimeOffset? EndFrom(DateTimeOffset startsAt)
    {
        var day = VietnamTime.DayOf(startsAt);
        if (limit.IsSameDay)
        {
            var isLate = VietnamTime.TimeOf(startsAt) > rules.LateReceptionAfter.Value;
            return EndOfWork(isLate ? calendar.NextWorkingDay(day) : day);
        }

        if (limit.Unit != TimeLimitUnit.None && limit.Amount < 1)
        {
            throw new ArgumentException("A limit needs an amount of 1 or more.", nameof(startsAt));
        }

        return limit.Unit switch
        {
            TimeLimitUnit.WorkingHours => calendar.AddWorkingMinutes(startsAt, checked(limit.Amount * 60)),
            TimeLimitUnit.WorkingDays when rules.WorkingDaysKeepTimeOfDay.Value => calendar.AddWorkingDays(startsAt, limit.Amount),
            TimeLimitUnit.WorkingDays => EndOfWork(calendar.AddWorkingDays(day, limit.Amount)),
            TimeLimitUnit.CalendarDays => EndOn(day.AddDays(limit.Amount)),
            TimeLimitUnit.Months => EndOn(day.AddMonths(limit.Amount)),
            _ => null,
        };
    }

    /// <summary>A due time that holds since an instant, moved by the pauses since then.</summary>
    public DateTimeOffset Moved(DateTimeOffset due, DateTimeOffset since, IEnumerable<ClockPause> pauses)
    {
        foreach (var pause in pauses)
        {
            var from = pause.From < since ? since : pause.From;
            if (from < pause.To && from <= due)
            {
                due = MovedBy(due, from, pause.To);
            }
        }

        return due;
    }

    /// <summary>The end of work on a working day.</summary>
    public DateTimeOffset EndOfWork(DateOnly workingDay) => VietnamTime.At(workingDay, calendar.HoursOn(workingDay).Spans[^1].To);

    private DateTimeOffset MovedBy(DateTimeOffset due, DateTimeOffset from, DateTimeOffset to)
    {
        if (IsByCalendar)
        {
            var days = WorkingDayOf(to).DayNumber - WorkingDayOf(from).DayNumber;
            return days > 0 ? EndOn(VietnamTime.DayOf(due).AddDays(days)) : due;
        }

        var minutes = calendar.WorkingMinutesBetween(from, to);
        return minutes > 0 ? calendar.AddWorkingMinutes(due, checked((int)minutes)) : due;
    }

    private DateOnly WorkingDayOf(DateTimeOffset instant) => VietnamTime.DayOf(calendar.NextWorkingInstant(instant));

    private DateTimeOffset EndOn(DateOnly lastDay)
    {
        if (calendar.IsWorkingDay(lastDay))
        {
            return EndOfWork(lastDay);
        }

        return EndOfWork(rules.DaysOffMoveForward.Value ? calendar.NextWorkingDay(lastDay) : calendar.PreviousWorkingDay(lastDay));
    }
}
