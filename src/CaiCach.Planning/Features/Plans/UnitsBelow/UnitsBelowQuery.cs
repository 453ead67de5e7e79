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
    private sealed record Standing(Guid UnitId, Guid? FromTaskId, int DoneOnTime, int DoneLate, int OpenWithinTime, int OpenLate)
    {
        public BelowCounts Counts => new(DoneOnTime, DoneLate, OpenWithinTime, OpenLate);
    }

    public async Task<UnitsBelowView> ReadAsync(Guid authorityId, DateOnly today, CancellationToken cancellationToken)
    {
        var below = await directory.BelowAsync(authorityId, today, cancellationToken);
        var standings = await StandingsAsync(today, cancellationToken);
        var counting = below.Where(unit => !unit.IsPractice).Select(unit => unit.Id).ToHashSet();
        var byUnit = standings.ToLookup(standing => standing.UnitId, standing => standing.Counts);
        var counted = standings.Where(standing => counting.Contains(standing.UnitId)).ToList();
        return new UnitsBelowView(
            [.. below.Select(unit => new UnitBelow(unit, Sum(byUnit[unit.Id])))],
            Sum(counted.Where(standing => standing.FromTaskId is null).Select(standing => standing.Counts))
                + Sum(counted.Where(standing => standing.FromTaskId is not null).GroupBy(standing => standing.FromTaskId).Select(Once))
        );
    }

    private static BelowCounts Sum(IEnumerable<BelowCounts> counts) => counts.Aggregate(BelowCounts.None, (sum, one) => sum + one);

    /// <summary>A task given to many stands once, as the worst of them stands.</summary>
    private static BelowCounts Once(IEnumerable<Standing> given)
    {
        var all = Sum(given.Select(standing => standing.Counts));
        return all switch
        {
            { OpenLate: > 0 } => new(0, 0, 0, 1),
            { OpenWithinTime: > 0 } => new(0, 0, 1, 0),
            { DoneLate: > 0 } => new(0, 1, 0, 0),
            _ => new(1, 0, 0, 0),
        };
    }

    /// <summary>
    /// The running tasks, and those of plans closed before their period is over. Two reads that an index answers each; row-level security
    /// alone narrows them, for a second list of units would be compared with each row.
    /// </summary>
    private async Task<IReadOnlyList<Standing>> StandingsAsync(DateOnly today, CancellationToken cancellationToken) =>
        await database
            .Database.SqlQuery<Standing>(
                $"""
                SELECT unit_id AS "UnitId", assigned_from_task_id AS "FromTaskId",
                       count(*) FILTER (WHERE finished_on IS NOT NULL AND NOT is_finished_late)::int AS "DoneOnTime",
                       count(*) FILTER (WHERE finished_on IS NOT NULL AND is_finished_late)::int AS "DoneLate",
                       count(*) FILTER (WHERE finished_on IS NULL AND (open_due_on >= {today}) IS NOT FALSE)::int AS "OpenWithinTime",
                       count(*) FILTER (WHERE finished_on IS NULL AND open_due_on < {today})::int AS "OpenLate"
                FROM (
                    SELECT t.unit_id, t.assigned_from_task_id, t.finished_on, t.is_finished_late, t.open_due_on
                    FROM planning.plan_task t WHERE t.is_active
                    UNION ALL
                    SELECT t.unit_id, t.assigned_from_task_id, t.finished_on, t.is_finished_late, t.open_due_on
                    FROM planning.plan p JOIN planning.plan_task t ON t.plan_id = p.id AND NOT t.is_active
                    WHERE p.state = 'Closed' AND p.period_to >= {today}
                ) running
                GROUP BY unit_id, assigned_from_task_id
                LIMIT 50000
                """
            )
            .ToListAsync(cancellationToken);
}
