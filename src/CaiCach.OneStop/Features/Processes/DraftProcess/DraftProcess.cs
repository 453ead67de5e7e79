using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Processes;

namespace CaiCach.OneStop.Features.Processes.DraftProcess;

/// <summary>Begins a draft for the version of a procedure that holds today.</summary>
/// <param name="ProcedureCode">The procedure.</param>
/// <param name="FromId">The process of the same procedure whose steps it begins with; null for those that the version comes with.</param>
internal sealed record DraftProcessCommand(string ProcedureCode, Guid? FromId = null);

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

        var from = command.FromId is { } fromId ? await reach.FindAsync(fromId, cancellationToken) : null;
        if (command.FromId is not null && from?.ProcedureId != found.Procedure.Id)
        {
            return ProcessErrors.NotFound;
        }

        var process = new InternalProcess(user.UnitId, found.Version, from?.Steps ?? found.Version.Steps, clock.GetUtcNow());
        database.Add(process);
        var committed = await unitOfWork.CommitAsync(
            [new ProcessDrafted(process.UnitId, process.Id, found.Procedure.Code)],
            null,
            cancellationToken
        );
        return committed.Failed ? Result<Guid>.Fail(committed.Errors) : process.Id;
    }
}
