using CaiCach.Foundation.Units;
using CaiCach.OneStop.Domain.Dossiers;

namespace CaiCach.OneStop.Features.Papers;

/// <summary>Who may digitise what.</summary>
internal static class PaperRights
{
    /// <summary>Whether this person works on the dossier at a unit that received it or decides.</summary>
    public static bool MayDigitise(CurrentUser user, Dossier dossier) =>
        user.RolesFor(dossier).Any(role => role is Role.Receptionist or Role.Officer or Role.Leader);

    /// <summary>Whether there is a result to keep: from the leader's signature on.</summary>
    public static bool HasResult(Dossier dossier) =>
        dossier.Stage is DossierStage.Approved or DossierStage.Completed or DossierStage.Returned;
}
