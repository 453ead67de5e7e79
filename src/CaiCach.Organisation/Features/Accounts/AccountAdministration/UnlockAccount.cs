using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Organisation.Data;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Features.Accounts.AccountAdministration;

/// <summary>Lifts a lock-out before its time.</summary>
internal sealed record UnlockAccountCommand(Guid PersonId);

/// <summary>Lets somebody try again who gave too many wrong passwords.</summary>
internal sealed class UnlockAccountHandler(UnitOfWork unitOfWork, OrganisationDbContext database, AdministeredUnits administered)
{
    public async Task<Result> HandleAsync(UnlockAccountCommand command, CancellationToken cancellationToken)
    {
        var account = await database.Accounts.SingleOrDefaultAsync(candidate => candidate.PersonId == command.PersonId, cancellationToken);
        if (account is null || !await administered.IncludeAsync(account.UnitId, cancellationToken))
        {
            return AccountErrors.NotFound;
        }

        account.Unlock();
        return await unitOfWork.CommitAsync([new AccountUnlocked(account.UnitId, account.Id)], null, cancellationToken);
    }
}
