using CaiCach.Foundation.Writes;
using CaiCach.Planning.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Plans.CarryOver;

/// <summary>The draft that takes over what a plan leaves unfinished.</summary>
internal sealed record CarryOverCommand(Guid FromPlanId, string Title);

/// <summary>Makes a draft for the year after with the unfinished tasks of a plan, each linked to where it comes from; done once a plan.</summary>
internal sealed class CarryOverHandler(UnitOfWork unitOfWork, PlanningDbContext database, TimeProvider clock)
{
    /// <summary>The id of the new draft.</summary>
    public async Task<Result<Guid>> HandleAsync(CarryOverCommand command, CancellationToken cancellationToken)
    {
        var from = await database.Plans.SingleOrDefaultAsync(candidate => candidate.Id == command.FromPlanId, cancellationToken);
        if (from is null)
        {
            return PlanErrors.PlanNotFound;
        }

        if (from.State is not (PlanState.InForce or PlanState.Closed))
        {
            return PlanErrors.NotInForceYet;
        }

        if (await database.Plans.AnyAsync(candidate => candidate.PreviousPlanId == from.Id, cancellationToken))
        {
            return PlanErrors.CarriedAlready;
        }

        var unfinished = await database
            .Tasks.Include(task => task.Milestones)
            .Where(task => task.PlanId == from.Id && task.FinishedOn == null)
            .OrderBy(task => task.SortOrder)
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        if (unfinished.Count == 0)
        {
            return PlanErrors.NothingToCarryOver;
        }

        var year = from.PeriodTo.Year + 1;
        var plan = new Plan(
            from.UnitId,
            command.Title,
            from.IssuerName,
            new DateOnly(year, 1, 1),
            new DateOnly(year, 12, 31),
            clock.GetUtcNow()
        );
        var goesOn = await database.Plans.AnyAsync(
            parent => parent.Id == from.ParentPlanId && parent.PeriodTo >= plan.PeriodTo,
            cancellationToken
        );
        plan.Link(goesOn ? from.ParentPlanId : null, from.Id);
        database.Plans.Add(plan);
        database.Tasks.AddRange(unfinished.Select((task, index) => CarriedTask.Of(task, plan, index)));
        // The old plan's version moves on, so that of two carry-overs at once the second is told.
        database.Entry(from).Property(candidate => candidate.Title).IsModified = true;
        var saved = await unitOfWork.CommitAsync(
            [new TasksCarriedOver(plan.UnitId, plan.Id, from.Id, unfinished.Count)],
            null,
            cancellationToken
        );
        return saved.Failed ? Result<Guid>.Fail(saved.Errors) : plan.Id;
    }
}
