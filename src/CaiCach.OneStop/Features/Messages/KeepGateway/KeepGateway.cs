using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Deliveries;
using CaiCach.OneStop.Domain.Deliveries;
using CaiCach.OneStop.Domain.Messages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Messages.KeepGateway;

/// <summary>The gateway of a channel.</summary>
/// <param name="Channel">SMS or Zalo.</param>
/// <param name="Input">What was entered.</param>
/// <param name="Secret">The new secret; null or empty keeps the old one.</param>
/// <param name="Version">The version that the person saw; null where there was none.</param>
internal sealed record KeepGatewayCommand(DeliveryChannel Channel, GatewayInput Input, string? Secret, uint? Version);

/// <summary>Keeps the gateway; what could not be sent under the old settings is tried again at once.</summary>
internal sealed class KeepGatewayHandler(
    UnitOfWork unitOfWork,
    OneStopDbContext database,
    DeliveryQueue queue,
    DeliverySecrets secrets,
    PublicAddresses addresses,
    CurrentUser user,
    TimeProvider clock
)
{
    public async Task<Result> HandleAsync(KeepGatewayCommand command, CancellationToken cancellationToken)
    {
        var (unitId, input) = (user.UnitId, command.Input);
        if (!user.RolesIn([unitId]).Contains(Role.Administrator))
        {
            return MessageErrors.NotYourUnit;
        }

        var gateway = await database.MessageGateways.SingleOrDefaultAsync(
            one => one.UnitId == unitId && one.Channel == command.Channel,
            cancellationToken
        );
        if (Refusals(input, command.Secret, gateway) is { Count: > 0 } refusals)
        {
            return Result.Fail(refusals);
        }

        if (gateway is null)
        {
            gateway = new MessageGateway(unitId, command.Channel);
            database.Add(gateway);
        }
        else if (command.Version is { } version)
        {
            database.Entry(gateway).Property(one => one.Version).OriginalValue = version;
        }

        var (now, hasSecret, way) = (clock.GetUtcNow(), !string.IsNullOrEmpty(command.Secret), Delivery.WayOf(command.Channel));
        gateway.Change(input, hasSecret ? secrets.Seal(command.Secret!) : null, now);
        await queue.HearAsync(unitId, way, cancellationToken);
        await queue.WakeAsync(unitId, way, now, cancellationToken);
        return await unitOfWork.CommitAsync(
            [new MessageGatewayChanged(unitId, unitId, way, input.IsEnabled, input.Address, hasSecret)],
            null,
            cancellationToken
        );
    }

    private List<Error> Refusals(GatewayInput input, string? secret, MessageGateway? gateway)
    {
        var refusals = new List<Error>();
        if (input.Address.Length == 0)
        {
            return refusals;
        }

        if (!addresses.MayBeEntered(input.Address))
        {
            refusals.Add(MessageErrors.AddressWrong);
        }

        if (input.HeaderName.Length > 0 && !GatewayHeaders.IsName(input.HeaderName))
        {
            refusals.Add(MessageErrors.HeaderWrong);
        }

        if (!GatewayHeaders.IsValue(secret ?? ""))
        {
            refusals.Add(MessageErrors.SecretWrong);
        }

        var keepsSecret = gateway is { SecretSealed: not null } && gateway.KeepsSecretAt(input.Address);
        if (input.HeaderName.Length > 0 && string.IsNullOrEmpty(secret) && !keepsSecret)
        {
            refusals.Add(MessageErrors.SecretMissing);
        }

        if (!GatewayBody.IsSound(input.BodyTemplate))
        {
            refusals.Add(MessageErrors.BodyWrong);
        }

        return refusals;
    }
}
