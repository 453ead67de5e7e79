using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Procedures;

namespace CaiCach.OneStop.Features.Dossiers;

/// <summary>An action that is open to the caller, and what has to be said with it.</summary>
/// <param name="Name">Name, as the address has it.</param>
/// <param name="Title">As its button says.</param>
/// <param name="Href">Where it is posted.</param>
/// <param name="NeedsNote">Whether a note has to be sent.</param>
/// <param name="NeedsOfficer">Whether it names an officer; may be left out where the unit has staffed the next step.</param>
/// <param name="NeedsAnswerBy">Whether a day has to be sent.</param>
/// <param name="NeedsAsked">Whether a unit or agency has to be named.</param>
/// <param name="NextSteps">Steps to which it leads; one has to be named where there are several.</param>
internal sealed record ActionAnswer(
    string Name,
    string Title,
    string Href,
    bool NeedsNote,
    bool NeedsOfficer,
    bool NeedsAnswerBy,
    bool NeedsAsked,
    IReadOnlyList<NextStepAnswer> NextSteps
)
{
    /// <summary>A move as programs read it.</summary>
    public static ActionAnswer Of(Dossier dossier, DossierMove move, IReadOnlyList<ProcessStep> steps) =>
        new(
            ActionNames.Of(move.Action),
            DossierNames.Of(move.Action, move.From),
            $"/api/v1/dossiers/{dossier.Code}/actions/{ActionNames.Of(move.Action)}",
            move.Needs.HasFlag(MoveNeeds.Reason),
            move.Needs.HasFlag(MoveNeeds.Officer),
            move.Needs.HasFlag(MoveNeeds.AnswerBy),
            move.Needs.HasFlag(MoveNeeds.Agency),
            [.. DossierSteps.Open(dossier, move.Action, steps).Select(step => new NextStepAnswer(step.Code, step.Name))]
        );
}

/// <summary>A step to which an action leads.</summary>
internal sealed record NextStepAnswer(string Code, string Name);
