using CaiCach.Foundation.Time;
using CaiCach.Reporting.Domain;

namespace CaiCach.Reporting.Tests.Domain;

public sealed class ReportSpanTests
{
    private static readonly DateOnly Today = new(2026, 3, 16);

    /// <summary>Decree 09/2019/NĐ-CP, article 12: from the 15th of the month before to the 14th of the last month.</summary>
    [Theory]
    [InlineData("2026-Q1", PeriodCutoff.Reporting, "2026-03-14", "2026-Q2")] // over: the period's last day
    [InlineData("2026-Q1", PeriodCutoff.Calendar, "2026-03-16", "2026-Q2")] // still runs: today
    [InlineData("2025", PeriodCutoff.Reporting, "2025-12-14", "2026")]
    [InlineData("2025-9M", PeriodCutoff.Reporting, "2025-09-14", "2025-Q4")] // after nine months comes the fourth quarter
    [InlineData("2025-H2", PeriodCutoff.Calendar, "2025-12-31", "2026-H1")]
    public void Of_WithoutADay_EndsWithThePeriodOrToday(string period, PeriodCutoff cutoff, string asOf, string following)
    {
        var span = ReportSpan.Of(Period.Parse(period, null), cutoff, null, Today).Value;

        span.AsOf.ShouldBe(DateOnly.Parse(asOf));
        span.Following.ToString().ShouldBe(following);
    }

    [Theory]
    [InlineData("2026-Q1", "2026-03-17")] // tomorrow
    [InlineData("2026-Q1", "2025-12-14")] // the day before the period
    [InlineData("2026-Q2", null)] // begins on 15/03 under the reporting cut-off, but 01/04 under the calendar's
    public void Of_WithADayOrPeriodThatIsNotThere_IsRefused(string period, string? asOf)
    {
        var cutoff = period == "2026-Q2" ? PeriodCutoff.Calendar : PeriodCutoff.Reporting;

        ReportSpan.Of(Period.Parse(period, null), cutoff, asOf is null ? null : DateOnly.Parse(asOf), Today).Failed.ShouldBeTrue();
    }
}
