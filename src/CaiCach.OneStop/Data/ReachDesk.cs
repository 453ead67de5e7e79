using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Procedures;

namespace CaiCach.OneStop.Data;

/// <summary>Holds a reception against the units that there are, and keeps what an outage leaves behind.</summary>
internal sealed class ReachDesk(OneStopDbContext database, ProvinceUnits province)
{
    /// <summary>A hand-written receipt is typed once.</summary>
    public static readonly KeyValuePair<string, Error> Constraint = new(
        PaperReceptionConfiguration.NumberIsUnique,
        ReachErrors.PaperTypedAlready
    );

    /// <summary>Why the units named cannot be; null where they can.</summary>
    public async Task<Error?> RefusalAsync(DossierReach reach, Guid unitId, ProcedureContent content, CancellationToken cancellationToken)
    {
        if (reach.CompetentUnitId is { } competent && competent != unitId)
        {
            if (!content.Flags.IsBoundaryFree)
            {
                return ReachErrors.NotBoundaryFree;
            }

            if ((await province.OthersAsync(unitId, cancellationToken)).All(unit => unit.Id != competent))
            {
                return ReachErrors.CompetentUnknown;
            }
        }

        return
            reach.SupportUnitId is { } support
            && (await province.SupportPointsAsync(unitId, cancellationToken)).All(unit => unit.Id != support)
            ? ReachErrors.SupportPointUnknown
            : null;
    }

    /// <summary>Keeps the hand-written receipt of a dossier that was just taken in; nothing where there is none.</summary>
    public void Keep(Dossier dossier, DossierReach reach, DossierActor actor)
    {
        if (reach.PaperNumber is { } number)
        {
            database.Add(new PaperReception(dossier, number, dossier.Note!, actor));
        }
    }
}
