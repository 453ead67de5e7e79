using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Planning.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Tasks.AssignDown;

/// <summary>The authorities below that are to carry out a task, by a day of their own or by the task's own deadlines.</summary>
internal sealed record AssignDownCommand(Guid TaskId, IReadOnlyList<Guid> AuthorityIds, DateOnly? DueOn);

/// <summary>
/// Gives a task of a plan in force to authorities below: each gets a task of its own, linked with the higher one, and the words of the document
/// by which it was given, so that nobody reads another unit's rows.
/// </summary>
internal sealed class AssignDownHandler(
    UnitOfWork unitOfWork,
    PlanningDbContext database,
    IUnitDirectory units,
    TasksWithoutLead withoutLead,
    CurrentUser user,
    TimeProvider clock
)
{
    private static readonly Dictionary<string, Error> Constraints = new(StringComparer.Ordinal)
    {
        [PlanTaskConfiguration.AssignedOnce] = AssignErrors.AssignedAlready,
    };

    public async Task<Result> HandleAsync(AssignDownCommand command, CancellationToken cancellationToken)
    {
        var task = await database
            .Tasks.AsNoTracking()
            .Include(candidate => candidate.Milestones)
            .SingleOrDefaultAsync(candidate => candidate.Id == command.TaskId, cancellationToken);
        if (task is null)
        {
            return PlanErrors.TaskNotFound;
        }

        var today = VietnamTime.Today(clock);
        var plan = await database.Plans.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == task.PlanId, cancellationToken);
        var below = await units.BelowAsync(task.UnitId, today, cancellationToken);
        var slots = AssignedTask.Slots(task, command.DueOn, today);
        var may = May(command, task, plan, below, slots, today);
        if (may.Failed)
        {
            return may;
        }

        var giver = (await units.FindAsync(task.UnitId, cancellationToken))!.Name;
        var plans = await PlansOfAsync(command.AuthorityIds, today, cancellationToken);
        List<IEvent> events = [new TaskAssignedDown(task.UnitId, task.Id, command.AuthorityIds.Count)];
        foreach (var authority in command.AuthorityIds.Distinct())
        {
            var directive = new Directive(authority, giver, plan!.Number!, plan.IssuedOn!.Value, plan.Title, clock.GetUtcNow());
            var assigned = AssignedTask.Of(task, directive, plans.GetValueOrDefault(authority), slots);
            database.Directives.Add(directive);
            database.Tasks.Add(assigned);
            database.Notices.AddRange(await withoutLead.OfGivenAsync(assigned, today, cancellationToken));
            events.Add(new TaskAssignedFromAbove(authority, assigned.Id, task.Id, giver));
        }

        // One order for all, so that two who give tasks at once do not wait for each other's audit chains.
        return await unitOfWork.CommitAsync([.. events.OrderBy(happened => happened.UnitId)], null, cancellationToken, Constraints);
    }

    private Result May(
        AssignDownCommand command,
        PlanTask task,
        Plan? plan,
        IReadOnlyList<UnitInfo> below,
        IReadOnlyList<MilestoneSlot> slots,
        DateOnly today
    )
    {
        if (!TaskRights.MayAssignDown(user, task.UnitId))
        {
            return AssignErrors.NotYours;
        }

        if (plan is not { State: PlanState.InForce } || !task.IsActive || task.FinishedOn is not null)
        {
            return AssignErrors.PlanNotInForce;
        }

        if (command.AuthorityIds.Count == 0)
        {
            return AssignErrors.NoneChosen;
        }

        if (command.AuthorityIds.Except(below.Select(unit => unit.Id)).Any())
        {
            return AssignErrors.NotBelow;
        }

        return command.DueOn < today ? AssignErrors.DueInPast
            : slots.Count == 0 ? AssignErrors.DueNeeded
            : Result.Done();
    }

    /// <summary>The plan in force that a task given today stands in: the plan of the year before one of several years.</summary>
    private async Task<Dictionary<Guid, Plan>> PlansOfAsync(
        IReadOnlyList<Guid> authorityIds,
        DateOnly today,
        CancellationToken cancellationToken
    ) =>
        (
            await database
                .Plans.AsNoTracking()
                .Where(plan => authorityIds.Contains(plan.UnitId) && plan.State == PlanState.InForce)
                .Where(plan => plan.PeriodFrom <= today && plan.PeriodTo >= today)
                .ToListAsync(cancellationToken)
        )
            .GroupBy(plan => plan.UnitId)
            .ToDictionary(
                plans => plans.Key,
                plans => plans.OrderBy(plan => plan.Kind == PlanKind.MultiYear).ThenByDescending(plan => plan.IssuedOn).First()
            );
}
