using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Indicators.Contracts;
using CaiCach.Organisation.Contracts;
using CaiCach.Planning.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using CaiCach.Planning.Domain.Binding;
using CaiCach.Planning.Features.Plans.ApprovePlan;
using CaiCach.Planning.Features.Plans.IssuePlan;
using CaiCach.Planning.Features.Plans.ReviewPlan;
using CaiCach.Planning.Features.Targets.RecordTargetValue;
using CaiCach.Planning.Features.Targets.TargetDetails;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Planning.Demo;

/// <inheritdoc cref="IPlanningDemo" />
internal sealed class PlanningDemo(IServiceScopeFactory scopes) : IPlanningDemo
{
    private const string Number = "12/KH-UBND";

    /// <inheritdoc />
    public async Task LiveAsync(IReadOnlyList<DemoAccount> cast, DemoClock clock, CancellationToken cancellationToken)
    {
        var stage = new DemoStage(scopes, clock, cast);
        var coordinator = stage.The(Role.Coordinator);
        var leader = stage.The(Role.Leader);
        var plan = await stage.AskAsync(
            coordinator,
            database => database.Plans.AsNoTracking().SingleAsync(cancellationToken),
            cancellationToken
        );
        clock.StandAt(At(plan.PeriodFrom.AddDays(6), 9));
        await ReviewAsync(stage, coordinator, plan.Id, cancellationToken);
        clock.StandAt(At(plan.PeriodFrom.AddDays(11), 15));
        await stage.DoAsync(
            leader,
            async services =>
                await services
                    .GetRequiredService<ApprovePlanHandler>()
                    .HandleAsync(new ApprovePlanCommand(plan.Id, await VersionAsync(services, plan.Id)), cancellationToken),
            cancellationToken
        );
        var issuedOn = plan.IssuedOn ?? plan.PeriodFrom.AddDays(14);
        clock.StandAt(At(issuedOn, 10));
        await stage.DoAsync(
            leader,
            async services =>
                await services
                    .GetRequiredService<IssuePlanHandler>()
                    .HandleAsync(
                        new IssuePlanCommand(
                            plan.Id,
                            await VersionAsync(services, plan.Id),
                            plan.Number ?? Number,
                            issuedOn,
                            leader.Title,
                            leader.PersonName
                        ),
                        cancellationToken
                    ),
            cancellationToken
        );
        await BindTargetsAsync(stage, coordinator, plan.Id, cancellationToken);
        await new DemoYear(stage, plan.Id).RunAsync(cancellationToken);
        await RecordTargetsAsync(stage, coordinator, plan.Id, cancellationToken);
        clock.StandAt(clock.End);
    }

    /// <summary>An hour of a day of the story.</summary>
    public static DateTimeOffset At(DateOnly day, int hour) => VietnamTime.At(day, new TimeOnly(hour, 0));

    /// <summary>Every doubt is settled as a person would in a hurry: what was read is kept, and the Office leads what has no lead.</summary>
    private static async Task ReviewAsync(DemoStage stage, DemoAccount coordinator, Guid planId, CancellationToken cancellationToken)
    {
        var tasks = await stage.AskAsync(
            coordinator,
            database =>
                database
                    .Tasks.AsNoTracking()
                    .Include(task => task.Milestones)
                    .Where(task => task.PlanId == planId)
                    .ToListAsync(cancellationToken),
            cancellationToken
        );
        var office = stage.The("vanphong");
        foreach (var task in tasks.Where(task => task.Doubts.Count > 0 || task.LeadUnitId is null))
        {
            var read = TaskParts.Describe(task);
            var settled = task.LeadUnitId is null
                ? read with
                {
                    LeadUnitId = office.Access.DepartmentIds[0],
                    LeadPositionId = office.Access.PositionIds[0],
                }
                : read;
            await stage.DoAsync(
                coordinator,
                services =>
                    services
                        .GetRequiredService<SaveTaskHandler>()
                        .HandleAsync(new SaveTaskCommand(task.Id, task.Version, settled, RememberLeadName: false), cancellationToken),
                cancellationToken
            );
        }
    }

    /// <summary>Thresholds whose likeliest indicator is fairly sure and computed are confirmed as proposed; the others wait for the coordinator.</summary>
    private static async Task BindTargetsAsync(DemoStage stage, DemoAccount coordinator, Guid planId, CancellationToken cancellationToken)
    {
        var targets = await stage.AskAsync(
            coordinator,
            database => database.Targets.AsNoTracking().Where(target => target.PlanId == planId).ToListAsync(cancellationToken),
            cancellationToken
        );
        foreach (var (target, place) in targets.SelectMany(Places))
        {
            await stage.DoAsync(
                coordinator,
                async services =>
                    services.GetRequiredService<IndicatorProposals>().Of(target)[place]
                        is [{ Indicator: { Origin: FigureOrigin.Computed } indicator, Coverage: >= IndicatorProposals.Sure }, ..]
                        ? await services
                            .GetRequiredService<BindTargetHandler>()
                            .HandleAsync(
                                new BindTargetCommand(
                                    target.Id,
                                    place,
                                    indicator.Code,
                                    target.Kind,
                                    await services
                                        .GetRequiredService<ProposedParts>()
                                        .OfAsync(target, place, indicator.Code, cancellationToken)
                                ),
                                cancellationToken
                            )
                        : Result.Done(),
                cancellationToken
            );
        }
    }

    private static IEnumerable<(Target Target, int Place)> Places(Target target) =>
        Enumerable.Range(0, Math.Max(1, target.Measures.Count)).Select(place => (target, place));

    /// <summary>Two of three targets get a figure at the end of each quarter that is over; most meet their threshold.</summary>
    private static async Task RecordTargetsAsync(DemoStage stage, DemoAccount coordinator, Guid planId, CancellationToken cancellationToken)
    {
        var (plan, targets) = await stage.AskAsync(
            coordinator,
            async database =>
                (
                    await database.Plans.AsNoTracking().SingleAsync(plan => plan.Id == planId, cancellationToken),
                    await database
                        .Targets.AsNoTracking()
                        .Where(target => target.PlanId == planId)
                        .OrderBy(target => target.SortOrder)
                        .ToListAsync(cancellationToken)
                ),
            cancellationToken
        );
        foreach (var end in Enumerable.Range(1, 4).Select(quarter => plan.PeriodFrom.AddMonths(3 * quarter)))
        {
            if (At(end.AddDays(3), 9) > stage.Clock.End)
            {
                return;
            }

            stage.Clock.StandAt(At(end.AddDays(3), 9));
            foreach (var (target, index) in targets.Select((target, index) => (target, index)))
            {
                if (index % 3 != 2 && target.Measures is [{ Value: > 0 } measure, ..])
                {
                    var value = decimal.Round(measure.Value * (index % 5 == 3 ? 0.93m : 1m), 1);
                    await stage.DoAsync(
                        coordinator,
                        services =>
                            services
                                .GetRequiredService<RecordTargetValueHandler>()
                                .HandleAsync(
                                    new RecordTargetValueCommand(target.Id, 0, value, end.AddDays(-1), DemoWords.TargetNote, null, null),
                                    cancellationToken
                                ),
                        cancellationToken
                    );
                }
            }
        }
    }

    private static Task<uint> VersionAsync(IServiceProvider services, Guid planId) =>
        services.GetRequiredService<PlanningDbContext>().Plans.Where(plan => plan.Id == planId).Select(plan => plan.Version).SingleAsync();
}
