using CaiCach.Foundation.Outbox;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Data;

namespace CaiCach.Organisation.Features.Operations.StuckMessages;

/// <summary>A message of an authority that the person keeps.</summary>
internal sealed record ResendMessageCommand(Guid MessageId);

/// <summary>Has a stuck message delivered anew; it stands in the unit's audit trail.</summary>
internal sealed class ResendMessageHandler(OutboxQuery outbox, AdministeredUnits administered)
{
    public async Task<Result> HandleAsync(ResendMessageCommand command, CancellationToken cancellationToken)
    {
        var unitId = await outbox.UnitOfAsync(command.MessageId, cancellationToken);
        return unitId is { } id && await administered.IncludeAsync(id, cancellationToken)
            ? await outbox.RetryAsync(command.MessageId, cancellationToken)
            : OutboxErrors.NotStuck;
    }
}
