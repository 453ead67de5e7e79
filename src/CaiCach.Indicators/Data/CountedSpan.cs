using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.Indicators.Domain;

namespace CaiCach.Indicators.Data;

/// <summary>From when to when things count: a period, cut off at now while it runs.</summary>
internal sealed record CountedSpan(DateTimeOffset StartsAt, DateTimeOffset EndsBefore)
{
    /// <summary>The span of a period; refused before it has begun.</summary>
    public static Result<CountedSpan> Of(Period period, PeriodCutoff cutoff, DateTimeOffset now)
    {
        var days = period.Days(cutoff);
        return days.StartsAt >= now
            ? Result<CountedSpan>.Fail([IndicatorErrors.NotBegun(period.Name)])
            : new CountedSpan(days.StartsAt, days.EndsBefore < now ? days.EndsBefore : now);
    }
}
