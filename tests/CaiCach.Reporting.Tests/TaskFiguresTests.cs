using CaiCach.Foundation.Time;
using CaiCach.Indicators.Contracts;
using CaiCach.Planning.Contracts;
using CaiCach.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Reporting.Tests;

/// <summary>Indicators over tasks count by the rule by which plans tell their progress, at every month's end, whatever happened since.</summary>
public sealed class TaskFiguresTests
{
    [Fact]
    public async Task Indicators_AtEveryMonthsEnd_AgreeWithTheProgressOfThePlans()
    {
        var (commune, plan) = await FigureScene.OfQ1Async();
        commune.Clock.Advance(TimeSpan.FromDays(60));
        await plan.FinishAsync("Kiểm tra công tác cải cách hành chính tại các thôn", new DateOnly(2026, 4, 5));
        var seen = new List<int>();

        for (var month = 1; month <= 4; month++)
        {
            var period = Period.OfMonth(2026, month);
            var days = period.Days(PeriodCutoff.Calendar);
            var (figures, progress) = await commune.InScopeAsync(async services =>
            {
                var read = await services
                    .GetRequiredService<IIndicators>()
                    .ReadAsync(commune.Id, period, PeriodCutoff.Calendar, CancellationToken.None);
                return (
                    read.Value.Indicators.ToDictionary(value => value.Code, value => value.Numerator, StringComparer.Ordinal),
                    await services
                        .GetRequiredService<IPlanProgress>()
                        .OfUnitAsync(
                            commune.Id,
                            new ProgressSpan(days, days.To, period.Next().Days(PeriodCutoff.Calendar)),
                            CancellationToken.None
                        )
                );
            });

            figures["NV-01"].ShouldBe(progress.Total.OpenLate.Count + progress.Total.OpenWithinTime.Count, $"open {period}");
            figures["NV-02"].ShouldBe(progress.Total.DoneInPeriod.Count, $"done {period}");
            figures["NV-03"].ShouldBe(progress.Total.OpenLate.Count, $"late {period}");
            seen.Add(progress.Total.OpenLate.Count);
        }

        seen.Distinct().Count().ShouldBeGreaterThan(1);
    }
}
