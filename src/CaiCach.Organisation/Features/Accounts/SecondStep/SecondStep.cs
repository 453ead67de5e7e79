using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Features.Accounts.SecondStep;

/// <summary>The code of somebody whose password was right a moment ago.</summary>
internal sealed record SecondStepCommand(Guid AccountId, Guid UnitId, string Stamp, string Code, Device Device);

/// <summary>Checks the six digits of the telephone or one recovery code, which counts once; misses lock the account as wrong passwords do.</summary>
internal sealed class SecondStepHandler(
    UnitOfWork unitOfWork,
    OrganisationDbContext database,
    UserManager<Account> accounts,
    SignInGate gate,
    TimeProvider clock
)
{
    /// <summary>The new session.</summary>
    public async Task<Result<Guid>> HandleAsync(SecondStepCommand command, CancellationToken cancellationToken)
    {
        await unitOfWork.OpenAsync([command.UnitId], cancellationToken);
        var account = await database.Accounts.SingleOrDefaultAsync(candidate => candidate.Id == command.AccountId, cancellationToken);
        if (account is null || account.SecurityStamp != command.Stamp || !account.TwoFactorEnabled)
        {
            return AccountErrors.WrongNameOrPassword;
        }

        var approached = gate.Approach(account);
        if (approached.Failed)
        {
            return approached.Errors[0];
        }

        if (!await IsRightAsync(account, command.Code))
        {
            return await gate.RefuseAsync(account, AccountErrors.WrongCode, cancellationToken);
        }

        // Of one code sent twice at once the second finds the account changed: it counts as used.
        var entered = await gate.EnterAsync(account, command.Device, cancellationToken);
        return entered.Failed ? AccountErrors.WrongCode : entered;
    }

    private async Task<bool> IsRightAsync(Account account, string typed)
    {
        var code = typed.Replace(" ", "", StringComparison.Ordinal);
        return code.Length == 6 && code.All(char.IsAsciiDigit)
            ? TimeCode.StepOf(await accounts.GetAuthenticatorKeyAsync(account) ?? "", code, clock.GetUtcNow()) is { } step
                && account.AcceptTimeStep(step)
            : (await accounts.RedeemTwoFactorRecoveryCodeAsync(account, code.ToUpperInvariant())).Succeeded;
    }
}
