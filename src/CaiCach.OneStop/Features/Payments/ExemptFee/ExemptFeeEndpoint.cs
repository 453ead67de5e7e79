using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.Ui.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CaiCach.OneStop.Features.Payments.ExemptFee;

/// <summary>An exemption as a program grants it: fee and exemption by their codes in the procedure, and why.</summary>
internal sealed record SentExemption(string? Fee, string? Exemption, string? Reason);

/// <summary><c>POST /api/v1/dossiers/{code}/exemptions</c>: lets a fee off that is still to be paid.</summary>
internal sealed class ExemptFeeEndpoint : IEndpointSource
{
    /// <inheritdoc />
    public void Map(RouteGroupBuilder api) =>
        api.MapPost("/dossiers/{code}/exemptions", AnswerAsync)
            .WithName("exemptFee")
            .WithTags("dossiers")
            .AllowRoles(Role.Receptionist, Role.Leader);

    private static async Task<Results<NoContent, ProblemHttpResult>> AnswerAsync(
        string code,
        SentExemption sent,
        ExemptFeeHandler handler,
        CancellationToken cancellationToken
    )
    {
        if (code.Length > DossierLimits.CodeMaxLength)
        {
            return ((Result)DossierErrors.NotFound).Refuse();
        }

        if (sent.Reason?.Length > DossierLimits.ReasonMaxLength)
        {
            return ((Result)DossierErrors.TooLong(DossierLimits.ReasonMaxLength).At("Reason")).Refuse();
        }

        var command = new ExemptFeeCommand(code.ToUpperInvariant(), null, sent.Fee ?? "", sent.Exemption ?? "", sent.Reason);
        var result = await handler.HandleAsync(command, cancellationToken);
        return result.Failed ? result.Refuse() : TypedResults.NoContent();
    }
}
