using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Organisation.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Features.Accounts.ChangePassword;

/// <summary>The person's own new password.</summary>
internal sealed record ChangePasswordCommand(Guid SessionId, string CurrentPassword, string NewPassword, string RepeatPassword);

/// <summary>Replaces the password and ends every other session of the account.</summary>
internal sealed class ChangePasswordHandler(
    UnitOfWork unitOfWork,
    CurrentUser user,
    UserManager<Account> accounts,
    OrganisationDbContext database,
    TimeProvider clock
)
{
    public async Task<Result> HandleAsync(ChangePasswordCommand command, CancellationToken cancellationToken)
    {
        var account = await database.Accounts.SingleAsync(candidate => candidate.Id == user.Actor.AccountId, cancellationToken);
        if (command.NewPassword != command.RepeatPassword)
        {
            return AccountErrors.PasswordsDiffer;
        }

        if (command.NewPassword == command.CurrentPassword)
        {
            return AccountErrors.PasswordUnchanged;
        }

        if (string.Equals(command.NewPassword, account.UserName, StringComparison.OrdinalIgnoreCase))
        {
            return AccountErrors.PasswordTooWeak;
        }

        var changed = await accounts.ChangePasswordAsync(account, command.CurrentPassword, command.NewPassword);
        if (!changed.Succeeded)
        {
            return changed.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.PasswordMismatch))
                ? AccountErrors.WrongCurrentPassword
                : AccountErrors.PasswordTooWeak;
        }

        account.MustChangePassword = false;
        await database.EndSessionsAsync(account.Id, command.SessionId, clock.GetUtcNow(), cancellationToken);
        return await unitOfWork.CommitAsync([new PasswordChanged(account.UnitId, account.Id)], null, cancellationToken);
    }
}
