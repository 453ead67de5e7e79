using CaiCach.Foundation.Units;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Signing;

namespace CaiCach.OneStop.Features.Papers;

/// <summary>Who may digitise what.</summary>
internal static class PaperRights
{
    /// <summary>Whether this person works on the dossier at the unit that decides, or at its desk, where papers are brought.</summary>
    public static bool MayDigitise(CurrentUser user, Dossier dossier) =>
        MayDigitiseResult(user, dossier) || user.RolesIn([dossier.AtDeskOf]).Contains(Role.Receptionist);

    /// <summary>Whether this person may keep the result's file: its code is the deciding unit's.</summary>
    public static bool MayDigitiseResult(CurrentUser user, Dossier dossier) =>
        user.RolesFor(dossier).Any(role => role is Role.Receptionist or Role.Officer or Role.Leader);

    /// <summary>
    /// The unit for which this person signs digitised papers of the dossier: as a person whoever digitises, for the agency whoever keeps its seal, there
    /// or at the desk. Null for nobody's.
    /// </summary>
    public static Guid? SignsFor(CurrentUser user, Dossier dossier, SignatureKind kind) =>
        kind == SignatureKind.Person
            ? MayDigitise(user, dossier)
                ? user.ActorFor(dossier).UnitId
                : null
            : new[] { dossier.CompetentUnitId, dossier.AtDeskOf }
                .Where(unitId => user.RolesIn([unitId]).Any(role => role is Role.Leader or Role.Coordinator))
                .Select(unitId => (Guid?)unitId)
                .FirstOrDefault();

    /// <summary>Whether there is a result to keep: from the leader's signature on.</summary>
    public static bool HasResult(Dossier dossier) =>
        dossier.Stage is DossierStage.Approved or DossierStage.Completed or DossierStage.Returned;
}
