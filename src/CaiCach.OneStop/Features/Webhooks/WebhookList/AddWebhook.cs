using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Deliveries;
using CaiCach.OneStop.Domain.Deliveries;
using CaiCach.OneStop.Domain.Messages;
using CaiCach.Organisation.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Webhooks.WebhookList;

/// <summary>Another system is to be told.</summary>
/// <param name="Address">Where to.</param>
/// <param name="Note">Whose it is.</param>
/// <param name="Events">Of what.</param>
internal sealed record AddWebhookCommand(string Address, string Note, IReadOnlyList<WebhookEvent> Events);

/// <summary>Adds a webhook; its secret is shown once and never again.</summary>
internal sealed class AddWebhookHandler(
    UnitOfWork unitOfWork,
    OneStopDbContext database,
    IUnitDirectory units,
    DeliverySecrets secrets,
    PublicAddresses addresses,
    CurrentUser user,
    TimeProvider clock
)
{
    /// <summary>Adds it.</summary>
    /// <returns>The webhook, and its secret.</returns>
    public async Task<Result<(Guid Id, string Secret)>> HandleAsync(AddWebhookCommand command, CancellationToken cancellationToken)
    {
        var unitId = user.UnitId;
        var unit = await units.FindAsync(unitId, cancellationToken);
        Error? refusal =
            !user.RolesIn([unitId]).Contains(Role.Administrator) ? MessageErrors.NotYourUnit
            : unit!.IsPractice ? MessageErrors.PracticeUnit
            : !addresses.MayBeEntered(command.Address) ? MessageErrors.AddressWrong
            : command.Events.Count == 0 ? MessageErrors.WebhookEventsMissing
            : await CountAsync(unitId, cancellationToken) >= Webhook.MaxCount ? MessageErrors.TooManyWebhooks
            : null;
        if (refusal is not null)
        {
            return refusal;
        }

        var secret = WebhookSecrets.Make();
        var webhook = new Webhook(unitId, clock.GetUtcNow());
        webhook.Describe(command.Address, command.Note, command.Events);
        webhook.Sign(secrets.Seal(secret));
        database.Add(webhook);
        var saved = await unitOfWork.CommitAsync(
            [new WebhookChanged(unitId, webhook.Id, webhook.Address, IsEnded: false, HasNewSecret: true)],
            null,
            cancellationToken
        );
        return saved.Failed ? Result<(Guid, string)>.Fail(saved.Errors) : (webhook.Id, secret);
    }

    private Task<int> CountAsync(Guid unitId, CancellationToken cancellationToken) =>
        database.Webhooks.CountAsync(webhook => webhook.UnitId == unitId && webhook.EndedAt == null, cancellationToken);
}
