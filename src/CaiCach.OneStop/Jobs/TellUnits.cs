using CaiCach.Foundation.Outbox;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Jobs;

/// <summary>
/// Tells the unit that decides that a dossier came in for it elsewhere, and the desk that received it that the result can be handed out. An event
/// that comes twice leaves one notice.
/// </summary>
internal sealed class TellUnits(UnitOfWork unitOfWork, OneStopDbContext database, TimeProvider clock)
    : IEventHandler<DossierReceived>,
        IEventHandler<DossierMoved>
{
    /// <inheritdoc />
    public Task<Result> HandleAsync(DossierReceived happened, EventMessage message, CancellationToken cancellationToken) =>
        TellAsync(happened.SubjectId, UnitNoticeKind.CameIn, cancellationToken);

    /// <inheritdoc />
    public Task<Result> HandleAsync(DossierMoved happened, EventMessage message, CancellationToken cancellationToken) =>
        happened.Action == nameof(DossierAction.Complete)
            ? TellAsync(happened.SubjectId, UnitNoticeKind.ResultReady, cancellationToken)
            : Task.FromResult(Result.Done());

    private async Task<Result> TellAsync(Guid dossierId, UnitNoticeKind kind, CancellationToken cancellationToken)
    {
        var dossier = await database.Dossiers.AsNoTracking().SingleAsync(one => one.Id == dossierId, cancellationToken);
        var (told, by) =
            kind == UnitNoticeKind.CameIn ? (dossier.CompetentUnitId, dossier.AtDeskOf) : (dossier.AtDeskOf, dossier.CompetentUnitId);
        if (
            told == by
            || await database.UnitNotices.AnyAsync(
                one => one.DossierId == dossierId && one.UnitId == told && one.Kind == kind,
                cancellationToken
            )
        )
        {
            return Result.Done();
        }

        database.Add(new UnitNotice(told, dossier, kind, by, clock.GetUtcNow()));
        return await unitOfWork.CommitAsync([], null, cancellationToken);
    }
}
