using System.Collections.Frozen;

namespace CaiCach.Foundation.Time;

/// <summary>
/// The working days and hours of a unit; every due date comes from here. Immutable, and the same for the same data. A period in days
/// starts on the day after the event, one in hours at the moment (Civil Code 2015, article 147).
/// </summary>
public sealed class WorkingCalendar
{
    private readonly WorkingWeek _week;
    private readonly UnitCalendar _unit;
    private readonly FrozenDictionary<int, CalendarCertainty> _certainties;
    private readonly FrozenDictionary<DateOnly, CalendarDay> _days;
    private readonly FrozenDictionary<DateOnly, WorkingHours> _unitDays;

    /// <summary>Puts a unit's calendar together.</summary>
    /// <param name="week">The ordinary week.</param>
    /// <param name="years">The country's days off and swapped days; of other years only the week is known.</param>
    /// <param name="unit">How the unit differs.</param>
    public WorkingCalendar(WorkingWeek week, IReadOnlyList<CalendarYear> years, UnitCalendar unit)
    {
        _week = week;
        _unit = unit;
        _certainties = years.ToFrozenDictionary(year => year.Year, year => year.Certainty);
        _days = years.SelectMany(year => year.Days).ToFrozenDictionary(day => day.On);
        var unitDays = unit.DaysOff.Distinct().ToDictionary(day => day, _ => WorkingHours.None);
        foreach (var (day, hours) in unit.WorkedDays)
        {
            unitDays[day] = hours;
        }

        _unitDays = unitDays.ToFrozenDictionary();
    }

    /// <summary>How well the days off around a day are known; a due date that rests on expected days may still move.</summary>
    public CalendarCertainty CertaintyOf(DateOnly day) => _certainties.GetValueOrDefault(day.Year, CalendarCertainty.Unknown);

    /// <summary>Why the country's calendar differs from the week on a day; null when it does not.</summary>
    public CalendarDay? SpecialDay(DateOnly day) => _days.GetValueOrDefault(day);

    /// <summary>The working hours of a day; none on a day off.</summary>
    public WorkingHours HoursOn(DateOnly day)
    {
        if (_unitDays.TryGetValue(day, out var own))
        {
            return own;
        }

        var week = WeekOn(day);
        return SpecialDay(day)?.Kind switch
        {
            null => week.On(day.DayOfWeek),
            CalendarDayKind.SwappedWork => week.Ordinary,
            _ => WorkingHours.None,
        };
    }

    /// <summary>Whether there is work on a day.</summary>
    public bool IsWorkingDay(DateOnly day) => HoursOn(day).IsAny;

    /// <summary>The first working day after a day.</summary>
    public DateOnly NextWorkingDay(DateOnly day) => Step(day, 1);

    /// <summary>The last working day before a day.</summary>
    public DateOnly PreviousWorkingDay(DateOnly day) => Step(day, -1);

    /// <summary>The day itself, or the first working day after a day off: where a period ends (Civil Code 2015, article 148, clause 5).</summary>
    public DateOnly WorkingDayOnOrAfter(DateOnly day) => IsWorkingDay(day) ? day : NextWorkingDay(day);

    /// <summary>The working day that many working days after (or, negative, before) a day, which itself does not count; 0 gives the day itself or the first working day after it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Beyond the year 9999.</exception>
    public DateOnly AddWorkingDays(DateOnly day, int workingDays)
    {
        if (workingDays == 0)
        {
            return WorkingDayOnOrAfter(day);
        }

        for (var left = Math.Abs((long)workingDays); left > 0; left--)
        {
            day = Step(day, Math.Sign(workingDays));
        }

        return day;
    }

    /// <summary>
    /// The instant that many working days after an instant, at the same time of day. An instant outside working hours counts from the next
    /// opening; where the last day is shorter, it is due at the end of work before that time.
    /// </summary>
    /// <param name="instant">When the period starts.</param>
    /// <param name="workingDays">0 or more.</param>
    public DateTimeOffset AddWorkingDays(DateTimeOffset instant, int workingDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(workingDays);
        var start = NextWorkingInstant(instant);
        var day = AddWorkingDays(VietnamTime.DayOf(start), workingDays);
        return VietnamTime.At(day, HoursOn(day).Nearest(VietnamTime.TimeOf(start)));
    }

    /// <summary>How many working days lie after the first day up to and with the second; negative when the second is earlier.</summary>
    public int WorkingDaysBetween(DateOnly from, DateOnly to)
    {
        if (to < from)
        {
            return -WorkingDaysBetween(to, from);
        }

        var count = 0;
        for (var day = from; day < to; )
        {
            day = day.AddDays(1);
            count += IsWorkingDay(day) ? 1 : 0;
        }

        return count;
    }

    /// <summary>The instant itself within working hours, else the next opening; the end of work is no longer within.</summary>
    public DateTimeOffset NextWorkingInstant(DateTimeOffset instant) => AddWorkingTime(instant, TimeSpan.Zero);

    /// <summary>The instant after that many minutes of work; it may be the very end of a working day.</summary>
    /// <param name="instant">When the period starts.</param>
    /// <param name="workingMinutes">0 or more.</param>
    public DateTimeOffset AddWorkingMinutes(DateTimeOffset instant, int workingMinutes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(workingMinutes);
        return AddWorkingTime(instant, TimeSpan.FromMinutes(workingMinutes));
    }

    /// <summary>Whole minutes of work between two instants; negative when the second is earlier.</summary>
    public long WorkingMinutesBetween(DateTimeOffset from, DateTimeOffset to) =>
        to < from ? -WorkingMinutesBetween(to, from) : (long)Math.Floor(WorkingTimeBetween(from, to).TotalMinutes);

    private WorkingWeek WeekOn(DateOnly day)
    {
        for (var i = _unit.Weeks.Count - 1; i >= 0; i--)
        {
            if (_unit.Weeks[i].AppliesOn(day))
            {
                return _unit.Weeks[i].Week;
            }
        }

        return _week;
    }

    private DateOnly Step(DateOnly day, int direction)
    {
        do
        {
            day = day.AddDays(direction);
        } while (!IsWorkingDay(day));

        return day;
    }

    private DateTimeOffset AddWorkingTime(DateTimeOffset instant, TimeSpan left)
    {
        var (day, time) = (VietnamTime.DayOf(instant), VietnamTime.TimeOf(instant));
        while (true)
        {
            foreach (var span in HoursOn(day).Spans.Where(span => time < span.To))
            {
                var start = time > span.From ? time : span.From;
                if (left <= span.To - start)
                {
                    return VietnamTime.At(day, start.Add(left));
                }

                left -= span.To - start;
            }

            (day, time) = (day.AddDays(1), TimeOnly.MinValue);
        }
    }

    private TimeSpan WorkingTimeBetween(DateTimeOffset from, DateTimeOffset to)
    {
        var sum = TimeSpan.Zero;
        for (var day = VietnamTime.DayOf(from); day <= VietnamTime.DayOf(to); day = day.AddDays(1))
        {
            foreach (var span in HoursOn(day).Spans)
            {
                var (start, end) = (VietnamTime.At(day, span.From), VietnamTime.At(day, span.To));
                var (first, last) = (start > from ? start : from, end < to ? end : to);
                sum += last > first ? last - first : TimeSpan.Zero;
            }
        }

        return sum;
    }
}
