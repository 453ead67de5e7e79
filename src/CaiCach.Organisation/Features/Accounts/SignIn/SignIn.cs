using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Organisation.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Features.Accounts.SignIn;

/// <summary>A sign-in by name and password.</summary>
internal sealed record SignInCommand(string UserName, string Password, string? Address, string? Agent);

/// <summary>Checks the password (too many misses lock the account for a while) and opens a session.</summary>
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

        if (account.LockoutEnd > clock.GetUtcNow())
        {
            return AccountErrors.LockedOut(account.LockoutEnd.Value - clock.GetUtcNow());
        }

        if (!await accounts.CheckPasswordAsync(account, command.Password))
        {
            return await RefuseAsync(account, cancellationToken);
        }

        account.AccessFailedCount = 0;
        var session = new AccountSession(account, clock.GetUtcNow(), command.Address, command.Agent);
        database.Sessions.Add(session);
        var saved = await unitOfWork.CommitAsync([new SignedIn(unitId, account.Id, session.Id)], null, cancellationToken);
        return saved.Failed ? Result<(Account, Guid)>.Fail(saved.Errors) : (account, session.Id);
    }

    private async Task<Result<(Account Account, Guid SessionId)>> RefuseAsync(Account account, CancellationToken cancellationToken)
    {
        var left = await CountMissAsync(account.Id, cancellationToken);
        var saved = await unitOfWork.CommitAsync(
            [new SignInRefused(account.UnitId, account.Id, left is not null)],
            null,
            cancellationToken
        );
        return saved.Failed ? Result<(Account, Guid)>.Fail(saved.Errors)
            : left is { } time ? AccountErrors.LockedOut(time)
            : AccountErrors.WrongNameOrPassword;
    }

    // Identity counts by the system's clock, and two misses at once as one: counted here, in the database, by our clock.
    private async Task<TimeSpan?> CountMissAsync(Guid accountId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        DateTimeOffset? lockedUntil = now + AccountLimits.LockOut;
        var found = database.Accounts.Where(account => account.Id == accountId);
        await found.ExecuteUpdateAsync(
            miss =>
                miss.SetProperty(
                        account => account.LockoutEnd,
                        account => account.AccessFailedCount + 1 >= AccountLimits.MissesToLockOut ? lockedUntil : account.LockoutEnd
                    )
                    .SetProperty(
                        account => account.AccessFailedCount,
                        account => account.AccessFailedCount + 1 >= AccountLimits.MissesToLockOut ? 0 : account.AccessFailedCount + 1
                    ),
            cancellationToken
        );
        var end = await found.Select(account => account.LockoutEnd).SingleAsync(cancellationToken);
        return end > now ? end - now : null;
    }
}
