using CaiCach.Foundation.Units;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Data;

/// <summary>Keeps two administrators from removing each other at the same moment, which would leave a unit without any.</summary>
internal static class MutualRemoval
{
    /// <summary>
    /// Writes both accounts with the caller's commit, so that of two removals at once the second finds them changed; false when whoever
    /// removes was removed since the request began.
    /// </summary>
    /// <param name="database">The tables.</param>
    /// <param name="ownAccountId">The account of who removes.</param>
    /// <param name="otherPersonId">The person who is removed.</param>
    /// <param name="today">The day on which the right has to stand.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    public static async Task<bool> MayRemoveAsync(
        this OrganisationDbContext database,
        Guid? ownAccountId,
        Guid otherPersonId,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        // First the accounts with their stamps, then the right: what changes after the one is found at the commit, what did before by the other.
        var accounts = await database
            .Accounts.Where(account => account.Id == ownAccountId || account.PersonId == otherPersonId)
            .ToListAsync(cancellationToken);
        if (accounts.Find(account => account.Id == ownAccountId) is not { IsDisabled: false } own)
        {
            return false;
        }

        var isAdministrator = await database.RoleHoldings.AnyAsync(
            holding =>
                holding.PersonId == own.PersonId
                && holding.Role == Role.Administrator
                && holding.ValidFrom <= today
                && (holding.ValidTo == null || holding.ValidTo >= today),
            cancellationToken
        );
        accounts.ForEach(account => account.Touch());
        return isAdministrator;
    }
}
