using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Imports;
using CaiCach.Ui;
using CaiCach.Ui.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CaiCach.OneStop.Features.Public.LookUp;

/// <summary>Where a dossier is.</summary>
/// <param name="Unit">The unit that has it.</param>
/// <param name="Room">The room or desk; null where none is known.</param>
/// <param name="Step">The step of the internal process; null without one.</param>
/// <param name="AskedAgency">Who is asked and has not answered.</param>
/// <param name="System">The other system in which it is handled; null for this one.</param>
internal sealed record PlaceAnswer(string Unit, string? Room, string? Step, string? AskedAgency, string? System);

/// <summary>
/// What everybody may see of a dossier: status, dates and where it is, null once nothing is left to be done with it. It is due as promised last, and
/// late by what was promised first.
/// </summary>
internal sealed record PublicAnswer(
    string Code,
    string ProcedureName,
    StatusAnswer Status,
    DateTimeOffset? ReceivedAt,
    DateTimeOffset? DueAt,
    DateTimeOffset? EndedAt,
    DateTimeOffset? ReturnedAt,
    DateTimeOffset? FirstDueAt,
    bool IsLate,
    PlaceAnswer? Where
);

/// <summary><c>GET /api/v1/public/dossiers/{code}</c>: open to all, nothing personal.</summary>
internal sealed class LookUpEndpoint : IEndpointSource
{
    /// <inheritdoc />
    public void Map(RouteGroupBuilder api) =>
        api.MapGet("/public/dossiers/{code}", AnswerAsync)
            .WithName("lookUpDossier")
            .WithTags("public")
            .AllowAnonymous()
            .RequireRateLimiting(PublicRate.Policy);

    private static async Task<Results<Ok<PublicAnswer>, ProblemHttpResult>> AnswerAsync(
        string code,
        LookUpQuery query,
        PublicPlaces places,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        var found = code.Length <= DossierLimits.CodeMaxLength ? await query.FindAsync(code.ToUpperInvariant(), cancellationToken) : null;
        if (found is null)
        {
            return ((Result)DossierErrors.NotFound).Refuse();
        }

        var place = await places.OfAsync(found, cancellationToken);
        return TypedResults.Ok(
            new PublicAnswer(
                found.Code,
                found.ProcedureName,
                StatusAnswer.Of(found.Status),
                found.ReceivedAt,
                found.DueAt,
                found.EndedAt,
                found.ReturnedAt,
                found.FirstDueAt,
                found.IsLateAt(clock.GetUtcNow()),
                place is null
                    ? null
                    : new PlaceAnswer(
                        place.Unit,
                        place.Room,
                        place.Step,
                        place.AskedAgency,
                        place.System is { } system ? ImportNames.Of(system) : null
                    )
            )
        );
    }
}
