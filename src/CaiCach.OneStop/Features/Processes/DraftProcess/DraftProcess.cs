using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Processes;

namespace CaiCach.OneStop.Features.Processes.DraftProcess;

/// <summary>Begins a draft for a procedure, with the steps that its version of today comes with.</summary>
internal sealed record DraftProcessCommand(string ProcedureCode);

/// <summary>Begins drafts.</summary>
internal sealed class DraftProcessHandler(
    UnitOfWork unitOfWork,
    OneStopDbContext database,
    ProcessReach reach,
    CurrentUser user,
    TimeProvider clock
)
{
    public async Task<Result<Guid>> HandleAsync(DraftProcessCommand command, CancellationToken cancellationToken)
    {
        if (!user.MayDraft())
        {
            return ProcessErrors.NotYours;
        }

        if (await database.FindAsync(command.ProcedureCode, VietnamTime.Today(clock), cancellationToken) is not { } found)
        {
            return ProcessErrors.ProcedureUnknown;
        }

        if (await reach.RefusalAsync(found.Version.Id, user.UnitId, VietnamTime.Today(clock), cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var process = new InternalProcess(user.UnitId, found.Version, clock.GetUtcNow());
        database.Add(process);
        var committed = await unitOfWork.CommitAsync(
            [new ProcessDrafted(process.UnitId, process.Id, found.Procedure.Code)],
            null,
            cancellationToken
        );
        return committed.Failed ? Result<Guid>.Fail(committed.Errors) : process.Id;
    }
}
