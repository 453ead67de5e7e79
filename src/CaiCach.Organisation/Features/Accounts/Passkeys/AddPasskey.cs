using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Organisation.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Features.Accounts.Passkeys;

/// <summary>A passkey that the browser has just made, as it tells (JSON of WebAuthn), with a name for it.</summary>
internal sealed record AddPasskeyCommand(string CredentialJson, string Name);

/// <summary>Registers a passkey for one's own account.</summary>
internal sealed class AddPasskeyHandler(
    UnitOfWork unitOfWork,
    CurrentUser user,
    OrganisationDbContext database,
    UserManager<Account> accounts,
    SignInManager<Account> signIn
)
{
    /// <summary>What the browser needs to make a passkey.</summary>
    public async Task<string> OptionsAsync(CancellationToken cancellationToken)
    {
        var account = await OwnAsync(cancellationToken);
        return await signIn.MakePasskeyCreationOptionsAsync(
            new PasskeyUserEntity
            {
                Id = account.Id.ToString(),
                Name = account.UserName!,
                DisplayName = account.UserName!,
            }
        );
    }

    public async Task<Result> HandleAsync(AddPasskeyCommand command, CancellationToken cancellationToken)
    {
        var account = await OwnAsync(cancellationToken);
        var attested = await PasskeyState.ReadAsync(() => signIn.PerformPasskeyAttestationAsync(command.CredentialJson));
        if (attested is not { Succeeded: true } || attested.UserEntity.Id != account.Id.ToString())
        {
            return AccountErrors.PasskeyRefused;
        }

        attested.Passkey.Name = command.Name;
        var added = await accounts.AddOrUpdatePasskeyAsync(account, attested.Passkey);
        return added.Succeeded
            ? await unitOfWork.CommitAsync([new PasskeyAdded(account.UnitId, account.Id, command.Name)], null, cancellationToken)
            : AccountErrors.PasskeyRefused;
    }

    private Task<Account> OwnAsync(CancellationToken cancellationToken) =>
        database.Accounts.SingleAsync(candidate => candidate.Id == user.Actor.AccountId, cancellationToken);
}
