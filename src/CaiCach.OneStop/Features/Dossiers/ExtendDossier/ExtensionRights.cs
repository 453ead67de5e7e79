using CaiCach.Foundation.Units;
using CaiCach.OneStop.Domain.Dossiers;

namespace CaiCach.OneStop.Features.Dossiers.ExtendDossier;

/// <summary>Who takes an apology which step: whoever has the dossier in hand drafts, the leader signs, the desk may send too.</summary>
internal static class ExtensionRights
{
    public static bool May(ExtensionStep step, Dossier dossier, DossierActor actor, IReadOnlyList<Role> roles)
    {
        var isLeader = roles.Contains(Role.Leader);
        var isOwnHand = roles.Contains(Role.Officer) && actor.PersonId is not null && dossier.OfficerId == actor.PersonId;
        return step switch
        {
            ExtensionStep.Draft or ExtensionStep.Withdraw => isLeader || isOwnHand,
            ExtensionStep.Send => isLeader || isOwnHand || roles.Contains(Role.Receptionist),
            _ => isLeader,
        };
    }
}
