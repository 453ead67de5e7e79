using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Organisation.Data;
using CaiCach.Organisation.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Features.Accounts.AccountAdministration;

/// <summary>Closes an account, or opens a closed one again.</summary>
internal sealed record CloseAccountCommand(Guid PersonId, bool IsDisabled, string Reason);

/// <summary>Closes or opens an account; closing ends its sessions and tokens at once. Nobody closes their own.</summary>
internal sealed class CloseAccountHandler(
    UnitOfWork unitOfWork,
    OrganisationDbContext database,
    AdministeredUnits administered,
    CurrentUser user,
    TimeProvider clock
)
{
    public async Task<Result> HandleAsync(CloseAccountCommand command, CancellationToken cancellationToken)
    {
        var account = await database.Accounts.SingleOrDefaultAsync(candidate => candidate.PersonId == command.PersonId, cancellationToken);
        if (account is null || !await administered.IncludeAsync(account.UnitId, cancellationToken))
        {
            return AccountErrors.NotFound;
        }

        if (account.Id == user.Actor.AccountId)
        {
            return PeopleErrors.OwnAdministration;
        }

        var today = VietnamTime.Today(clock);
        if (command.IsDisabled && !await database.MayRemoveAsync(user.Actor.AccountId, command.PersonId, today, cancellationToken))
        {
            return PeopleErrors.NoLongerAdministrator;
        }

        account.Disable(command.IsDisabled);
        if (command.IsDisabled)
        {
            await database.EndSessionsAsync(account.Id, null, clock.GetUtcNow(), cancellationToken);
            await database.RevokeTokensAsync(account.Id, clock.GetUtcNow(), cancellationToken);
        }

        IEvent happened = command.IsDisabled
            ? new AccountDisabled(account.UnitId, account.Id)
            : new AccountEnabled(account.UnitId, account.Id);
        return await unitOfWork.CommitAsync([happened], command.Reason, cancellationToken);
    }
}
