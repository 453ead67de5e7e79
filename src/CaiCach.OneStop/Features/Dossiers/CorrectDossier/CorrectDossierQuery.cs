using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Procedures;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Dossiers.CorrectDossier;

/// <summary>What can be put right of a dossier, and what was before.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Content">Its procedure's version.</param>
/// <param name="People">Its people.</param>
/// <param name="Components">The papers that count as there.</param>
/// <param name="Former">People as they stood before corrections, newest first.</param>
internal sealed record CorrectDossierView(
    Dossier Dossier,
    ProcedureContent Content,
    IReadOnlyList<DossierParty> People,
    IReadOnlyList<DossierComponent> Components,
    IReadOnlyList<FormerParty> Former
)
{
    public DossierParty Owner => Of(PartyRole.Owner)!;

    /// <summary>The person in a role; null for nobody.</summary>
    public DossierParty? Of(PartyRole role) => People.FirstOrDefault(party => party.Role == role);
}

/// <summary>Reads it by the dossier's code.</summary>
internal sealed class CorrectDossierQuery(OneStopDbContext database)
{
    private const int FormerShown = 30;

    public async Task<CorrectDossierView?> ReadAsync(string code, CancellationToken cancellationToken)
    {
        var dossier = await database.Dossiers.AsNoTracking().SingleOrDefaultAsync(dossier => dossier.Code == code, cancellationToken);
        return dossier is null
            ? null
            : new CorrectDossierView(
                dossier,
                (await database.Versions.AsNoTracking().SingleAsync(one => one.Id == dossier.VersionId, cancellationToken)).Content,
                await database
                    .Parties.AsNoTracking()
                    .Where(party => party.DossierId == dossier.Id)
                    .OrderBy(party => party.Role)
                    .Take(10)
                    .ToListAsync(cancellationToken),
                await database
                    .Components.AsNoTracking()
                    .Where(component => component.DossierId == dossier.Id)
                    .OrderBy(component => component.SortOrder)
                    .Take(DossierLimits.ComponentsMaxCount * 4)
                    .ToListAsync(cancellationToken),
                await database
                    .FormerParties.AsNoTracking()
                    .Where(party => party.DossierId == dossier.Id)
                    .OrderByDescending(party => party.Sequence)
                    .ThenBy(party => party.Role)
                    .Take(FormerShown)
                    .ToListAsync(cancellationToken)
            );
    }
}
