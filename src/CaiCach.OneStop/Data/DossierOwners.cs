using CaiCach.OneStop.Domain.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Data;

/// <summary>Whom forms are addressed to.</summary>
internal static class DossierOwners
{
    /// <summary>The owner of a dossier, with what forms print of a person and how to be told.</summary>
    public static async Task<PartyDescription> OwnerOfAsync(
        this OneStopDbContext database,
        Guid dossierId,
        CancellationToken cancellationToken
    )
    {
        var owner = await database
            .Parties.AsNoTracking()
            .SingleAsync(party => party.DossierId == dossierId && party.Role == PartyRole.Owner, cancellationToken);
        return new PartyDescription
        {
            Kind = owner.Kind,
            Name = owner.Name,
            Phone = owner.Phone,
            Email = owner.Email,
            Address = owner.Address,
            TellBy = owner.TellBy,
        };
    }
}
