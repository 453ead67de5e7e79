using CaiCach.Foundation.Time;

namespace CaiCach.Planning.Domain;

/// <summary>How near a deadline is.</summary>
internal enum Nearness
{
    /// <summary>Nothing dated is owed.</summary>
    Undated,

    /// <summary>Still to come, further off than what is called soon.</summary>
    Later,

    /// <summary>Sắp đến hạn: within three working days.</summary>
    Soon,

    /// <summary>Today is the day.</summary>
    Today,

    /// <summary>Quá hạn: the day has passed.</summary>
    Late,
}

/// <summary>How near a deadline is on a day.</summary>
/// <param name="Nearness">In a word.</param>
/// <param name="WorkingDays">Working days until it, or since it when late; null where it is undated or more than a year away.</param>
internal sealed record DueDistance(Nearness Nearness, int? WorkingDays);

/// <summary>The rule by which a deadline is called soon or late, and by which the days to it and past it are counted.</summary>
internal static class DueRule
{
    /// <summary>A deadline at most that many working days away is soon.</summary>
    public const int SoonWorkingDays = 3;

    /// <summary>Further away nobody counts, and the days off of another year are not announced yet.</summary>
    private const int CountedDaysMax = 366;

    /// <summary>
    /// How near a deadline is. It is late from the day after it on, whatever day that is, as in the four statuses; days are counted by the
    /// unit's calendar, the first day not counting (Civil Code 2015, article 147).
    /// </summary>
    public static DueDistance On(DateOnly? dueOn, DateOnly today, WorkingCalendar calendar)
    {
        if (dueOn is not { } due)
        {
            return new DueDistance(Nearness.Undated, null);
        }

        int? days = Math.Abs(due.DayNumber - today.DayNumber) > CountedDaysMax ? null : calendar.WorkingDaysBetween(today, due);
        return due < today ? new DueDistance(Nearness.Late, -days)
            : due == today ? new DueDistance(Nearness.Today, 0)
            : new DueDistance(days <= SoonWorkingDays ? Nearness.Soon : Nearness.Later, days);
    }
}
