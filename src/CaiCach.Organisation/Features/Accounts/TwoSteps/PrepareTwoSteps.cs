using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Organisation.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Features.Accounts.TwoSteps;

/// <summary>Makes the secret that the telephone will share, anew each time; it counts for nothing before a first code proves it.</summary>
internal sealed class PrepareTwoStepsHandler(
    UnitOfWork unitOfWork,
    CurrentUser user,
    OrganisationDbContext database,
    UserManager<Account> accounts
)
{
    public async Task<Result> HandleAsync(CancellationToken cancellationToken)
    {
        var account = await database.Accounts.SingleAsync(candidate => candidate.Id == user.Actor.AccountId, cancellationToken);
        if (account.TwoFactorEnabled)
        {
            return AccountErrors.TwoStepsNotPrepared;
        }

        await accounts.ResetAuthenticatorKeyAsync(account);
        return await unitOfWork.CommitAsync([new TwoStepsPrepared(account.UnitId, account.Id)], null, cancellationToken);
    }
}
