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
            [.. view.Open.Select(move => ActionAnswer.Of(view.Dossier, move, view.Steps))]
        );
    }
}
