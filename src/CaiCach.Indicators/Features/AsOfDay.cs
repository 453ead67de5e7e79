using CaiCach.Foundation.Time;

namespace CaiCach.Indicators.Features;

/// <summary>A day as of which figures are asked for: what was recorded by its end counts.</summary>
internal static class AsOfDay
{
    /// <summary>The moment that is asked for, else the end of the day that is; null for now.</summary>
    public static DateTimeOffset? MomentOf(DateTimeOffset? moment, DateOnly? day) => moment?.ToUniversalTime() ?? EndOf(day);

    /// <summary>The last instant of the day, as the database tells instants apart; null for now.</summary>
    public static DateTimeOffset? EndOf(DateOnly? day) =>
        day is { } last && last < DateOnly.MaxValue ? VietnamTime.EndOf(last) - TimeSpan.FromMicroseconds(1) : null;
}
