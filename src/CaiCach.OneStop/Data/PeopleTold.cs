using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Messages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Data;

/// <summary>Who is told of a dossier.</summary>
internal static class PeopleTold
{
    /// <summary>The owner and, after the owner, who handed in.</summary>
    public static async Task<IReadOnlyList<MessagePerson>> PeopleToldAsync(
        this OneStopDbContext database,
        Guid dossierId,
        CancellationToken cancellationToken
    ) =>
        await database
            .Parties.AsNoTracking()
            .Where(party => party.DossierId == dossierId && party.Role <= PartyRole.Submitter)
            .OrderBy(party => party.Role)
            .Select(party => new MessagePerson(party.Email, party.Phone, party.TellBy))
            .ToListAsync(cancellationToken);
}
