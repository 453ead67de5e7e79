using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Data;

/// <summary>What resets and closings do with tokens.</summary>
internal static class ApiTokens
{
    /// <summary>Revokes every token of an account, saved with the caller's commit.</summary>
    public static async Task RevokeTokensAsync(
        this OrganisationDbContext database,
        Guid accountId,
        DateTimeOffset at,
        CancellationToken cancellationToken
    )
    {
        var tokens = await database
            .ApiTokens.Where(token => token.AccountId == accountId && token.RevokedAt == null)
            .ToListAsync(cancellationToken);
        tokens.ForEach(token => token.Revoke(at));
    }
}
