using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.Indicators.Domain;

namespace CaiCach.Indicators.Data;

/// <summary>From when to when things count: a period, cut off at now while it runs.</summary>
/// <param name="StartsAt">The first instant.</param>
/// <param name="EndsBefore">The first instant that no longer counts.</param>
internal sealed record CountedSpan(DateTimeOffset StartsAt, DateTimeOffset EndsBefore)
{
    // The least step of PostgreSQL's clock: what happened this very instant has happened.
    private static readonly TimeSpan Instant = TimeSpan.FromMicroseconds(1);

    /// <summary>The span of a period; refused before it has begun.</summary>
    public static Result<CountedSpan> Of(Period period, PeriodCutoff cutoff, DateTimeOffset now)
    {
        var days = period.Days(cutoff);
        return days.StartsAt > now
            ? Result<CountedSpan>.Fail(IndicatorErrors.NotBegun(period.Name))
            : new CountedSpan(days.StartsAt, days.EndsBefore < now ? days.EndsBefore : now + Instant);
    }
}
