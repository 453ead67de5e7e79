using CaiCach.Foundation.Units;
using CaiCach.OneStop.Domain.Dossiers;

namespace CaiCach.OneStop.Features;

/// <summary>What a person may do at the units of a dossier. Rights above a commune let one look, not act: whoever acts works there.</summary>
internal static class DossierRights
{
    /// <summary>The person's roles in the units that received the dossier or decide on it.</summary>
    public static IReadOnlyList<Role> RolesFor(this CurrentUser user, Dossier dossier) =>
        user.RolesIn([dossier.UnitId, dossier.CompetentUnitId]);

    /// <summary>The person's roles given in these units themselves.</summary>
    public static IReadOnlyList<Role> RolesIn(this CurrentUser user, IReadOnlyCollection<Guid> unitIds) =>
        user.Access is null
            ? []
            : [.. user.Access.Grants.Where(grant => unitIds.Contains(grant.UnitId)).Select(grant => grant.Role).Distinct()];

    /// <summary>The person as the history names them, for the unit that they work at.</summary>
    public static DossierActor ActorFor(this CurrentUser user, Dossier dossier) =>
        new(
            user.Actor.PersonId,
            user.Actor.Name,
            user.Access is { } access && dossier.UnitIds.Contains(access.HomeUnitId) ? access.HomeUnitId : dossier.CompetentUnitId
        );
}
