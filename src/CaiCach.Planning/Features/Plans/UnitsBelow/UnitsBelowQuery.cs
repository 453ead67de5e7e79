using CaiCach.Organisation.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Plans.UnitsBelow;

/// <summary>How many tasks stand where.</summary>
internal sealed record BelowCounts(int DoneOnTime, int DoneLate, int OpenWithinTime, int OpenLate)
{
    public static readonly BelowCounts None = new(0, 0, 0, 0);

    public int Total => DoneOnTime + DoneLate + OpenWithinTime + OpenLate;

    public static BelowCounts operator +(BelowCounts one, BelowCounts other) =>
        new(
            one.DoneOnTime + other.DoneOnTime,
            one.DoneLate + other.DoneLate,
            one.OpenWithinTime + other.OpenWithinTime,
            one.OpenLate + other.OpenLate
        );
}

/// <summary>One authority below with its tasks.</summary>
internal sealed record UnitBelow(UnitInfo Unit, BelowCounts Counts);

/// <summary>The authorities below an authority.</summary>
/// <param name="Units">Each with all its tasks, practice units too.</param>
/// <param name="Total">Over those that count: practice units left out, and a task given from above to many counted once, done when all have done it.</param>
internal sealed record UnitsBelowView(IReadOnlyList<UnitBelow> Units, BelowCounts Total);

/// <summary>Counts the tasks of the authorities below, as of today, within the unit scope.</summary>
internal sealed class UnitsBelowQuery(PlanningDbContext database, IUnitDirectory directory)
{
    private const int UnitsMaxCount = 1000;
    private const int GivenMaxCount = 10_000;

    public async Task<UnitsBelowView> ReadAsync(Guid authorityId, DateOnly today, CancellationToken cancellationToken)
    {
        var below = await directory.BelowAsync(authorityId, today, cancellationToken);
        var ids = below.Select(unit => unit.Id).ToArray();
        var counting = below.Where(unit => !unit.IsPractice).Select(unit => unit.Id).ToArray();
        var running = database.Tasks.Where(task =>
            task.IsActive || database.Plans.Any(plan => plan.Id == task.PlanId && plan.State == PlanState.Closed && plan.PeriodTo >= today)
        );
        var own = await CountAsync(
            running.Where(task => ids.Contains(task.UnitId) && task.AssignedFromTaskId == null),
            today,
            cancellationToken
        );
        var given = await CountAsync(
            running.Where(task => ids.Contains(task.UnitId) && task.AssignedFromTaskId != null),
            today,
            cancellationToken
        );
        return new UnitsBelowView(
            [
                .. below.Select(unit => new UnitBelow(
                    unit,
                    own.GetValueOrDefault(unit.Id, BelowCounts.None) + given.GetValueOrDefault(unit.Id, BelowCounts.None)
                )),
            ],
            counting.Aggregate(
                await GivenOnceAsync(running.Where(task => counting.Contains(task.UnitId)), today, cancellationToken),
                (sum, unit) => sum + own.GetValueOrDefault(unit, BelowCounts.None)
            )
        );
    }

    private static Task<Dictionary<Guid, BelowCounts>> CountAsync(
        IQueryable<PlanTask> tasks,
        DateOnly today,
        CancellationToken cancellationToken
    ) =>
        tasks
            .GroupBy(task => task.UnitId)
            .Select(group => new
            {
                group.Key,
                Counts = new BelowCounts(
                    group.Count(task => task.FinishedOn != null && !task.IsFinishedLate),
                    group.Count(task => task.FinishedOn != null && task.IsFinishedLate),
                    group.Count(task => task.FinishedOn == null && (task.OpenDueOn == null || task.OpenDueOn >= today)),
                    group.Count(task => task.FinishedOn == null && task.OpenDueOn < today)
                ),
            })
            .OrderBy(group => group.Key)
            .Take(UnitsMaxCount)
            .ToDictionaryAsync(group => group.Key, group => group.Counts, cancellationToken);

    /// <summary>Each task given from above once, as the worst of those who carry it out stands.</summary>
    private static async Task<BelowCounts> GivenOnceAsync(IQueryable<PlanTask> tasks, DateOnly today, CancellationToken cancellationToken)
    {
        var given = await tasks
            .Where(task => task.AssignedFromTaskId != null)
            .GroupBy(task => task.AssignedFromTaskId)
            .Select(group => new
            {
                IsOpen = group.Any(task => task.FinishedOn == null),
                IsOpenLate = group.Any(task => task.FinishedOn == null && task.OpenDueOn < today),
                IsDoneLate = group.Any(task => task.IsFinishedLate),
                group.Key,
            })
            .OrderBy(group => group.Key)
            .Take(GivenMaxCount)
            .ToListAsync(cancellationToken);
        return new BelowCounts(
            given.Count(task => !task.IsOpen && !task.IsDoneLate),
            given.Count(task => !task.IsOpen && task.IsDoneLate),
            given.Count(task => task.IsOpen && !task.IsOpenLate),
            given.Count(task => task.IsOpenLate)
        );
    }
}
