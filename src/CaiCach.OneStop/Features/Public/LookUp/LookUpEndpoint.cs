using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.Ui;
using CaiCach.Ui.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CaiCach.OneStop.Features.Public.LookUp;

/// <summary>What everybody may see of a dossier: status and dates.</summary>
internal sealed record PublicAnswer(
    string Code,
    string ProcedureName,
    StatusAnswer Status,
    DateTimeOffset? ReceivedAt,
    DateTimeOffset? DueAt,
    DateTimeOffset? EndedAt,
    DateTimeOffset? ReturnedAt
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
        CancellationToken cancellationToken
    )
    {
        var found = code.Length <= DossierLimits.CodeMaxLength ? await query.FindAsync(code.ToUpperInvariant(), cancellationToken) : null;
        return found is null
            ? ((Result)DossierErrors.NotFound).Refuse()
            : TypedResults.Ok(
                new PublicAnswer(
                    found.Code,
                    found.ProcedureName,
                    StatusAnswer.Of(found.Status),
                    found.ReceivedAt,
                    found.DueAt,
                    found.EndedAt,
                    found.ReturnedAt
                )
            );
    }
}
