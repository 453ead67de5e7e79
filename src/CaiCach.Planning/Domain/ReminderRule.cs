using CaiCach.Foundation.Time;

namespace CaiCach.Planning.Domain;

/// <summary>How near a deadline is when people are reminded of it.</summary>
internal enum ReminderKind
{
    /// <summary>Ten working days before, or less.</summary>
    TenDays,

    /// <summary>Three working days before, or less.</summary>
    ThreeDays,

    /// <summary>One working day before, or on the day.</summary>
    OneDay,

    /// <summary>The day has passed.</summary>
    Late,

    /// <summary>A higher unit gave the task, and nobody leads it yet.</summary>
    NoLead,
}

/// <summary>When people are reminded: 10, 3 and 1 working days before a deadline and once it is late, each once.</summary>
internal static class ReminderRule
{
    private const int NoLeadAgainWorkingDays = 3;

    /// <summary>Whether a task without a lead is told of again: every third working day, for as long as it has none.</summary>
    public static bool IsNoLeadDue(DateOnly? lastToldOn, DateOnly today, WorkingCalendar calendar) =>
        lastToldOn is not { } last || calendar.WorkingDaysBetween(last, today) >= NoLeadAgainWorkingDays;

    /// <summary>
    /// The reminder that a deadline is ripe for on a day; null while it is further off than ten working days. A day on which nothing ran is
    /// made up for: the nearest step counts, the ones passed over are not told any more.
    /// </summary>
    public static ReminderKind? On(DateOnly today, DateOnly dueOn, WorkingCalendar calendar)
    {
        if (dueOn < today)
        {
            return ReminderKind.Late;
        }

        return calendar.WorkingDaysBetween(today, dueOn) switch
        {
            <= 1 => ReminderKind.OneDay,
            <= DueRule.SoonWorkingDays => ReminderKind.ThreeDays,
            <= 10 => ReminderKind.TenDays,
            _ => null,
        };
    }
}
