using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.Indicators.Domain;

namespace CaiCach.Indicators.Data;

/// <summary>From when to when things count: a period, cut off at now, or at the moment as of which it is asked for, while it runs.</summary>
/// <param name="StartsAt">The first instant.</param>
/// <param name="EndsBefore">The first instant that no longer counts.</param>
/// <param name="KnownAt">The moment whose knowledge counts; null for what is known now.</param>
internal sealed record CountedSpan(DateTimeOffset StartsAt, DateTimeOffset EndsBefore, DateTimeOffset? KnownAt = null)
{
    // The least step of PostgreSQL's clock: what happened this very instant has happened.
    private static readonly TimeSpan Instant = TimeSpan.FromMicroseconds(1);

    /// <summary>The span of a period; refused before it has begun, and as of a moment that has not come.</summary>
    public static Result<CountedSpan> Of(Period period, PeriodCutoff cutoff, DateTimeOffset now, DateTimeOffset? asOf = null)
    {
        if (asOf is { } asked && VietnamTime.DayOf(asked) > VietnamTime.DayOf(now))
        {
            return Result<CountedSpan>.Fail([IndicatorErrors.NotYet]);
        }

        var days = period.Days(cutoff);
        var last = asOf < now ? asOf.Value : now;
        return days.StartsAt > last
            ? Result<CountedSpan>.Fail(IndicatorErrors.NotBegun(period.Name))
            : new CountedSpan(days.StartsAt, days.EndsBefore < last ? days.EndsBefore : last + Instant, asOf is null ? null : last);
    }
}
