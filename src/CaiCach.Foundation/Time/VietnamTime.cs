namespace CaiCach.Foundation.Time;

/// <summary>Between instants and the days of Vietnam (Asia/Ho_Chi_Minh). Every instant given back is in UTC, as the database wants it.</summary>
public static class VietnamTime
{
    private const string ZoneId = "Asia/Ho_Chi_Minh";

    /// <summary>Vietnam's time zone: UTC+7 all year since 1975.</summary>
    public static TimeZoneInfo Zone { get; } = FindZone();

    /// <summary>The day that it is in Vietnam.</summary>
    public static DateOnly Today(TimeProvider clock) => DayOf(clock.GetUtcNow());

    /// <summary>The day in Vietnam on which an instant falls.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(Local(instant));

    /// <summary>The time of day in Vietnam at an instant.</summary>
    public static TimeOnly TimeOf(DateTimeOffset instant) => TimeOnly.FromDateTime(Local(instant));

    /// <summary>The instant at which a day begins in Vietnam.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => At(day, TimeOnly.MinValue);

    /// <summary>The instant at which the next day begins: whatever happens on the day happens before it.</summary>
    public static DateTimeOffset EndOf(DateOnly day) => StartOf(day.AddDays(1));

    /// <summary>The instant of a time on a day in Vietnam.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        return new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
    }

    private static DateTime Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone).DateTime;

    // A bare container may lack the zone data; the constant offset gives the same days for everything since 1975.
    private static TimeZoneInfo FindZone() =>
        TimeZoneInfo.TryFindSystemTimeZoneById(ZoneId, out var zone)
            ? zone
            : TimeZoneInfo.CreateCustomTimeZone(ZoneId, TimeSpan.FromHours(7), ZoneId, ZoneId);
}
