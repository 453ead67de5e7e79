namespace CaiCach.OneStop.Domain.Procedures;

/// <summary>In what a limit is counted, with the same day as a choice of its own.</summary>
internal enum LimitChoice
{
    /// <summary>Within the working day of the reception.</summary>
    SameDay,

    /// <summary>Hours of work.</summary>
    WorkingHours,

    /// <summary>Days of work.</summary>
    WorkingDays,

    /// <summary>Days of the calendar.</summary>
    CalendarDays,

    /// <summary>Months.</summary>
    Months,

    /// <summary>No time is promised.</summary>
    None,
}

/// <summary>Limits as people choose them: an amount and a unit.</summary>
internal static class LimitChoices
{
    /// <summary>The unit.</summary>
    public static LimitChoice Of(TimeLimit limit) =>
        limit.IsSameDay
            ? LimitChoice.SameDay
            : limit.Unit switch
            {
                TimeLimitUnit.WorkingHours => LimitChoice.WorkingHours,
                TimeLimitUnit.WorkingDays => LimitChoice.WorkingDays,
                TimeLimitUnit.CalendarDays => LimitChoice.CalendarDays,
                TimeLimitUnit.Months => LimitChoice.Months,
                _ => LimitChoice.None,
            };

    /// <summary>The amount to type; null where the unit says it all.</summary>
    public static int? AmountOf(TimeLimit limit) => limit.IsSameDay || limit.Unit == TimeLimitUnit.None ? null : limit.Amount;

    /// <summary>The limit; amount 0 with a unit, which the rules refuse, where none was typed.</summary>
    public static TimeLimit LimitOf(LimitChoice unit, int? amount) =>
        unit switch
        {
            LimitChoice.SameDay => new TimeLimit(1, TimeLimitUnit.WorkingDays, IsSameDay: true),
            LimitChoice.WorkingHours => new TimeLimit(amount ?? 0, TimeLimitUnit.WorkingHours),
            LimitChoice.WorkingDays => new TimeLimit(amount ?? 0, TimeLimitUnit.WorkingDays),
            LimitChoice.CalendarDays => new TimeLimit(amount ?? 0, TimeLimitUnit.CalendarDays),
            LimitChoice.Months => new TimeLimit(amount ?? 0, TimeLimitUnit.Months),
            _ => new TimeLimit(amount ?? 0, TimeLimitUnit.None),
        };
}
