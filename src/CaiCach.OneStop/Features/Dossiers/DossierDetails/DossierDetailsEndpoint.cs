using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.Ui.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CaiCach.OneStop.Features.Dossiers.DossierDetails;

/// <summary>A dossier with its timeline and the actions that are open to the caller.</summary>
internal sealed record DossierAnswer(
    string Code,
    string ProcedureCode,
    string ProcedureName,
    StatusAnswer Status,
    string OwnerName,
    DateTimeOffset? ReceivedAt,
    DateTimeOffset? FirstDueAt,
    DateTimeOffset? DueAt,
    DateTimeOffset? EndedAt,
    DateTimeOffset? ReturnedAt,
    string? OfficerName,
    IReadOnlyList<TimelineAnswer> Timeline,
    IReadOnlyList<ActionAnswer> Actions
);

/// <summary>One line of the timeline; step and asked agency only where the dossier goes by an internal process.</summary>
internal sealed record TimelineAnswer(
    string Action,
    StatusAnswer Status,
    DateTimeOffset At,
    string By,
    string? Note,
    long MinutesUsed,
    int? MinutesAllotted,
    string? Step,
    string? Asked
);

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
);

/// <summary>A step to which an action leads.</summary>
internal sealed record NextStepAnswer(string Code, string Name);

/// <summary><c>GET /api/v1/dossiers/{code}</c>: a dossier of the caller's scope; personal data beyond the owner's name are not in it.</summary>
internal sealed class DossierDetailsEndpoint : IEndpointSource
{
    /// <inheritdoc />
    public void Map(RouteGroupBuilder api) =>
        api.MapGet("/dossiers/{code}", AnswerAsync)
            .WithName("getDossier")
            .WithTags("dossiers")
            .AllowRoles(Role.Receptionist, Role.Officer, Role.Leader, Role.Coordinator, Role.Auditor);

    private static async Task<Results<Ok<DossierAnswer>, ProblemHttpResult>> AnswerAsync(
        string code,
        DossierDetailsQuery query,
        CancellationToken cancellationToken
    )
    {
        var view = code.Length <= DossierLimits.CodeMaxLength ? await query.ReadAsync(code.ToUpperInvariant(), cancellationToken) : null;
        return view is null ? ((Result)DossierErrors.NotFound).Refuse() : TypedResults.Ok(Answer(view));
    }

    private static DossierAnswer Answer(DossierView view)
    {
        var times = new TrueTimes(view.Events);
        return new(
            view.Dossier.Code,
            view.Procedure.Code,
            view.Procedure.Name,
            StatusAnswer.Of(view.Dossier.Status),
            view.Dossier.OwnerName,
            view.Dossier.ReceivedAt,
            view.Clock.FirstDueAt,
            view.Clock.DueAt,
            view.Clock.EndedAt,
            view.Dossier.ReturnedAt,
            view.Dossier.OfficerName,
            [
                .. view.Events.Select(happened => new TimelineAnswer(
                    ActionNames.Of(happened.Action),
                    StatusAnswer.Of(DossierStages.StatusOf(happened.ToStage)),
                    times.ShownAt(happened),
                    happened.ActorName,
                    happened.Note,
                    happened.MinutesUsed,
                    happened.MinutesAllotted,
                    happened.StepCode,
                    happened.AskedAgency
                )),
            ],
            [
                .. view.Open.Select(move => new ActionAnswer(
                    ActionNames.Of(move.Action),
                    DossierNames.Of(move.Action, move.From),
                    $"/api/v1/dossiers/{view.Dossier.Code}/actions/{ActionNames.Of(move.Action)}",
                    move.Needs.HasFlag(MoveNeeds.Reason),
                    move.Needs.HasFlag(MoveNeeds.Officer),
                    move.Needs.HasFlag(MoveNeeds.AnswerBy),
                    move.Needs.HasFlag(MoveNeeds.Agency),
                    [.. DossierSteps.Open(view.Dossier, move.Action, view.Steps).Select(step => new NextStepAnswer(step.Code, step.Name))]
                )),
            ]
        );
    }
}
