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
    private const int UnitsMaxCount = 2000;
    private const int GivenMaxCount = 10_000;

    private sealed record UnitCounts(Guid UnitId, BelowCounts Counts);

    private sealed record GivenTask(Guid? FromTaskId, bool IsOpen, bool IsOpenLate, bool IsDoneLate);

    public async Task<UnitsBelowView> ReadAsync(Guid authorityId, DateOnly today, CancellationToken cancellationToken)
    {
        var below = await directory.BelowAsync(authorityId, today, cancellationToken);
        var counting = below.Where(unit => !unit.IsPractice).Select(unit => unit.Id).ToHashSet();

        // Two reads that an index answers each; one with OR would go through every task of the province. The scope is narrowed by row-level
        // security alone, for a second list of units would be compared with each row.
        IQueryable<PlanTask>[] running =
        [
            database.Tasks.Where(task => task.IsActive),
            from plan in database.Plans
            where plan.State == PlanState.Closed && plan.PeriodTo >= today
            join task in database.Tasks on plan.Id equals task.PlanId
            where !task.IsActive
            select task,
        ];
        var own = new Dictionary<Guid, BelowCounts>();
        var all = new Dictionary<Guid, BelowCounts>();
        var given = new List<GivenTask>();
        foreach (var tasks in running)
        {
            Add(own, await CountAsync(tasks.Where(task => task.AssignedFromTaskId == null), today, cancellationToken));
            Add(all, await CountAsync(tasks.Where(task => task.AssignedFromTaskId != null), today, cancellationToken));
            given.AddRange(await GivenAsync(tasks, counting, today, cancellationToken));
        }

        Add(all, own.Select(unit => new UnitCounts(unit.Key, unit.Value)));
        return new UnitsBelowView(
            [.. below.Select(unit => new UnitBelow(unit, all.GetValueOrDefault(unit.Id, BelowCounts.None)))],
            counting.Aggregate(GivenOnce(given), (sum, unit) => sum + own.GetValueOrDefault(unit, BelowCounts.None))
        );
    }

    private static void Add(Dictionary<Guid, BelowCounts> sums, IEnumerable<UnitCounts> counts)
    {
        foreach (var (unitId, count) in counts)
        {
            sums[unitId] = sums.GetValueOrDefault(unitId, BelowCounts.None) + count;
        }
    }

    private static async Task<IReadOnlyList<UnitCounts>> CountAsync(
        IQueryable<PlanTask> tasks,
        DateOnly today,
        CancellationToken cancellationToken
    ) =>
        await tasks
            .GroupBy(task => task.UnitId)
            .OrderBy(group => group.Key)
            .Select(group => new UnitCounts(
                group.Key,
                new BelowCounts(
                    group.Count(task => task.FinishedOn != null && !task.IsFinishedLate),
                    group.Count(task => task.FinishedOn != null && task.IsFinishedLate),
                    group.Count(task => task.FinishedOn == null && (task.OpenDueOn == null || task.OpenDueOn >= today)),
                    group.Count(task => task.FinishedOn == null && task.OpenDueOn < today)
                )
            ))
            .Take(UnitsMaxCount)
            .ToListAsync(cancellationToken);

    /// <summary>Each task given from above, as those who carry it out stand.</summary>
    private static async Task<IReadOnlyList<GivenTask>> GivenAsync(
        IQueryable<PlanTask> tasks,
        IEnumerable<Guid> counting,
        DateOnly today,
        CancellationToken cancellationToken
    ) =>
        await tasks
            .Where(task => task.AssignedFromTaskId != null && counting.Contains(task.UnitId))
            .GroupBy(task => task.AssignedFromTaskId)
            .OrderBy(group => group.Key)
            .Select(group => new GivenTask(
                group.Key,
                group.Any(task => task.FinishedOn == null),
                group.Any(task => task.FinishedOn == null && task.OpenDueOn < today),
                group.Any(task => task.IsFinishedLate)
            ))
            .Take(GivenMaxCount)
            .ToListAsync(cancellationToken);

    /// <summary>A task given to many stands once, as the worst of them stands.</summary>
    private static BelowCounts GivenOnce(IEnumerable<GivenTask> given)
    {
        var once = given
            .GroupBy(task => task.FromTaskId)
            .Select(group =>
                (
                    IsOpen: group.Any(task => task.IsOpen),
                    IsOpenLate: group.Any(task => task.IsOpenLate),
                    IsDoneLate: group.Any(task => task.IsDoneLate)
                )
            )
            .ToList();
        return new BelowCounts(
            once.Count(task => !task.IsOpen && !task.IsDoneLate),
            once.Count(task => !task.IsOpen && task.IsDoneLate),
            once.Count(task => task.IsOpen && !task.IsOpenLate),
            once.Count(task => task.IsOpenLate)
        );
    }
}
