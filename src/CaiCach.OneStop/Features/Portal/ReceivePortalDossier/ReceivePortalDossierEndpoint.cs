using CaiCach.Foundation.Units;
using CaiCach.OneStop.Domain.Portal;
using CaiCach.Ui.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace CaiCach.OneStop.Features.Portal.ReceivePortalDossier;

/// <summary>
/// <c>POST /api/v1/portal/{unitCode}/dossiers</c>: a dossier from the National Portal, under the token of an account of that unit's desk. The answer is
/// the Portal's: 0 kept, 1 kept before, −1 not kept and why.
/// </summary>
internal sealed class ReceivePortalDossierEndpoint : IEndpointSource
{
    private const string Kept = "0";
    private const string KeptBefore = "1";
    private const string NotKept = "-1";

    /// <inheritdoc />
    public void Map(RouteGroupBuilder api) =>
        api.MapPost("/portal/{unitCode}/dossiers", AnswerAsync)
            .WithName("receivePortalDossier")
            .WithTags("portal")
            .WithMetadata(new RequestSizeLimitAttribute(PortalLimits.ArrivalMaxBytes))
            .AllowRoles(Role.Receptionist);

    private static async Task<Ok<PortalReceipt>> AnswerAsync(
        string unitCode,
        SentPortalDossier sent,
        ReceivePortalDossierHandler handler,
        CancellationToken cancellationToken
    )
    {
        var result = await handler.HandleAsync(unitCode, sent, cancellationToken);
        return TypedResults.Ok(
            !result.Failed ? new PortalReceipt(Kept, "")
            : result.Errors[0].Code == PortalErrors.ArrivedAlready.Code ? new PortalReceipt(KeptBefore, result.Errors[0].Message)
            : new PortalReceipt(NotKept, string.Join(' ', result.Errors.Select(error => error.Message)))
        );
    }
}
