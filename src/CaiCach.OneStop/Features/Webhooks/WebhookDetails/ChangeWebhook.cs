using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Deliveries;
using CaiCach.OneStop.Domain.Deliveries;
using CaiCach.OneStop.Domain.Messages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Webhooks.WebhookDetails;

/// <summary>What is done to a webhook.</summary>
internal enum WebhookChange
{
    /// <summary>Sign with another secret from now on.</summary>
    Renew,

    /// <summary>Try it again after it was left alone, or at once.</summary>
    Resume,

    /// <summary>Tell it nothing any more.</summary>
    End,
}

/// <summary>Changes a webhook. An address is never changed: another is another webhook, with its own secret.</summary>
internal sealed class ChangeWebhookHandler(
    UnitOfWork unitOfWork,
    OneStopDbContext database,
    DeliveryQueue queue,
    DeliverySecrets secrets,
    CurrentUser user,
    TimeProvider clock
)
{
    /// <summary>Changes it.</summary>
    /// <returns>The new secret; null where none was asked for.</returns>
    public async Task<Result<string?>> HandleAsync(Guid id, WebhookChange change, CancellationToken cancellationToken)
    {
        var unitId = user.UnitId;
        if (!user.RolesIn([unitId]).Contains(Role.Administrator))
        {
            return MessageErrors.NotYourUnit;
        }

        var webhook = await database.Webhooks.SingleOrDefaultAsync(one => one.Id == id && one.UnitId == unitId, cancellationToken);
        if (webhook is null)
        {
            return MessageErrors.WebhookUnknown;
        }

        if (webhook.EndedAt is not null)
        {
            return MessageErrors.WebhookEnded;
        }

        var secret = change == WebhookChange.Renew ? WebhookSecrets.Make() : null;
        var happened = await ChangeAsync(webhook, change, secret, cancellationToken);
        var saved = await unitOfWork.CommitAsync([happened], null, cancellationToken);
        return saved.Failed ? Result<string?>.Fail(saved.Errors) : Result<string?>.Success(secret);
    }

    private async Task<IEvent> ChangeAsync(Webhook webhook, WebhookChange change, string? secret, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        switch (change)
        {
            case WebhookChange.Renew:
                webhook.Sign(secrets.Seal(secret!));
                break;
            case WebhookChange.End:
                webhook.End(now);
                break;
            default:
                var way = Delivery.WayOf(webhook.Id);
                await queue.HearAsync(webhook.UnitId, way, cancellationToken);
                await queue.WakeAsync(webhook.UnitId, way, now, cancellationToken);
                return new WebhookResumed(webhook.UnitId, webhook.Id);
        }

        return new WebhookChanged(webhook.UnitId, webhook.Id, webhook.Address, webhook.EndedAt is not null, secret is not null);
    }
}
