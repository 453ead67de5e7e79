using System.Globalization;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.Planning.Contracts;

namespace CaiCach.Reporting.Domain;

/// <summary>Which days a report is about.</summary>
/// <param name="Period">The period.</param>
/// <param name="Cutoff">Which days it has.</param>
/// <param name="AsOf">The day at whose end the status of tasks is taken.</param>
internal sealed record ReportSpan(Period Period, PeriodCutoff Cutoff, DateOnly AsOf)
{
    private static readonly TimeSpan Instant = TimeSpan.FromMicroseconds(1);

    /// <summary>Whether a day of the past was asked for: then what was recorded after it does not count.</summary>
    public bool IsKnownThen { get; init; }

    /// <summary>The moment whose knowledge counts; null for now.</summary>
    public DateTimeOffset? KnownAt => IsKnownThen ? VietnamTime.EndOf(AsOf) - Instant : null;

    /// <summary>The days of the period.</summary>
    public DayRange Days => Period.Days(Cutoff);

    /// <summary>The period whose deadlines are the next steps; after nine months comes the fourth quarter.</summary>
    public Period Following => Period.Kind is PeriodKind.NineMonths ? Period.OfQuarter(Period.Year, 4) : Period.Next();

    /// <summary>A heading that names the following period: <c>{following}</c> in capitals.</summary>
    public string WithFollowing(string heading) =>
        ProgressOutline.Fill(heading, ("following", Following.Name.ToUpper(CultureInfo.GetCultureInfo("vi-VN"))));

    /// <summary>As Planning asks for it.</summary>
    public ProgressSpan Progress => new(Days, AsOf, Following.Days(Cutoff));

    /// <summary>The quarter that runs, as reports are cut off, by which outlines are tried.</summary>
    public static Result<ReportSpan> OfRunningQuarter(DateOnly today) =>
        Of(Period.Containing(PeriodKind.Quarter, today, PeriodCutoff.Reporting)!, PeriodCutoff.Reporting, null, today);

    /// <summary>
    /// The span of a report drafted today: as of the period's last day, as of today while the period still runs, or as of the day
    /// that was asked for.
    /// </summary>
    public static Result<ReportSpan> Of(Period period, PeriodCutoff cutoff, DateOnly? asOf, DateOnly today)
    {
        var days = period.Days(cutoff);
        if (days.From > today)
        {
            return ReportErrors.PeriodInTheFuture(period, days.From);
        }

        if (asOf is { } day && (day > today || day < days.From))
        {
            return ReportErrors.AsOfOutside(days.From, today);
        }

        return new ReportSpan(period, cutoff, asOf ?? (days.To < today ? days.To : today)) { IsKnownThen = asOf < today };
    }
}
