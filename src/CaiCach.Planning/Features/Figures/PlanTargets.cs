using CaiCach.Foundation.Time;
using CaiCach.Indicators.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;

namespace CaiCach.Planning.Features.Figures;

/// <summary>Says the plan in force and how its targets stand, for pages outside the room.</summary>
internal sealed class PlanTargets(PlansInForce plans, TargetCourses courses, TimeProvider clock) : IPublicPlans
{
    public Task<PlanInForce?> InForceAsync(Guid unitId, CancellationToken cancellationToken) =>
        ReadAsync(unitId, _ => true, hrefOf: null, cancellationToken);

    /// <summary>The same with those targets alone that are asked for.</summary>
    /// <param name="unitId">The unit.</param>
    /// <param name="isShown">Which targets.</param>
    /// <param name="hrefOf">The address of a target by its id; null for readers who have no way in.</param>
    /// <param name="cancellationToken">Cancels the queries.</param>
    public async Task<PlanInForce?> ReadAsync(
        Guid unitId,
        Func<Target, bool> isShown,
        Func<Guid, string>? hrefOf,
        CancellationToken cancellationToken
    )
    {
        if (await plans.FindAsync(unitId, cancellationToken) is not { } plan)
        {
            return null;
        }

        var judged = await courses.ReadAsync(plan, cancellationToken);
        return new PlanInForce(
            plan.Name,
            plan.Number,
            plan.IssuedOn,
            [
                .. judged
                    .Targets.Where(entry => isShown(entry.Target))
                    .Select(entry => Say(entry, judged.AsOf(VietnamTime.Today(clock)), hrefOf?.Invoke(entry.Target.Id))),
            ]
        );
    }

    private static PlanTarget Say(TargetWithValues entry, DateOnly day, string? href)
    {
        var now = StandingNames.NowOf(entry);
        var days = entry
            .Latest.Where(latest => !entry.Bound.ContainsKey(latest.Key))
            .Select(latest => latest.Value.OccurredOn)
            .Concat(entry.Bound.Values.Where(bound => bound.Course.Value is not null).Select(_ => day));
        return new PlanTarget(
            entry.Target.Text,
            entry.Target.Exclusions,
            StandingNames.GoalOf(entry.Target),
            now,
            now is null ? null : days.Min(),
            StandingNames.PillOf(entry.Standing),
            StandingNames.Of(entry.Standing).ToLowerInvariant(),
            href,
            entry.Standing is TargetStanding.AtRisk or TargetStanding.NotMet or TargetStanding.Missed
        )
        {
            Thresholds =
            [
                .. from bound in entry.Bound.OrderBy(bound => bound.Key).Select(bound => bound.Value)
                where bound.Course.Required is not null
                let required = bound.Course.Required!
                select new PlanThreshold(
                    bound.Indicator.Code,
                    required.Comparator,
                    required.Value,
                    StandingNames.Figure(required.Value, bound.Indicator.Measure)
                ),
            ],
        };
    }
}
