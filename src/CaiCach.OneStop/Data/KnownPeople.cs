using CaiCach.Foundation.Secrets;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.Organisation.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Data;

/// <summary>People whom this unit, or one that was merged into it, knows from dossiers before, by their number.</summary>
internal sealed class KnownPeople(
    OneStopDbContext database,
    SecretNumbers secrets,
    PersonalDataReadings readings,
    IUnitDirectory units,
    IdentityRules identities,
    CurrentUser user
)
{
    /// <summary>
    /// What was said last of the person with this number; null for nobody. Whoever is shown it has read the dossier that it stands in, so that is put
    /// on record and committed first.
    /// </summary>
    public async Task<DossierParty?> ReadAsync(string? typed, CancellationToken cancellationToken)
    {
        if (await HashAsync(typed, cancellationToken) is not { } hash)
        {
            return null;
        }

        var own = await units.ReachedAsync(user.UnitId, cancellationToken);
        var known = await database
            .Parties.AsNoTracking()
            .Where(party => own.Contains(party.UnitId) && party.IdentityHash == hash)
            .OrderByDescending(party => party.RecordedAt)
            .FirstOrDefaultAsync(cancellationToken);
        if (known is null)
        {
            return null;
        }

        var actor = new DossierActor(user.Actor.PersonId, user.Actor.Name, user.UnitId);
        var recorded = await readings.RecordAsync([known.DossierId], actor, cancellationToken);
        return recorded.Failed ? null : known;
    }

    /// <summary>The hash by which papers of the person with this number are found; null where it is no number.</summary>
    public async Task<byte[]?> HashAsync(string? typed, CancellationToken cancellationToken) =>
        !string.IsNullOrWhiteSpace(typed) && IdentityNumber.Read(typed, identities) is { } identity
            ? await secrets.HashAsync(identity.Value, cancellationToken)
            : null;
}
