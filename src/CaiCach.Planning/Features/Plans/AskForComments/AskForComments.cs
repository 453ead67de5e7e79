using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.Planning.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Plans.AskForComments;

/// <summary>The day by which each lead answers.</summary>
internal sealed record AskForCommentsCommand(Guid PlanId, uint Version, DateOnly DueOn);

/// <summary>Sends a draft out to its leads; every task needs a lead by then, or nobody would answer for it.</summary>
internal sealed class AskForCommentsHandler(UnitOfWork unitOfWork, PlanningDbContext database, TimeProvider clock)
{
    public async Task<Result> HandleAsync(AskForCommentsCommand command, CancellationToken cancellationToken)
    {
        var plan = await database.Plans.SingleOrDefaultAsync(candidate => candidate.Id == command.PlanId, cancellationToken);
        if (plan is null)
        {
            return PlanErrors.PlanNotFound;
        }

        if (command.DueOn < VietnamTime.Today(clock))
        {
            return PlanErrors.CommentsDueInPast;
        }

        var tasks = database.Tasks.Where(task => task.PlanId == plan.Id);
        if (!await tasks.AnyAsync(cancellationToken))
        {
            return PlanErrors.NoTasks;
        }

        var incomplete = await tasks.CountAsync(task => task.LeadUnitId == null || task.Milestones.Count == 0, cancellationToken);
        if (incomplete > 0)
        {
            return PlanErrors.TasksIncomplete(incomplete);
        }

        database.Entry(plan).Property(candidate => candidate.Version).OriginalValue = command.Version;
        var asked = plan.AskForComments(command.DueOn);
        return asked.Failed
            ? asked
            : await unitOfWork.CommitAsync([new CommentsAsked(plan.UnitId, plan.Id, command.DueOn)], null, cancellationToken);
    }
}
