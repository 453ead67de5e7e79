using CaiCach.Foundation.Reform;
using CaiCach.Organisation.Contracts;
using CaiCach.Planning.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Data;

/// <inheritdoc cref="IPlansBelow" />
internal sealed class PlansBelowReader(PlanningDbContext database, IUnitDirectory units) : IPlansBelow
{
    private static readonly PlanState[] Issued = [PlanState.InForce, PlanState.Closed];
    private static readonly TargetStanding?[] Behind = [TargetStanding.NotMet, TargetStanding.AtRisk, TargetStanding.Missed];

    public async Task<PlansBelow> ReadAsync(Guid unitId, ProgressSpan span, CancellationToken cancellationToken)
    {
        var below = await units.ReachedBelowAsync(unitId, span.AsOf, cancellationToken);
        if (below.Count == 0)
        {
            return PlansBelow.None;
        }

        var practice = await units.PracticeAsync(cancellationToken);
        var names = below
            .SelectMany(unit => unit.Ids.Except(practice).Select(id => (Id: id, unit.Unit.Name)))
            .DistinctBy(one => one.Id)
            .ToDictionary(one => one.Id, one => one.Name);
        var owing = await OwingAsync([.. names.Keys], span, cancellationToken);
        return new PlansBelow(
            ByArea(owing.Where(task => TaskTimelinessRule.AsOf(task.Milestones, span.AsOf) == TaskTimeliness.OpenLate)),
            ByArea(owing.Where(task => ProgressCount.NextDueOn(task.Milestones, span) is not null)),
            ByArea(await BehindAsync([.. names.Keys], span, cancellationToken))
        );

        IReadOnlyList<AreaBelow> ByArea(IEnumerable<Owed> owed) =>
            [
                .. owed.GroupBy(one => one.Area)
                    .OrderBy(area => area.Key is null)
                    .ThenBy(area => area.Key)
                    .Select(area => new AreaBelow(
                        area.Key,
                        area.Count(),
                        [
                            .. area.GroupBy(one => names[one.UnitId], StringComparer.Ordinal)
                                .OrderByDescending(unit => unit.Count())
                                .ThenBy(unit => unit.Key, StringComparer.Ordinal)
                                .Select(unit => unit.Key),
                        ]
                    )),
            ];
    }

    /// <summary>Tasks of which something was not done by the end of the day.</summary>
    private Task<List<Owed>> OwingAsync(Guid[] unitIds, ProgressSpan span, CancellationToken cancellationToken) =>
        database
            .Tasks.AsNoTracking()
            .Where(task => unitIds.Contains(task.UnitId))
            .Where(task =>
                database.Plans.Any(plan =>
                    plan.Id == task.PlanId
                    && Issued.Contains(plan.State)
                    && plan.IssuedOn <= span.AsOf
                    && plan.PeriodFrom <= span.Period.To
                    && plan.PeriodTo >= span.Period.From
                )
                || (
                    task.PlanId == null
                    && database.Directives.Any(directive => directive.Id == task.DirectiveId && directive.DocumentOn <= span.AsOf)
                )
            )
            .Where(task =>
                task.Milestones.Any(milestone =>
                    milestone.ConfirmedAt == null || milestone.SubmittedOn == null || milestone.SubmittedOn > span.AsOf
                )
            )
            .Select(task => new Owed(task.UnitId, task.Area, task.Milestones.ToList()))
            .ToListAsync(cancellationToken);

    private Task<List<Owed>> BehindAsync(Guid[] unitIds, ProgressSpan span, CancellationToken cancellationToken) =>
        database
            .Targets.AsNoTracking()
            .Where(target => unitIds.Contains(target.UnitId))
            .Where(target =>
                database.Plans.Any(plan =>
                    plan.Id == target.PlanId
                    && plan.State == PlanState.InForce
                    && plan.PeriodFrom <= span.Period.To
                    && plan.PeriodTo >= span.Period.From
                )
            )
            .Where(target => database.TargetBindings.Any(binding => binding.TargetId == target.Id && Behind.Contains(binding.Judged)))
            .Select(target => new Owed(target.UnitId, target.Area, new List<Milestone>()))
            .ToListAsync(cancellationToken);

    /// <summary>A task or target of a unit.</summary>
    private sealed record Owed(Guid UnitId, ReformArea? Area, List<Milestone> Milestones);
}
