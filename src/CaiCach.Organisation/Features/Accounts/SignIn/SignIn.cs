using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Data;
using Microsoft.AspNetCore.Identity;

namespace CaiCach.Organisation.Features.Accounts.SignIn;

/// <summary>A sign-in by name and password.</summary>
internal sealed record SignInCommand(string UserName, string Password, Device Device);

/// <summary>Checks the password (too many misses lock the account for a while) and opens a session, unless a second step is due.</summary>
internal sealed class SignInHandler(UnitOfWork unitOfWork, AccessQuery access, UserManager<Account> accounts, SignInGate gate)
{
    /// <summary>The account with its new session, null where a code is asked for next; an error that does not tell whether the name exists.</summary>
    public async Task<Result<(Account Account, Guid? SessionId)>> HandleAsync(SignInCommand command, CancellationToken cancellationToken)
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
        var approached = gate.Approach(account);
        if (approached.Failed)
        {
            return approached.Errors[0];
        }

        if (!await accounts.CheckPasswordAsync(account, command.Password))
        {
            return await gate.RefuseAsync(account, AccountErrors.WrongNameOrPassword, cancellationToken);
        }

        if (account.TwoFactorEnabled)
        {
            return (account, null);
        }

        var entered = await gate.EnterAsync(account, command.Device, cancellationToken);
        return entered.Failed ? Result<(Account, Guid?)>.Fail(entered.Errors) : (account, entered.Value);
    }
}
