using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Organisation.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Features.Accounts.TwoSteps;

/// <summary>The first code from the telephone.</summary>
internal sealed record SwitchOnTwoStepsCommand(string Code);

/// <summary>Switches two-step sign-in on once the telephone has proved that it shares the secret.</summary>
internal sealed class SwitchOnTwoStepsHandler(
    UnitOfWork unitOfWork,
    CurrentUser user,
    OrganisationDbContext database,
    UserManager<Account> accounts,
    TimeProvider clock
)
{
    /// <summary>The recovery codes, shown once.</summary>
    public async Task<Result<IReadOnlyList<string>>> HandleAsync(SwitchOnTwoStepsCommand command, CancellationToken cancellationToken)
    {
        var account = await database.Accounts.SingleAsync(candidate => candidate.Id == user.Actor.AccountId, cancellationToken);
        if (account.TwoFactorEnabled || await accounts.GetAuthenticatorKeyAsync(account) is not { Length: > 0 } key)
        {
            return AccountErrors.TwoStepsNotPrepared;
        }

        var code = command.Code.Replace(" ", "", StringComparison.Ordinal);
        if (TimeCode.StepOf(key, code, clock.GetUtcNow()) is not { } step || !account.AcceptTimeStep(step))
        {
            return AccountErrors.WrongCode;
        }

        await accounts.SetTwoFactorEnabledAsync(account, true);
        var codes = await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, AccountLimits.RecoveryCodes);
        var saved = await unitOfWork.CommitAsync([new TwoStepsSwitchedOn(account.UnitId, account.Id)], null, cancellationToken);
        return saved.Failed ? Result<IReadOnlyList<string>>.Fail(saved.Errors) : Result<IReadOnlyList<string>>.Success([.. codes!]);
    }
}
