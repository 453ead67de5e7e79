using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Portal;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Portal.PortalMessageDetails;

/// <summary>Has a message that is stuck sent again at once.</summary>
internal sealed class ResendPortalMessageHandler(
    UnitOfWork unitOfWork,
    OneStopDbContext database,
    PortalQueue queue,
    CurrentUser user,
    TimeProvider clock
)
{
    public async Task<Result> HandleAsync(Guid messageId, CancellationToken cancellationToken)
    {
        var found = await database.PortalMessages.AsNoTracking().SingleOrDefaultAsync(one => one.Id == messageId, cancellationToken);
        if (found is null)
        {
            return PortalErrors.MessageUnknown;
        }

        if (!user.RolesIn([found.UnitId]).Any(role => role is Role.Receptionist or Role.Leader or Role.Coordinator))
        {
            return PortalErrors.NotYourUnit;
        }

        // The dossier's row first: the sender, and a second person, wait there.
        await queue.WakeAsync(found.DossierId, clock.GetUtcNow(), cancellationToken);
        await queue.HearForAsync(found.DossierId, cancellationToken);
        var message = await database.PortalMessages.SingleAsync(one => one.Id == messageId, cancellationToken);
        if (!message.IsStuck)
        {
            return PortalErrors.MessageNotStuck;
        }

        var code = await database
            .Dossiers.Where(dossier => dossier.Id == found.DossierId)
            .Select(dossier => dossier.Code)
            .SingleAsync(cancellationToken);
        message.Resend();
        return await unitOfWork.CommitAsync(
            [new PortalMessageResent(message.UnitId, message.DossierId, code, message.Kind.ToString(), message.Sequence)],
            null,
            cancellationToken
        );
    }
}
