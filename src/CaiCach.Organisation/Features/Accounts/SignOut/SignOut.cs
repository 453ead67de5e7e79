using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Organisation.Data;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Features.Accounts.SignOut;

/// <summary>Ends the running session.</summary>
internal sealed class SignOutHandler(UnitOfWork unitOfWork, CurrentUser user, OrganisationDbContext database, TimeProvider clock)
{
    public async Task<Result> HandleAsync(Guid sessionId, CancellationToken cancellationToken)
    {
        var session = await database.Sessions.SingleOrDefaultAsync(
            candidate => candidate.Id == sessionId && candidate.AccountId == user.Actor.AccountId,
            cancellationToken
        );
        if (session is null)
        {
            return Result.Done();
        }

        session.End(clock.GetUtcNow());
        return await unitOfWork.CommitAsync([new SessionEnded(session.UnitId, session.AccountId, session.Id)], null, cancellationToken);
    }
}
