namespace CaiCach.Foundation.Time;

/// <summary>How a unit's own calendar differs from the country's; the more particular entry wins: a day before a week.</summary>
public sealed record UnitCalendar
{
    /// <summary>No difference.</summary>
    public static UnitCalendar Same { get; } = new();

    /// <summary>Weeks of other hours (summer and winter hours, a Saturday morning), each for its days; of two that overlap the later entry wins.</summary>
    public IReadOnlyList<UnitWeek> Weeks { get; init; } = [];

    /// <summary>Days off besides the country's (a storm, an election).</summary>
    public IReadOnlyList<DateOnly> DaysOff { get; init; } = [];

    /// <summary>Days worked whatever the country's calendar says, with their hours.</summary>
    public IReadOnlyDictionary<DateOnly, WorkingHours> WorkedDays { get; init; } = new Dictionary<DateOnly, WorkingHours>();
}

/// <summary>A unit's own week.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day, included; null while it lasts.</param>
/// <param name="Week">The week; public holidays still apply.</param>
public sealed record UnitWeek(DateOnly From, DateOnly? To, WorkingWeek Week)
{
    /// <summary>Whether it applies on a day.</summary>
    public bool AppliesOn(DateOnly day) => From <= day && (To is null || day <= To);
}
