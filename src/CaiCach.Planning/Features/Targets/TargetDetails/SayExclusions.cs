using CaiCach.Foundation.Writes;
using CaiCach.Planning.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Targets.TargetDetails;

/// <summary>Says what does not count for a target.</summary>
/// <param name="TargetId">The target.</param>
/// <param name="Version">As it was read.</param>
/// <param name="Exclusions">In words, with the reason; null where everything counts.</param>
internal sealed record SayExclusionsCommand(Guid TargetId, uint Version, string? Exclusions);

/// <summary>Keeps what a coordinator says does not count for a target; of an issued plan too, whose text stays as it was issued.</summary>
internal sealed class SayExclusionsHandler(UnitOfWork unitOfWork, PlanningDbContext database)
{
    public async Task<Result> HandleAsync(SayExclusionsCommand command, CancellationToken cancellationToken)
    {
        var target = await database.Targets.SingleOrDefaultAsync(candidate => candidate.Id == command.TargetId, cancellationToken);
        if (target is null)
        {
            return PlanErrors.TargetNotFound;
        }

        var exclusions = string.IsNullOrWhiteSpace(command.Exclusions) ? null : command.Exclusions.Trim();
        if (exclusions == target.Exclusions)
        {
            return Result.Done();
        }

        database.Entry(target).Property(candidate => candidate.Version).OriginalValue = command.Version;
        var before = target.Exclusions;
        target.LeaveOut(exclusions);
        return await unitOfWork.CommitAsync(
            [new TargetExclusionsChanged(target.UnitId, target.Id, before, exclusions)],
            null,
            cancellationToken
        );
    }
}
