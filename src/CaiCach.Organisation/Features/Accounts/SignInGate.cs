using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Organisation.Data;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Features.Accounts;

/// <summary>What every way of signing in passes: the account must be open, misses are counted, and who gets in has a session.</summary>
internal sealed class SignInGate(UnitOfWork unitOfWork, CurrentUser user, OrganisationDbContext database, TimeProvider clock)
{
    /// <summary>Acts as the account from here on, unless it is closed or locked.</summary>
    public Result Approach(Account account)
    {
        user.ActIn(account.UnitId, new Actor(account.Id, account.PersonId, account.UserName!));
        return IsOpen(account);
    }

    /// <summary>Refuses an account that is closed or locked.</summary>
    public Result IsOpen(Account account) =>
        account.IsDisabled ? AccountErrors.Disabled
        : account.LockoutEnd > clock.GetUtcNow() ? AccountErrors.LockedOut(account.LockoutEnd.Value - clock.GetUtcNow())
        : Result.Done();

    /// <summary>The id of the new session.</summary>
    public async Task<Result<Guid>> EnterAsync(Account account, Device device, CancellationToken cancellationToken)
    {
        account.AccessFailedCount = 0;
        var session = new AccountSession(account, clock.GetUtcNow(), device.Address, device.Agent);
        database.Sessions.Add(session);
        var saved = await unitOfWork.CommitAsync([new SignedIn(account.UnitId, account.Id, session.Id)], null, cancellationToken);
        return saved.Failed ? Result<Guid>.Fail(saved.Errors) : session.Id;
    }

    /// <summary>Counts a miss, and says so: with the given words, or that the account is locked now.</summary>
    public async Task<Error> RefuseAsync(Account account, Error words, CancellationToken cancellationToken)
    {
        var left = await CountMissAsync(account.Id, cancellationToken);
        var saved = await unitOfWork.CommitAsync(
            [new SignInRefused(account.UnitId, account.Id, left is not null)],
            null,
            cancellationToken
        );
        return saved.Failed ? saved.Errors[0]
            : left is { } time ? AccountErrors.LockedOut(time)
            : words;
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
