namespace CaiCach.OneStop.Domain.Procedures;

/// <summary>In what a procedure's time limit is counted (DonViTinh of the national portal).</summary>
internal enum TimeLimitUnit
{
    /// <summary>Hours of work.</summary>
    WorkingHours,

    /// <summary>Days of work; the time of day is kept.</summary>
    WorkingDays,

    /// <summary>Days of the calendar.</summary>
    CalendarDays,

    /// <summary>Months of the calendar.</summary>
    Months,

    /// <summary>The procedure promises no time (KhongCoNgayHenTra).</summary>
    None,
}

/// <summary>How long a procedure may take at most.</summary>
/// <param name="Amount">How many; 0 where there is no limit.</param>
/// <param name="Unit">Of what.</param>
/// <param name="IsSameDay">Whether the result is due within the working day of the reception ("giải quyết trong ngày").</param>
internal sealed record TimeLimit(int Amount, TimeLimitUnit Unit, bool IsSameDay = false)
{
    /// <summary>No time is promised.</summary>
    public static TimeLimit Unlimited { get; } = new(0, TimeLimitUnit.None);
}
