using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Organisation.Data;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Features.Accounts.MyDevices;

/// <summary>Signs one of one's own devices out, or (null) all but the one in use.</summary>
internal sealed record EndMySessionCommand(Guid? SessionId, Guid CurrentSessionId);

/// <summary>Ends sessions of one's own account; nobody else's can be named.</summary>
internal sealed class EndMySessionHandler(UnitOfWork unitOfWork, CurrentUser user, OrganisationDbContext database, TimeProvider clock)
{
    public async Task<Result> HandleAsync(EndMySessionCommand command, CancellationToken cancellationToken)
    {
        var accountId = user.Actor.AccountId!.Value;
        if (command.SessionId is not { } sessionId)
        {
            var ended = await database.EndSessionsAsync(accountId, command.CurrentSessionId, clock.GetUtcNow(), cancellationToken);
            return await unitOfWork.CommitAsync(
                [.. ended.Select(session => new SessionEnded(session.UnitId, accountId, session.Id))],
                null,
                cancellationToken
            );
        }

        var one = await database.Sessions.SingleOrDefaultAsync(
            session => session.Id == sessionId && session.AccountId == accountId && session.EndedAt == null,
            cancellationToken
        );
        if (one is null)
        {
            return AccountErrors.SessionNotFound;
        }

        one.End(clock.GetUtcNow());
        return await unitOfWork.CommitAsync([new SessionEnded(one.UnitId, accountId, one.Id)], null, cancellationToken);
    }
}
