using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Processes;

namespace CaiCach.OneStop.Features.Processes.EndProcess;

/// <summary>Ends a process for new dossiers.</summary>
internal sealed record EndProcessCommand(Guid Id, uint Version, DateOnly LastDay, string Reason);

/// <summary>Ends processes.</summary>
internal sealed class EndProcessHandler(UnitOfWork unitOfWork, ProcessReach reach, CurrentUser user, TimeProvider clock)
{
    public async Task<Result> HandleAsync(EndProcessCommand command, CancellationToken cancellationToken)
    {
        if (await reach.FindAsync(command.Id, command.Version, cancellationToken) is not { } process)
        {
            return ProcessErrors.NotFound;
        }

        if (!user.MayChange(process))
        {
            return ProcessErrors.NotYours;
        }

        var ended = process.EndOn(command.LastDay, VietnamTime.Today(clock));
        return ended.Failed
            ? ended
            : await unitOfWork.CommitAsync(
                [new ProcessEnded(process.UnitId, process.Id, command.LastDay)],
                command.Reason,
                cancellationToken
            );
    }
}
