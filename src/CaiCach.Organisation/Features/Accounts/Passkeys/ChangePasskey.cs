using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Organisation.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Features.Accounts.Passkeys;

/// <summary>Another name for one of one's own passkeys, or (null) its end.</summary>
internal sealed record ChangePasskeyCommand(byte[] CredentialId, string? Name);

/// <summary>Renames or removes a passkey of one's own account; nobody else's can be named.</summary>
internal sealed class ChangePasskeyHandler(
    UnitOfWork unitOfWork,
    CurrentUser user,
    OrganisationDbContext database,
    UserManager<Account> accounts
)
{
    public async Task<Result> HandleAsync(ChangePasskeyCommand command, CancellationToken cancellationToken)
    {
        var account = await database.Accounts.SingleAsync(candidate => candidate.Id == user.Actor.AccountId, cancellationToken);
        var passkey = await accounts.GetPasskeyAsync(account, command.CredentialId);
        if (passkey is null)
        {
            return AccountErrors.PasskeyNotFound;
        }

        IEvent happened;
        if (command.Name is { } name)
        {
            passkey.Name = name;
            await accounts.AddOrUpdatePasskeyAsync(account, passkey);
            happened = new PasskeyRenamed(account.UnitId, account.Id, name);
        }
        else
        {
            await accounts.RemovePasskeyAsync(account, command.CredentialId);
            happened = new PasskeyRemoved(account.UnitId, account.Id, passkey.Name ?? "");
        }

        return await unitOfWork.CommitAsync([happened], null, cancellationToken);
    }
}
