using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Organisation.Data;
using CaiCach.Organisation.Domain;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Features.Accounts;

/// <summary>Makes tokens: for one's own account on its page, and for any account from the command line.</summary>
internal sealed class ApiTokenIssue(
    UnitOfWork unitOfWork,
    AccessQuery access,
    OrganisationDbContext database,
    UserManager<Account> accounts,
    SignInGate gate,
    TimeProvider clock
) : IApiTokens
{
    /// <inheritdoc />
    public async Task<Result<MadeToken>> MakeAsync(string userName, string name, CancellationToken cancellationToken)
    {
        await unitOfWork.OpenAsync([], cancellationToken);
        var authority = await access.AuthorityOfUserNameAsync(accounts.NormalizeName(userName) ?? "", cancellationToken);
        if (authority is not { } unitId)
        {
            return ApiTokenErrors.NoSuchUser(userName);
        }

        await unitOfWork.OpenAsync([unitId], cancellationToken);
        var account = await accounts.FindByNameAsync(userName) ?? throw new InvalidOperationException("The account vanished.");
        var open = gate.IsOpen(account);
        return open.Failed ? Result<MadeToken>.Fail(open.Errors) : await MakeAsync(account, name, cancellationToken);
    }

    /// <summary>Makes one for an account in scope and commits.</summary>
    public async Task<Result<MadeToken>> MakeAsync(Account account, string? name, CancellationToken cancellationToken)
    {
        var words = name?.Trim() ?? "";
        if (words.Length is 0 or > ApiToken.NameMaxLength)
        {
            return ApiTokenErrors.NameMissing;
        }

        var today = VietnamTime.Today(clock);
        var live = database.ApiTokens.Where(token => token.AccountId == account.Id && token.RevokedAt == null && token.ExpiresOn >= today);
        if (await live.CountAsync(cancellationToken) >= ApiToken.MostPerAccount)
        {
            return ApiTokenErrors.TooMany;
        }

        var (text, hash) = TokenText.Make();
        var token = new ApiToken(account, words, hash, clock.GetUtcNow(), today.AddYears(1));
        database.Add(token);
        var saved = await unitOfWork.CommitAsync(
            [new ApiTokenMade(account.UnitId, account.Id, token.Id, words, token.ExpiresOn)],
            null,
            cancellationToken
        );
        return saved.Failed ? Result<MadeToken>.Fail(saved.Errors) : new MadeToken(account.UserName!, text, token.ExpiresOn);
    }
}
