using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Procedures;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Procedures.CompleteDecision;

/// <summary>Completes the publishing decision of a version.</summary>
/// <param name="ProcedureCode">Of which procedure.</param>
/// <param name="VersionId">Of which version.</param>
/// <param name="Revision">The revision that was looked at.</param>
/// <param name="Decision">The decision, whole.</param>
internal sealed record CompleteDecisionCommand(string ProcedureCode, Guid VersionId, uint Revision, PublicationDecision Decision);

/// <summary>Completes what is not known of a publishing decision; also where the version is in force and nothing else of it changes any more.</summary>
internal sealed class CompleteDecisionHandler(UnitOfWork unitOfWork, OneStopDbContext database, CatalogueKeeper keeper, TimeProvider clock)
{
    public async Task<Result> HandleAsync(CompleteDecisionCommand command, CancellationToken cancellationToken)
    {
        if (await keeper.UnitAsync(cancellationToken) is not { } unitId)
        {
            return ProcedureErrors.NotKeeper;
        }

        var procedure = await database
            .Procedures.AsNoTracking()
            .SingleOrDefaultAsync(one => one.Code == command.ProcedureCode, cancellationToken);
        var version = await database.Versions.SingleOrDefaultAsync(one => one.Id == command.VersionId, cancellationToken);
        if (procedure is null || version?.ProcedureId != procedure.Id)
        {
            return ProcedureErrors.NotFound;
        }

        database.Entry(version).Property(one => one.Revision).OriginalValue = command.Revision;
        var completed = version.Complete(command.Decision, VietnamTime.Today(clock));
        return completed.Failed
            ? completed
            : await unitOfWork.CommitAsync(
                [new ProcedureDecisionCompleted(unitId, procedure.Id, procedure.Code, version.EffectiveFrom, command.Decision.Number)],
                null,
                cancellationToken
            );
    }
}
