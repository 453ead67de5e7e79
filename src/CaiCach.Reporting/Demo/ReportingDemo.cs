using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Indicators.Contracts;
using CaiCach.Organisation.Contracts;
using CaiCach.Reporting.Contracts;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Reporting.Demo;

/// <inheritdoc cref="IReportingDemo" />
internal sealed class ReportingDemo(IServiceScopeFactory scopes, IFigureDemo figures) : IReportingDemo
{
    /// <summary>How far back reports are told of, in days.</summary>
    private const int DaysTold = 190;

    /// <summary>Days after which a report is late here, and after which the province has looked at it.</summary>
    private const int DaysLate = 3;

    /// <inheritdoc />
    public async Task<int> LiveAsync(
        IReadOnlyList<DemoAccount> cast,
        IReadOnlyList<string> communes,
        string? evidencePath,
        DemoClock clock,
        CancellationToken cancellationToken
    )
    {
        Guid[] all = [.. cast.Select(account => account.UnitId).Distinct()];
        var province = new DemoStage(
            scopes,
            clock,
            [.. cast.Where(account => account.Roles.Contains(Role.Appraiser)).Select(account => Reaching(account, all))]
        );
        var steps = new List<DemoStep>();
        var issued = 0;
        foreach (var (code, place) in communes.Select((code, place) => (code, place)))
        {
            var stage = new DemoStage(scopes, clock, [.. cast.Where(account => account.UnitCode == code)]);
            var owed = await OwedAsync(stage, cancellationToken);
            issued += owed.Count;
            for (var at = 0; at < owed.Count; at++)
            {
                var isLast = at == owed.Count - 1;
                var isLate = isLast && place == communes.Count - 1;
                var isGivenBack = isLast && place == communes.Count - 2;
                var report = new DemoReport(stage, province, figures, owed[at], isGivenBack, evidencePath);
                steps.AddRange(report.Steps(owed[at].DueOn.AddDays(isLate ? DaysLate : 0), owed[at].DueOn.AddDays(2 * DaysLate)));
            }
        }

        foreach (var step in steps.OrderBy(step => step.At))
        {
            clock.StandAt(step.At);
            await step.Act(cancellationToken);
        }

        clock.StandAt(clock.End);
        return issued;
    }

    /// <summary>The person as signed in: whoever works for a province reaches its communes too.</summary>
    private static DemoAccount Reaching(DemoAccount account, IReadOnlyList<Guid> units) =>
        account with
        {
            Access = account.Access with { Scope = units },
        };

    /// <summary>What a commune owed and the province has had time to look at, the earliest first; the periodic report comes last of those due on a day.</summary>
    private static async Task<IReadOnlyList<Obligation>> OwedAsync(DemoStage stage, CancellationToken cancellationToken)
    {
        var today = VietnamTime.Today(stage.Clock);
        var coordinator = stage.The(Role.Coordinator);
        var rows = await stage.WithAsync(
            coordinator,
            services =>
                services.GetRequiredService<DutyBook>().OfUnitAsync(coordinator.UnitId, [today.Year - 1, today.Year], cancellationToken),
            cancellationToken
        );
        return
        [
            .. rows.Select(row => row.Owed)
                .Where(owed => owed.DueOn.AddDays(2 * DaysLate) < today && owed.DueOn.AddDays(DaysTold) >= today)
                .OrderBy(owed => owed.DueOn)
                .ThenBy(owed => owed.Duty.Outline == DemoReport.Periodic)
                .ThenBy(owed => owed.Duty.Outline, StringComparer.Ordinal),
        ];
    }
}

/// <summary>One thing that someone does at a moment of the story.</summary>
internal sealed record DemoStep(DateTimeOffset At, Func<CancellationToken, Task> Act);
