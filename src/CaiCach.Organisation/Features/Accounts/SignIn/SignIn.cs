using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Organisation.Data;
using Microsoft.AspNetCore.Identity;

namespace CaiCach.Organisation.Features.Accounts.SignIn;

/// <summary>A sign-in by name and password.</summary>
internal sealed record SignInCommand(string UserName, string Password, string? Address, string? Agent);

/// <summary>Checks the password (five misses lock the account for 15 minutes) and opens a session.</summary>
internal sealed class SignInHandler(
    UnitOfWork unitOfWork,
    CurrentUser user,
    AccessQuery access,
    UserManager<Account> accounts,
    OrganisationDbContext database,
    TimeProvider clock
)
{
    /// <summary>The account with its new session; an error that does not tell whether the name exists.</summary>
    public async Task<Result<(Account Account, Guid SessionId)>> HandleAsync(SignInCommand command, CancellationToken cancellationToken)
    {
        await unitOfWork.OpenAsync([], cancellationToken);
        var authority = await access.AuthorityOfUserNameAsync(accounts.NormalizeName(command.UserName) ?? "", cancellationToken);
        if (authority is not { } unitId)
        {
            // The same work as for a real account, so that time does not tell which names exist.
            accounts.PasswordHasher.HashPassword(null!, command.Password);
            return AccountErrors.WrongNameOrPassword;
        }

        await unitOfWork.OpenAsync([unitId], cancellationToken);
        var account = await accounts.FindByNameAsync(command.UserName) ?? throw new InvalidOperationException("The account vanished.");
        user.ActIn(unitId, new Actor(account.Id, account.PersonId, account.UserName!));
        if (account.IsDisabled)
        {
            return AccountErrors.Disabled;
        }

        if (await accounts.IsLockedOutAsync(account))
        {
            return AccountErrors.LockedOut(account.LockoutEnd!.Value - clock.GetUtcNow());
        }

        if (!await accounts.CheckPasswordAsync(account, command.Password))
        {
            return await RefuseAsync(account, cancellationToken);
        }

        await accounts.ResetAccessFailedCountAsync(account);
        var session = new AccountSession(account, clock.GetUtcNow(), command.Address, command.Agent);
        database.Sessions.Add(session);
        var saved = await unitOfWork.CommitAsync([new SignedIn(unitId, account.Id, session.Id)], null, cancellationToken);
        return saved.Failed ? Result<(Account, Guid)>.Fail(saved.Errors) : (account, session.Id);
    }

    private async Task<Result<(Account Account, Guid SessionId)>> RefuseAsync(Account account, CancellationToken cancellationToken)
    {
        await accounts.AccessFailedAsync(account);
        var isLockedOut = await accounts.IsLockedOutAsync(account);
        var saved = await unitOfWork.CommitAsync([new SignInRefused(account.UnitId, account.Id, isLockedOut)], null, cancellationToken);
        return saved.Failed ? Result<(Account, Guid)>.Fail(saved.Errors)
            : isLockedOut ? AccountErrors.LockedOut(account.LockoutEnd!.Value - clock.GetUtcNow())
            : AccountErrors.WrongNameOrPassword;
    }
}
