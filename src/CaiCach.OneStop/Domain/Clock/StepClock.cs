using CaiCach.Foundation.Time;

namespace CaiCach.OneStop.Domain.Clock;

/// <summary>The time that a step of the internal process has used of what it was allotted.</summary>
internal static class StepClock
{
    /// <summary>Whole minutes of work from an instant to another in which the clock did not stand still; 0 when the second is earlier.</summary>
    /// <param name="calendar">The unit's calendar.</param>
    /// <param name="from">When the step was taken over.</param>
    /// <param name="to">When it was handed on, or now.</param>
    /// <param name="pauses">In order of time, without overlap; what lies outside the step does not matter.</param>
    /// <exception cref="ArgumentException">Pauses overlap or are out of order.</exception>
    public static long Used(WorkingCalendar calendar, DateTimeOffset from, DateTimeOffset to, IReadOnlyList<ClockPause> pauses)
    {
        if (pauses.Any(pause => pause.To < pause.From) || pauses.Zip(pauses.Skip(1)).Any(pair => pair.Second.From < pair.First.To))
        {
            throw new ArgumentException("Pauses overlap or are out of order.", nameof(pauses));
        }

        var (start, end) = (ClockHistory.ToMinute(from), ClockHistory.ToMinute(to));
        if (end <= start)
        {
            return 0;
        }

        var stood = pauses.Sum(pause =>
        {
            var (first, last) = (ClockHistory.ToMinute(pause.From), ClockHistory.ToMinute(pause.To));
            (first, last) = (first < start ? start : first, last > end ? end : last);
            return first < last ? calendar.WorkingMinutesBetween(first, last) : 0;
        });
        return calendar.WorkingMinutesBetween(start, end) - stood;
    }
}
