using CaiCach.Foundation.Time;

namespace CaiCach.OneStop.Domain.Queue;

/// <summary>The times that can be booked, from the unit's working hours.</summary>
internal static class QueueSlots
{
    /// <summary>The slots of a day that begin after now, in order; none on a day off or too far ahead.</summary>
    public static IReadOnlyList<DateTimeOffset> Of(DateOnly day, WorkingCalendar calendar, QueueRules rules, DateTimeOffset now)
    {
        var today = VietnamTime.DayOf(now);
        if (day < today || day > today.AddDays(rules.BookingDaysAhead.Value))
        {
            return [];
        }

        var length = TimeSpan.FromMinutes(rules.SlotMinutes.Value);
        return
        [
            .. calendar
                .HoursOn(day)
                .Spans.SelectMany(span => Enumerable.Range(0, (int)(span.Length / length)).Select(slot => span.From.Add(slot * length)))
                .Select(time => VietnamTime.At(day, time))
                .Where(slot => slot > now),
        ];
    }

    /// <summary>The days that have any slot.</summary>
    public static IReadOnlyList<DateOnly> Days(WorkingCalendar calendar, QueueRules rules, DateTimeOffset now) =>
        [
            .. Enumerable
                .Range(0, rules.BookingDaysAhead.Value + 1)
                .Select(VietnamTime.DayOf(now).AddDays)
                .Where(day => Of(day, calendar, rules, now).Count > 0),
        ];
}
