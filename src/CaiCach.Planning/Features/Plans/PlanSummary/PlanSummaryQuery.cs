using CaiCach.Foundation.Reform;
using CaiCach.Foundation.Time;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Plans.PlanSummary;

/// <summary>One line of a summary: an area, a lead or a quarter; null is what has none.</summary>
internal sealed record SummaryLine<TKey>(TKey? Key, TaskCounts Counts);

/// <summary>How the tasks of a plan stand, three ways. A task with deadlines in two quarters stands in both.</summary>
internal sealed record PlanSummaryView(
    Plan Plan,
    IReadOnlyList<SummaryLine<ReformArea?>> ByArea,
    IReadOnlyList<SummaryLine<Guid?>> ByLead,
    IReadOnlyList<SummaryLine<Period?>> ByQuarter
);

/// <summary>Counts the tasks of a plan, or those due in a period of it, by area, by lead and by the quarter of their deadlines.</summary>
internal sealed class PlanSummaryQuery(PlanningDbContext database)
{
    public async Task<PlanSummaryView?> ReadAsync(Guid planId, Period? period, DateOnly today, CancellationToken cancellationToken)
    {
        var plan = await database.Plans.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == planId, cancellationToken);
        if (plan is null)
        {
            return null;
        }

        var filter = new TaskFilter(null, null, null, period, null, 1);
        var tasks = await filter
            .Of(database.Tasks.Where(task => task.PlanId == planId), today)
            .Select(task => new
            {
                task.Area,
                task.LeadUnitId,
                Status = task.FinishedOn != null
                    ? (task.IsFinishedLate ? TaskTimeliness.DoneLate : TaskTimeliness.DoneOnTime)
                    : (task.OpenDueOn < today ? TaskTimeliness.OpenLate : TaskTimeliness.OpenWithinTime),
                DueOn = task.Milestones.Where(milestone => milestone.DueOn != null).Select(milestone => milestone.DueOn!.Value).ToList(),
            })
            .Take(PlanLimits.TasksMaxCount)
            .ToListAsync(cancellationToken);
        var quarters = tasks.SelectMany(
            task =>
                task.DueOn.Count == 0
                    ? [null]
                    : task
                        .DueOn.Where(due => period is null || period.Days(PeriodCutoff.Calendar).Contains(due))
                        .Select(due => Period.Containing(PeriodKind.Quarter, due, PeriodCutoff.Calendar))
                        .Distinct(),
            (task, quarter) => (quarter, task.Status)
        );
        return new PlanSummaryView(
            plan,
            [.. Lines(tasks.Select(task => (task.Area, task.Status))).OrderBy(line => line.Key ?? (ReformArea)int.MaxValue)],
            [.. Lines(tasks.Select(task => (task.LeadUnitId, task.Status))).OrderByDescending(line => line.Counts.Total)],
            [.. Lines(quarters).OrderBy(line => line.Key?.ToString() ?? "~", StringComparer.Ordinal)]
        );
    }

    private static IEnumerable<SummaryLine<TKey>> Lines<TKey>(IEnumerable<(TKey Key, TaskTimeliness Status)> tasks) =>
        tasks
            .GroupBy(task => task.Key)
            .Select(group => new SummaryLine<TKey>(
                group.Key,
                new TaskCounts(
                    group.Count(),
                    group.Count(task => task.Status == TaskTimeliness.DoneOnTime),
                    group.Count(task => task.Status == TaskTimeliness.DoneLate),
                    group.Count(task => task.Status == TaskTimeliness.OpenWithinTime),
                    group.Count(task => task.Status == TaskTimeliness.OpenLate)
                )
            ));
}
