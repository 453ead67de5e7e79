using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Data;

/// <summary>What password changes, resets and closings have in common: devices are signed out.</summary>
internal static class AccountSessions
{
    /// <summary>Ends the running sessions of an account, saved with the caller's commit.</summary>
    /// <param name="database">The tables.</param>
    /// <param name="accountId">The account.</param>
    /// <param name="except">A session that goes on; null ends all.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>What was ended.</returns>
    public static async Task<IReadOnlyList<AccountSession>> EndSessionsAsync(
        this OrganisationDbContext database,
        Guid accountId,
        Guid? except,
        DateTimeOffset at,
        CancellationToken cancellationToken
    )
    {
        var sessions = await database
            .Sessions.Where(session => session.AccountId == accountId && session.EndedAt == null && session.Id != except)
            .ToListAsync(cancellationToken);
        sessions.ForEach(session => session.End(at));
        return sessions;
    }
}
