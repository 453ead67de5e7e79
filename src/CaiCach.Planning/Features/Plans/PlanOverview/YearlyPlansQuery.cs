using CaiCach.Planning.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Plans.PlanOverview;

/// <summary>A yearly plan of a plan of several years, as its own page shows it.</summary>
/// <param name="Id">The plan.</param>
/// <param name="Title">Its title.</param>
/// <param name="State">Where it stands; only one that is or was in force counts.</param>
/// <param name="Tasks">Its tasks.</param>
/// <param name="CarriedOn">Those of them that another yearly plan took over.</param>
/// <param name="Targets">Its targets.</param>
internal sealed record YearlyPlan(Guid Id, string Title, PlanState State, TaskCounts Tasks, int CarriedOn, TargetCounts Targets)
{
    public bool IsCounted => State is PlanState.InForce or PlanState.Closed;
}

/// <summary>The yearly plans of a plan of several years, in order, and what they come to.</summary>
/// <param name="Plans">The yearly plans.</param>
/// <param name="Tasks">Their tasks; one that was carried over counts once, where it stands now.</param>
/// <param name="Targets">Their targets.</param>
internal sealed record YearlyPlans(IReadOnlyList<YearlyPlan> Plans, TaskCounts Tasks, TargetCounts Targets);

/// <summary>Counts the yearly plans that carry out a plan of several years, as of a day.</summary>
internal sealed class YearlyPlansQuery(PlanningDbContext database, TargetCourses courses)
{
    public async Task<YearlyPlans?> ReadAsync(Plan plan, DateOnly today, CancellationToken cancellationToken)
    {
        if (plan.Kind is not PlanKind.MultiYear)
        {
            return null;
        }

        var plans = await database
            .Plans.AsNoTracking()
            .Where(child => child.ParentPlanId == plan.Id)
            .OrderBy(child => child.PeriodFrom)
            .ThenBy(child => child.Id)
            .Take(PlanLimits.ListMaxItems)
            .ToListAsync(cancellationToken);
        var counted = plans.Where(child => child.IsOrWasInForce).ToList();
        var tasks = (await CountAsync([.. counted.Select(child => child.Id)], today, cancellationToken)).ToLookup(group => group.PlanId);
        var standings = new Dictionary<Guid, IReadOnlyList<TargetStanding>>();
        foreach (var child in counted)
        {
            standings[child.Id] = [.. (await courses.ReadAsync(child, cancellationToken)).Targets.Select(entry => entry.Standing)];
        }

        return new YearlyPlans(
            [
                .. plans.Select(child => new YearlyPlan(
                    child.Id,
                    child.Title,
                    child.State,
                    TaskCounts.Sum(tasks[child.Id].Select(group => group.Counts)),
                    tasks[child.Id].Where(group => group.IsCarriedOn).Sum(group => group.Counts.Total),
                    TargetCounts.Of(standings.GetValueOrDefault(child.Id, []))
                )),
            ],
            TaskCounts.Sum(tasks.SelectMany(groups => groups).Where(group => !group.IsCarriedOn).Select(group => group.Counts)),
            TargetCounts.Of([.. standings.Values.SelectMany(standing => standing)])
        );
    }

    private async Task<IEnumerable<TaskGroupOfPlan>> CountAsync(Guid[] planIds, DateOnly today, CancellationToken cancellationToken)
    {
        var groups = await database
            .Tasks.Where(task => planIds.Contains(task.PlanId!.Value))
            .Select(task => new
            {
                PlanId = task.PlanId!.Value,
                Status = task.FinishedOn != null
                    ? (task.IsFinishedLate ? TaskTimeliness.DoneLate : TaskTimeliness.DoneOnTime)
                    : (task.OpenDueOn < today ? TaskTimeliness.OpenLate : TaskTimeliness.OpenWithinTime),
                IsCarriedOn = database.Tasks.Any(next => next.CarriedFromTaskId == task.Id && planIds.Contains(next.PlanId!.Value)),
            })
            .GroupBy(task => task)
            .Select(group => new
            {
                group.Key.PlanId,
                group.Key.Status,
                group.Key.IsCarriedOn,
                Count = group.Count(),
            })
            .ToListAsync(cancellationToken);
        return groups.Select(group => new TaskGroupOfPlan(group.PlanId, group.IsCarriedOn, TaskCounts.Of(group.Status, group.Count)));
    }

    private sealed record TaskGroupOfPlan(Guid PlanId, bool IsCarriedOn, TaskCounts Counts);
}
