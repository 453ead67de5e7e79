using CaiCach.OneStop.Domain.Dossiers;

namespace CaiCach.OneStop.Data;

/// <summary>Dossiers of several units.</summary>
internal static class DossiersForOthers
{
    /// <summary>Those at whose desk the unit stands, for having received them or for a merged unit that had, and which another one decides.</summary>
    public static IQueryable<Dossier> ReceivedForOthersBy(this IQueryable<Dossier> dossiers, Guid unitId) =>
        dossiers.Where(dossier =>
            (dossier.DeskUnitId == unitId && dossier.CompetentUnitId != unitId)
            || (dossier.DeskUnitId == null && dossier.UnitId == unitId && dossier.CompetentUnitId != dossier.UnitId)
        );
}
