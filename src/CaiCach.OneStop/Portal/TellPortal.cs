using CaiCach.Foundation.Outbox;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;

namespace CaiCach.OneStop.Portal;

/// <summary>
/// Hears what happens to dossiers and puts it into the Portal's queue. It reads the history instead of the event, so that events that come twice,
/// or not in order, leave the same queue.
/// </summary>
internal sealed class TellPortal(UnitOfWork unitOfWork, PortalQueue queue, TimeProvider clock)
    : IEventHandler<DossierReceived>,
        IEventHandler<DossierMoved>
{
    /// <inheritdoc />
    public Task<Result> HandleAsync(DossierReceived happened, EventMessage message, CancellationToken cancellationToken) =>
        AddAsync(happened.SubjectId, cancellationToken);

    /// <inheritdoc />
    public Task<Result> HandleAsync(DossierMoved happened, EventMessage message, CancellationToken cancellationToken) =>
        AddAsync(happened.SubjectId, cancellationToken);

    private async Task<Result> AddAsync(Guid dossierId, CancellationToken cancellationToken)
    {
        await queue.AddAsync(dossierId, clock.GetUtcNow(), cancellationToken);
        return await unitOfWork.CommitAsync([], null, cancellationToken);
    }
}
