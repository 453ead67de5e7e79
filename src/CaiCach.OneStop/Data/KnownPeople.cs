using CaiCach.Foundation.Secrets;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Domain.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Data;

/// <summary>People whom this unit knows from dossiers before, by their number.</summary>
internal sealed class KnownPeople(OneStopDbContext database, SecretNumbers secrets, CurrentUser user, TimeProvider clock)
{
    /// <summary>What was said last of the person with this number at this unit; null for nobody.</summary>
    public async Task<DossierParty?> FindAsync(string? typed, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(typed) || IdentityNumber.Read(typed, VietnamTime.Today(clock)) is not { } identity)
        {
            return null;
        }

        var hash = await secrets.HashAsync(identity.Value, cancellationToken);
        return await database
            .Parties.AsNoTracking()
            .Where(party => party.UnitId == user.UnitId && party.IdentityHash == hash)
            .OrderByDescending(party => party.RecordedAt)
            .FirstOrDefaultAsync(cancellationToken);
    }
}
