using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Planning.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Tasks.AskExtension;

/// <summary>A lead's request for more time on a milestone.</summary>
internal sealed record AskExtensionCommand(Guid TaskId, Guid MilestoneId, DateOnly Until, string Reason);

/// <summary>Keeps the request for a leader to decide; one open request a milestone.</summary>
internal sealed class AskExtensionHandler(UnitOfWork unitOfWork, PlanningDbContext database, CurrentUser user, TimeProvider clock)
{
    private static readonly Dictionary<string, Error> Constraints = new(StringComparer.Ordinal)
    {
        [ExtensionConfiguration.OneOpenPerMilestone] = PlanErrors.ExtensionOpen,
    };

    public async Task<Result> HandleAsync(AskExtensionCommand command, CancellationToken cancellationToken)
    {
        var task = await database
            .Tasks.Include(candidate => candidate.Milestones)
            .SingleOrDefaultAsync(candidate => candidate.Id == command.TaskId, cancellationToken);
        if (task is null)
        {
            return PlanErrors.TaskNotFound;
        }

        if (!TaskRights.MayReport(user, task))
        {
            return PlanErrors.NotYourTask;
        }

        var milestone = task.Milestones.FirstOrDefault(candidate => candidate.Id == command.MilestoneId);
        if (!task.IsActive || milestone is not { SubmittedOn: null, DueOn: { } due })
        {
            return PlanErrors.TaskNotOpen;
        }

        if (command.Until <= (milestone.ExtendedDueOn ?? due))
        {
            return PlanErrors.ExtensionMustBeLater;
        }

        database.Extensions.Add(new Extension(milestone, command.Until, command.Reason, clock.GetUtcNow(), user.Actor.Name));
        return await unitOfWork.CommitAsync(
            [new ExtensionAsked(task.UnitId, task.Id, milestone.Id, command.Until)],
            command.Reason,
            cancellationToken,
            Constraints
        );
    }
}
