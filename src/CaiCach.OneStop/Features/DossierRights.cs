using CaiCach.Foundation.Units;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Procedures;

namespace CaiCach.OneStop.Features;

/// <summary>What a person may do at the units of a dossier. Rights above a commune let one look, not act: whoever acts works there.</summary>
internal static class DossierRights
{
    /// <summary>What the desk of a dossier does for the unit that decides: what the applicant brings, pays and takes home.</summary>
    private static readonly DossierAction[] DeskOnly =
    [
        DossierAction.Accept,
        DossierAction.Reject,
        DossierAction.Supplement,
        DossierAction.ConfirmPayment,
        DossierAction.Return,
        DossierAction.Correct,
    ];

    /// <summary>The person's roles in the unit that decides on the dossier.</summary>
    public static IReadOnlyList<Role> RolesFor(this CurrentUser user, Dossier dossier) => user.RolesIn([dossier.CompetentUnitId]);

    /// <summary>The same for an action: a unit that was asked answers, the unit at its desk acts there, and neither does more.</summary>
    public static IReadOnlyList<Role> RolesFor(this CurrentUser user, Dossier dossier, DossierAction action)
    {
        var roles = user.RolesFor(dossier);
        return action == DossierAction.Answer && dossier.AskedUnitId is { } askedId ? [.. roles.Union(user.RolesIn([askedId]))]
            : DeskOnly.Contains(action) && user.RolesIn([dossier.AtDeskOf]).Contains(Role.Receptionist)
                ? [.. roles.Append(Role.Receptionist).Distinct()]
            : roles;
    }

    /// <summary>The moves that are open to the person now, in the table's order.</summary>
    public static IEnumerable<DossierMove> OpenMoves(
        this CurrentUser user,
        Dossier dossier,
        IReadOnlyList<ProcessStep> steps,
        IReadOnlyList<DossierEvent> history
    )
    {
        var actor = user.ActorFor(dossier);
        return DossierMoves
            .From(dossier.Stage)
            .Where(move => dossier.IsOpen(move, actor, user.RolesFor(dossier, move.Action), steps, history));
    }

    /// <summary>Whether the person may put right what was typed of the dossier now.</summary>
    public static bool MayCorrect(this CurrentUser user, Dossier dossier) =>
        DossierMoves.Find(dossier.Stage, DossierAction.Correct) is { } move
        && user.RolesFor(dossier, DossierAction.Correct).Any(move.Roles.Contains);

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
