using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Data;

/// <summary>Keeps two administrators from removing each other at the same moment, which would leave a unit without any.</summary>
internal static class MutualRemoval
{
    /// <summary>Writes both accounts with the caller's commit, so that of two removals at once the second finds them changed.</summary>
    /// <param name="database">The tables.</param>
    /// <param name="ownAccountId">The account of who removes; null for the system.</param>
    /// <param name="otherPersonId">The person who is removed.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    public static async Task PreventMutualRemovalAsync(
        this OrganisationDbContext database,
        Guid? ownAccountId,
        Guid otherPersonId,
        CancellationToken cancellationToken
    )
    {
        var accounts = await database
            .Accounts.Where(account => account.Id == ownAccountId || account.PersonId == otherPersonId)
            .ToListAsync(cancellationToken);
        accounts.ForEach(account => account.Touch());
    }
}
