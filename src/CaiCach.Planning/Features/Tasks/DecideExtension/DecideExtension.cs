using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Planning.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Tasks.DecideExtension;

/// <summary>A leader's answer to a request for more time; null as the day refuses.</summary>
internal sealed record DecideExtensionCommand(Guid ExtensionId, bool IsGranted, DateOnly? GrantedUntil, string Reason);

/// <summary>Grants until a day or refuses; the first deadline stays and the granted one stands beside it.</summary>
internal sealed class DecideExtensionHandler(UnitOfWork unitOfWork, PlanningDbContext database, CurrentUser user, TimeProvider clock)
{
    public async Task<Result> HandleAsync(DecideExtensionCommand command, CancellationToken cancellationToken)
    {
        var extension = await database.Extensions.SingleOrDefaultAsync(candidate => candidate.Id == command.ExtensionId, cancellationToken);
        if (extension is null)
        {
            return PlanErrors.ExtensionNotFound;
        }

        if (command.IsGranted && command.GrantedUntil is null)
        {
            return PlanErrors.GrantNeedsDay;
        }

        var until = command.IsGranted ? command.GrantedUntil : null;
        var decided = extension.Decide(until, command.Reason, clock.GetUtcNow(), user.Actor.Name);
        if (decided.Failed)
        {
            return decided;
        }

        var task = await database
            .Tasks.Include(candidate => candidate.Milestones)
            .SingleAsync(candidate => candidate.Id == extension.TaskId, cancellationToken);
        if (until is { } day)
        {
            var extended = task.Extend(extension.MilestoneId, day);
            if (extended.Failed)
            {
                return Result.Fail([.. extended.Errors.Select(error => error.Field is null ? error : error.At("GrantedUntil"))]);
            }
        }

        // The version of the task moves on with each decision: of two leaders at once the second is told.
        database.Entry(task).Property(candidate => candidate.Text).IsModified = true;
        return await unitOfWork.CommitAsync(
            [new ExtensionDecided(task.UnitId, task.Id, extension.MilestoneId, until)],
            command.Reason,
            cancellationToken
        );
    }
}
