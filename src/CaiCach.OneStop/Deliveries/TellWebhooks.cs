using CaiCach.Foundation.Outbox;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Deliveries;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.Organisation.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Deliveries;

/// <summary>
/// Hears what happens to dossiers and writes what the unit's webhooks are told, from the history, as messages are. Nothing that is made up is told.
/// </summary>
internal sealed class TellWebhooks(UnitOfWork unitOfWork, OneStopDbContext database, IUnitDirectory units, TimeProvider clock)
    : IEventHandler<DossierReceived>,
        IEventHandler<DossierMoved>
{
    /// <inheritdoc />
    public Task<Result> HandleAsync(DossierReceived happened, EventMessage message, CancellationToken cancellationToken) =>
        TellAsync(happened.SubjectId, message.UnitId, cancellationToken);

    /// <inheritdoc />
    public Task<Result> HandleAsync(DossierMoved happened, EventMessage message, CancellationToken cancellationToken) =>
        TellAsync(happened.SubjectId, message.UnitId, cancellationToken);

    private async Task<Result> TellAsync(Guid dossierId, Guid unitId, CancellationToken cancellationToken)
    {
        var webhooks = await database
            .Webhooks.AsNoTracking()
            .Where(webhook => webhook.UnitId == unitId && webhook.EndedAt == null)
            .ToListAsync(cancellationToken);
        if (webhooks.Count > 0)
        {
            await WriteAsync(dossierId, unitId, webhooks, cancellationToken);
        }

        return await unitOfWork.CommitAsync([], null, cancellationToken);
    }

    private async Task WriteAsync(Guid dossierId, Guid unitId, List<Webhook> webhooks, CancellationToken cancellationToken)
    {
        var dossier = await database.Dossiers.AsNoTracking().SingleAsync(one => one.Id == dossierId, cancellationToken);
        var unit = await units.FindAsync(unitId, cancellationToken);
        if (dossier.IsDemo || unit!.IsPractice)
        {
            return;
        }

        var since = webhooks.Min(webhook => webhook.AddedAt);
        var history = await database
            .Events.AsNoTracking()
            .Where(line => line.DossierId == dossierId && line.UnitId == unitId && line.RecordedAt >= since)
            .OrderBy(line => line.Sequence)
            .ToListAsync(cancellationToken);
        var known = await database
            .Deliveries.Where(one => one.DossierId == dossierId && one.WebhookId != null)
            .Select(one => new { one.WebhookId, one.Sequence })
            .ToListAsync(cancellationToken);
        var told =
            from line in history
            let kind = WebhookEvents.Of(line)
            where kind is not null
            from webhook in webhooks
            where webhook.Hears(kind.Value) && line.RecordedAt >= webhook.AddedAt
            where !known.Exists(one => one.WebhookId == webhook.Id && one.Sequence == line.Sequence)
            select Delivery.Of(webhook, kind.Value, line, WebhookEvents.BodyOf(kind.Value, line, dossier, unit.Code), clock.GetUtcNow());
        database.AddRange(told);
    }
}
