using CaiCach.Foundation.Mail;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Deliveries;
using CaiCach.OneStop.Domain.Messages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Deliveries;

/// <summary>The sender's reads and writes, each in a transaction of its own.</summary>
internal sealed class DeliveryDesk(
    UnitOfWork unitOfWork,
    OneStopDbContext database,
    DeliveryQueue queue,
    DeliverySecrets secrets,
    DeliverySettings settings,
    MailSettings mail,
    TimeProvider clock
)
{
    /// <summary>How long a way that does not answer is left alone.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromMinutes(1);

    /// <summary>Takes the next delivery that is due; null when none is.</summary>
    public async Task<DeliveryClaim?> ClaimAsync(Guid unitId, CancellationToken cancellationToken)
    {
        var lease = Guid.CreateVersion7();
        var claimed = await queue.ClaimAsync(unitId, lease, clock.GetUtcNow(), cancellationToken);
        await unitOfWork.CommitAsync([], null, cancellationToken);
        return claimed is { } id ? new DeliveryClaim(unitId, id, lease) : null;
    }

    /// <summary>What is to be sent now, or why it cannot be sent at all.</summary>
    public async Task<(Parcel? Parcel, ParcelReply? Instead)> PackAsync(DeliveryClaim claim, CancellationToken cancellationToken)
    {
        var delivery = await database.Deliveries.AsNoTracking().SingleAsync(one => one.Id == claim.DeliveryId, cancellationToken);
        return delivery.Channel == DeliveryChannel.Webhook
            ? await PackWebhookAsync(delivery, cancellationToken)
            : await PackMessageAsync(delivery, cancellationToken);
    }

    /// <summary>Keeps what came of a sending; nothing when another sender has the delivery by now.</summary>
    public async Task<bool> KeepAsync(DeliveryClaim claim, ParcelReply reply, CancellationToken cancellationToken)
    {
        if (!await queue.ReleaseAsync(claim.DeliveryId, claim.Lease, cancellationToken))
        {
            return false;
        }

        var now = clock.GetUtcNow();
        var delivery = await database.Deliveries.SingleAsync(one => one.Id == claim.DeliveryId, cancellationToken);
        switch (reply.Outcome)
        {
            case ParcelOutcome.Taken:
                delivery.Take(now);
                await queue.HearAsync(delivery.UnitId, delivery.Way, cancellationToken);
                break;
            case ParcelOutcome.Refused:
                delivery.Refuse(reply.Reason, now);
                break;
            default:
                delivery.PutOff(reply.Reason, now);
                await SilenceAsync(delivery, reply.Reason, now, cancellationToken);
                break;
        }

        await unitOfWork.CommitAsync([], null, cancellationToken);
        return true;
    }

    private async Task SilenceAsync(Delivery delivery, string reason, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var since = await queue.SilenceAsync(delivery.UnitId, delivery.Way, reason, now, now + Quiet, cancellationToken);
        if (delivery.Channel == DeliveryChannel.Webhook && now - since >= Webhook.PauseAfter)
        {
            await queue.PauseAsync(delivery.UnitId, delivery.Way, now, cancellationToken);
        }
    }

    private async Task<(Parcel?, ParcelReply?)> PackWebhookAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        var webhook = await database.Webhooks.AsNoTracking().SingleAsync(one => one.Id == delivery.WebhookId, cancellationToken);
        if (webhook.EndedAt is not null)
        {
            return (null, ParcelReply.Refused(DeliveryNames.WebhookEnded));
        }

        if (secrets.Open(webhook.SecretSealed) is not { } secret)
        {
            return (null, ParcelReply.Refused(DeliveryNames.AddressLost));
        }

        (string, string)[] headers =
        [
            (WebhookEvents.SignatureHeader, WebhookEvents.Signature(secret, delivery.Body, clock.GetUtcNow())),
            (WebhookEvents.DeliveryHeader, delivery.Id.ToString()),
        ];
        return (new HttpParcel(delivery.Id, "", new Uri(webhook.Address), headers, delivery.Body, ""), null);
    }

    private async Task<(Parcel?, ParcelReply?)> PackMessageAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        if (secrets.Open(delivery.AddressSealed!) is not { } address)
        {
            return (null, ParcelReply.Refused(DeliveryNames.AddressLost));
        }

        if (delivery.IsFiled)
        {
            return Filed(delivery, address);
        }

        if (delivery.Channel == DeliveryChannel.Mail)
        {
            return mail.IsConfigured
                ? (new MailParcel(delivery.Id, address, delivery.Subject, delivery.Body), null)
                : Filed(delivery, address);
        }

        var gateway = await database
            .MessageGateways.AsNoTracking()
            .SingleOrDefaultAsync(one => one.UnitId == delivery.UnitId && one.Channel == delivery.Channel, cancellationToken);
        return gateway is not { IsEnabled: true } ? (null, ParcelReply.Refused(DeliveryNames.ChannelOff))
            : gateway.Address.Length == 0 ? Filed(delivery, address)
            : PackCall(delivery, address, gateway);
    }

    private (Parcel?, ParcelReply?) PackCall(Delivery delivery, string address, MessageGateway gateway)
    {
        var headers = new List<(string, string)> { (GatewayHeaders.IdempotencyKey, delivery.Id.ToString()) };
        if (gateway.SecretSealed is { } content)
        {
            if (secrets.Open(content) is not { } secret)
            {
                return (null, ParcelReply.Refused(DeliveryNames.AddressLost));
            }

            headers.Add((gateway.HeaderName, secret));
        }

        var body = GatewayBody.Fill(gateway.BodyTemplate, address, delivery.Body, delivery.Id);
        return (new HttpParcel(delivery.Id, address, new Uri(gateway.Address), headers, body, gateway.TakenWhen), null);
    }

    private (Parcel?, ParcelReply?) Filed(Delivery delivery, string address) =>
        settings.Folder is null
            ? (null, ParcelReply.Refused(DeliveryNames.NoFolder))
            : (new FiledParcel(delivery.Id, address, delivery.Channel, delivery.Subject, delivery.Body), null);
}
