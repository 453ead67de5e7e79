using CaiCach.Foundation.Time;

namespace CaiCach.Reporting.Domain;

/// <summary>How near a day is when people are reminded of it.</summary>
internal enum DutyReminder
{
    /// <summary>Ten working days before, or less.</summary>
    TenDays,

    /// <summary>Three working days before, or less.</summary>
    ThreeDays,

    /// <summary>One working day before, or on the day.</summary>
    OneDay,

    /// <summary>The day has passed.</summary>
    Late,
}

/// <summary>When people are reminded of reports: 10, 3 and 1 working days before and once they are late, each once, as of tasks.</summary>
internal static class DutyReminders
{
    /// <summary>The reminder that a day is ripe for; null while it is further off than ten working days.</summary>
    public static DutyReminder? On(DateOnly today, DateOnly dueOn, WorkingCalendar calendar) =>
        dueOn < today
            ? DutyReminder.Late
            : calendar.WorkingDaysBetween(today, dueOn) switch
            {
                <= 1 => DutyReminder.OneDay,
                <= 3 => DutyReminder.ThreeDays,
                <= 10 => DutyReminder.TenDays,
                _ => null,
            };
}
