namespace CaiCach.Foundation.Time;

/// <summary>stand-in until merged</summary>
public static class VietnamTime
{
    /// <summary>today</summary>
    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().AddHours(7).DateTime);
}
