using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Organisation.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Features.Accounts.AccountAdministration;

/// <summary>A new first password for somebody who cannot sign in any more.</summary>
internal sealed record ResetPasswordCommand(Guid PersonId, string Reason);

/// <summary>
/// Gives a new first password and takes away two-step sign-in, passkeys, tokens and sessions: whoever had the old ways in is out. Never to
/// oneself: a device left open would give the account away without its password.
/// </summary>
internal sealed class ResetPasswordHandler(
    UnitOfWork unitOfWork,
    OrganisationDbContext database,
    AdministeredUnits administered,
    IPasswordHasher<Account> passwords,
    CurrentUser user,
    TimeProvider clock
)
{
    /// <summary>The first password.</summary>
    public async Task<Result<string>> HandleAsync(ResetPasswordCommand command, CancellationToken cancellationToken)
    {
        var account = await database.Accounts.SingleOrDefaultAsync(candidate => candidate.PersonId == command.PersonId, cancellationToken);
        if (account is null || !await administered.IncludeAsync(account.UnitId, cancellationToken))
        {
            return AccountErrors.NotFound;
        }

        if (account.Id == user.Actor.AccountId)
        {
            return AccountErrors.OwnReset;
        }

        var password = FirstPassword.Make();
        account.GiveFirstPassword(passwords.HashPassword(account, password));
        var passkeys = database.Set<IdentityUserPasskey<Guid>>();
        passkeys.RemoveRange(await passkeys.Where(passkey => passkey.UserId == account.Id).ToListAsync(cancellationToken));
        var tokens = database.Set<IdentityUserToken<Guid>>();
        tokens.RemoveRange(await tokens.Where(token => token.UserId == account.Id).ToListAsync(cancellationToken));
        await database.EndSessionsAsync(account.Id, null, clock.GetUtcNow(), cancellationToken);
        await database.RevokeTokensAsync(account.Id, clock.GetUtcNow(), cancellationToken);
        var saved = await unitOfWork.CommitAsync([new PasswordReset(account.UnitId, account.Id)], command.Reason, cancellationToken);
        return saved.Failed ? Result<string>.Fail(saved.Errors) : password;
    }
}
