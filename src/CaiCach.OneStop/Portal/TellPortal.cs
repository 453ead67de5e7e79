using CaiCach.Foundation.Outbox;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Portal;

/// <summary>
/// Hears what happens to dossiers and puts it into the Portal's queue. It reads the history instead of the event, so that events that come twice,
/// or not in order, leave the same queue. A dossier that a successor has taken over goes on by the settings of the unit that received it, because
/// the Portal knows it under that unit's code; its messages stand at the successor from then on.
/// </summary>
internal sealed class TellPortal(UnitOfWork unitOfWork, OneStopDbContext database, PortalQueue queue, TimeProvider clock)
    : IEventHandler<DossierReceived>,
        IEventHandler<DossierMoved>,
        IEventHandler<DossierTakenOver>,
        IEventHandler<PaperDigitised>,
        IEventHandler<PaperReused>,
        IEventHandler<ResultDigitised>,
        IEventHandler<BankTransferKept>
{
    /// <inheritdoc />
    public Task<Result> HandleAsync(DossierReceived happened, EventMessage message, CancellationToken cancellationToken) =>
        AddAsync(happened.SubjectId, message.UnitId, cancellationToken);

    /// <inheritdoc />
    public Task<Result> HandleAsync(DossierMoved happened, EventMessage message, CancellationToken cancellationToken) =>
        AddAsync(happened.SubjectId, message.UnitId, cancellationToken);

    /// <inheritdoc />
    public async Task<Result> HandleAsync(DossierTakenOver happened, EventMessage message, CancellationToken cancellationToken)
    {
        var queued = await AddAsync(happened.SubjectId, message.UnitId, cancellationToken);
        await queue.HandOverAsync(happened.SubjectId, happened.UnitId, cancellationToken);
        return queued.Failed ? queued : await unitOfWork.CommitAsync([], null, cancellationToken);
    }

    /// <inheritdoc />
    public Task<Result> HandleAsync(PaperDigitised happened, EventMessage message, CancellationToken cancellationToken) =>
        AddLateAsync(happened.SubjectId, message, cancellationToken);

    /// <inheritdoc />
    public Task<Result> HandleAsync(PaperReused happened, EventMessage message, CancellationToken cancellationToken) =>
        AddLateAsync(happened.SubjectId, message, cancellationToken);

    /// <inheritdoc />
    public Task<Result> HandleAsync(ResultDigitised happened, EventMessage message, CancellationToken cancellationToken) =>
        AddLateAsync(happened.SubjectId, message, cancellationToken);

    /// <inheritdoc />
    public async Task<Result> HandleAsync(BankTransferKept happened, EventMessage message, CancellationToken cancellationToken) =>
        happened.DossierId is { } dossierId ? await AddLateAsync(dossierId, message, cancellationToken) : Result.Done();

    /// <summary>What became known without a new line of history.</summary>
    private async Task<Result> AddLateAsync(Guid dossierId, EventMessage message, CancellationToken cancellationToken)
    {
        await OpenAsync(dossierId, message.UnitId, cancellationToken);
        await queue.AddLateAsync(dossierId, message.RecordedAt, clock.GetUtcNow(), cancellationToken);
        return await unitOfWork.CommitAsync([], null, cancellationToken);
    }

    private async Task<Result> AddAsync(Guid dossierId, Guid unitId, CancellationToken cancellationToken)
    {
        await OpenAsync(dossierId, unitId, cancellationToken);
        await queue.AddAsync(dossierId, clock.GetUtcNow(), cancellationToken);
        return await unitOfWork.CommitAsync([], null, cancellationToken);
    }

    private async Task OpenAsync(Guid dossierId, Guid unitId, CancellationToken cancellationToken)
    {
        var receivedBy = await database
            .Dossiers.Where(dossier => dossier.Id == dossierId)
            .Select(dossier => dossier.UnitId)
            .ToListAsync(cancellationToken);
        await unitOfWork.OpenAsync([unitId, .. receivedBy], cancellationToken);
    }
}
