using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Deliveries;
using CaiCach.OneStop.Domain.Messages;
using CaiCach.OneStop.Features;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Deliveries;

/// <summary>Has what was not taken sent again: one, or all of a way that wait for a person.</summary>
/// <param name="DeliveryId">The one; null for all.</param>
/// <param name="WebhookId">Those of a webhook; null for messages.</param>
internal sealed record ResendCommand(Guid? DeliveryId, Guid? WebhookId);

/// <summary>Has them sent at once, their attempts counted anew. Messages are the desk's to send again, webhooks the administrator's.</summary>
internal sealed class ResendDeliveriesHandler(
    UnitOfWork unitOfWork,
    OneStopDbContext database,
    DeliveryQueue queue,
    CurrentUser user,
    TimeProvider clock
)
{
    private const int MostAtOnce = 500;

    /// <summary>Whether this person may have messages sent again.</summary>
    public static bool MayResendMessages(CurrentUser user) =>
        user.RolesIn([user.UnitId]).Any(role => role is Role.Receptionist or Role.Leader or Role.Coordinator);

    /// <summary>Has them sent again.</summary>
    /// <returns>How many.</returns>
    public async Task<Result<int>> HandleAsync(ResendCommand command, CancellationToken cancellationToken)
    {
        var unitId = user.UnitId;
        var mayDo = command.WebhookId is null ? MayResendMessages(user) : user.RolesIn([unitId]).Contains(Role.Administrator);
        if (!mayDo)
        {
            return MessageErrors.NotYourUnit;
        }

        var found = await database
            .Deliveries.Where(one => one.UnitId == unitId && one.WebhookId == command.WebhookId)
            .Where(one => one.State == DeliveryState.Dead && (command.DeliveryId == null || one.Id == command.DeliveryId))
            .OrderBy(one => one.RecordedAt)
            .Take(MostAtOnce)
            .ToListAsync(cancellationToken);
        if (found.Count == 0)
        {
            return command.DeliveryId is null ? MessageErrors.NothingStuck : MessageErrors.NotStuck;
        }

        var now = clock.GetUtcNow();
        found.ForEach(one => one.Resend(now));
        foreach (var way in found.Select(one => one.Way).Distinct(StringComparer.Ordinal))
        {
            await queue.HearAsync(unitId, way, cancellationToken);
        }

        var saved = await unitOfWork.CommitAsync(
            [new DeliveriesResent(unitId, command.DeliveryId ?? command.WebhookId ?? unitId, found.Count)],
            null,
            cancellationToken
        );
        return saved.Failed ? Result<int>.Fail(saved.Errors) : found.Count;
    }
}
