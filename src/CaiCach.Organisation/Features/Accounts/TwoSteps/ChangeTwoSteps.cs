using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Organisation.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Features.Accounts.TwoSteps;

/// <summary>Switches two-step sign-in off, or asks for new recovery codes; both need the password again.</summary>
internal sealed record ChangeTwoStepsCommand(string Password, bool SwitchOff);

/// <summary>What only the owner may do, even at a device that was left open: so the password is asked for, and misses are counted.</summary>
internal sealed class ChangeTwoStepsHandler(
    UnitOfWork unitOfWork,
    CurrentUser user,
    OrganisationDbContext database,
    UserManager<Account> accounts,
    SignInGate gate
)
{
    /// <summary>The new recovery codes; none when it was switched off.</summary>
    public async Task<Result<IReadOnlyList<string>>> HandleAsync(ChangeTwoStepsCommand command, CancellationToken cancellationToken)
    {
        var account = await database.Accounts.SingleAsync(candidate => candidate.Id == user.Actor.AccountId, cancellationToken);
        var approached = gate.Approach(account);
        if (approached.Failed)
        {
            return approached.Errors[0];
        }

        if (!await accounts.CheckPasswordAsync(account, command.Password))
        {
            return await gate.RefuseAsync(account, AccountErrors.WrongPassword, cancellationToken);
        }

        IReadOnlyList<string> codes = [];
        IEvent happened = new RecoveryCodesMade(account.UnitId, account.Id);
        if (command.SwitchOff)
        {
            await accounts.SetTwoFactorEnabledAsync(account, false);
            await accounts.ResetAuthenticatorKeyAsync(account);
            happened = new TwoStepsSwitchedOff(account.UnitId, account.Id);
        }
        else
        {
            codes = [.. (await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, AccountLimits.RecoveryCodes))!];
        }

        var saved = await unitOfWork.CommitAsync([happened], null, cancellationToken);
        return saved.Failed ? Result<IReadOnlyList<string>>.Fail(saved.Errors) : Result<IReadOnlyList<string>>.Success(codes);
    }
}
