using CaiCach.Foundation.Units;
using CaiCach.OneStop.Domain.Dossiers;

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

    /// <summary>Whether there is a result to keep: from the leader's signature on.</summary>
    public static bool HasResult(Dossier dossier) =>
        dossier.Stage is DossierStage.Approved or DossierStage.Completed or DossierStage.Returned;
}
