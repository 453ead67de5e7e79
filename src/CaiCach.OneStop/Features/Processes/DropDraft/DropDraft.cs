using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Processes;

namespace CaiCach.OneStop.Features.Processes.DropDraft;

/// <summary>Throws a draft away.</summary>
internal sealed record DropDraftCommand(Guid Id, uint Version);

/// <summary>Throws drafts away; what was approved stays.</summary>
internal sealed class DropDraftHandler(UnitOfWork unitOfWork, OneStopDbContext database, ProcessReach reach, CurrentUser user)
{
    public async Task<Result> HandleAsync(DropDraftCommand command, CancellationToken cancellationToken)
    {
        if (await reach.FindAsync(command.Id, command.Version, cancellationToken) is not { } process)
        {
            return ProcessErrors.NotFound;
        }

        if (!user.MayChange(process))
        {
            return ProcessErrors.NotYours;
        }

        if (process.Decision is not null)
        {
            return ProcessErrors.IsApproved;
        }

        database.Remove(process);
        return await unitOfWork.CommitAsync([new ProcessDraftDropped(process.UnitId, process.Id)], null, cancellationToken);
    }
}
