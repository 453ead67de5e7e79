using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CaiCach.Organisation.Data;

/// <summary>
/// Keeps what two-step sign-in shares with the telephone, and its recovery codes, encrypted: a copy of the database alone lets nobody in.
/// Values of before are accepted, and encrypted with the next write of the sign-in that used them.
/// </summary>
internal sealed partial class AccountStore(
    OrganisationDbContext database,
    IDataProtectionProvider protection,
    ILogger<AccountStore> log,
    IdentityErrorDescriber? describer = null
) : UserOnlyStore<Account, OrganisationDbContext, Guid>(database, describer)
{
    private const string Mark = "dp1:";
    private readonly IDataProtector _protector = protection.CreateProtector("CaiCach.Organisation.AccountToken.v1");

    /// <inheritdoc />
    public override Task SetTokenAsync(
        Account user,
        string loginProvider,
        string name,
        string? value,
        CancellationToken cancellationToken
    ) => base.SetTokenAsync(user, loginProvider, name, value is null ? null : Mark + _protector.Protect(value), cancellationToken);

    /// <inheritdoc />
    public override async Task<string?> GetTokenAsync(Account user, string loginProvider, string name, CancellationToken cancellationToken)
    {
        var kept = await base.GetTokenAsync(user, loginProvider, name, cancellationToken);
        if (kept is null)
        {
            return null;
        }

        if (!kept.StartsWith(Mark, StringComparison.Ordinal))
        {
            await SetTokenAsync(user, loginProvider, name, kept, cancellationToken);
            return kept;
        }

        try
        {
            return _protector.Unprotect(kept[Mark.Length..]);
        }
        catch (CryptographicException exception)
        {
            // The keys are gone, or the value is another installation's: the code counts as wrong, an administrator resets the account.
            Unreadable(exception, user.Id);
            return null;
        }
    }

    [LoggerMessage(
        LogLevel.Error,
        "The two-step secret of account {AccountId} cannot be decrypted; are the data protection keys restored?"
    )]
    private partial void Unreadable(Exception exception, Guid accountId);
}
