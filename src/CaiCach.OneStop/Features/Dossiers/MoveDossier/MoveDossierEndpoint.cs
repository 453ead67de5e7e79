using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.Ui.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CaiCach.OneStop.Features.Dossiers.MoveDossier;

/// <summary>What is said with a move; all of it may be left out where the action asks for nothing.</summary>
internal sealed record SentMove(
    string? Note,
    Guid? OfficerId,
    DateOnly? AnswerBy,
    bool IsFeePaid = false,
    string? NextStep = null,
    string? Asked = null,
    string? Request = null,
    string? MoneyHandling = null,
    string? PaidBy = null,
    IReadOnlyDictionary<string, int>? Quantities = null,
    string? FeeName = null,
    long? FeeVnd = null,
    IReadOnlyList<string>? Papers = null
);

/// <summary>Where the dossier stands after a move, and what the caller may do with it now.</summary>
internal sealed record MovedAnswer(string Code, StatusAnswer Status, DateTimeOffset? DueAt, IReadOnlyList<ActionAnswer> Actions);

/// <summary><c>POST /api/v1/dossiers/{code}/actions/{action}</c>: moves a dossier one step; 409 with the reason when it is not open.</summary>
internal sealed class MoveDossierEndpoint : IEndpointSource
{
    /// <inheritdoc />
    public void Map(RouteGroupBuilder api) =>
        api.MapPost("/dossiers/{code}/actions/{action}", AnswerAsync)
            .WithName("moveDossier")
            .WithTags("dossiers")
            .AllowRoles(Role.Receptionist, Role.Officer, Role.Leader);

    private static async Task<Results<Ok<MovedAnswer>, ProblemHttpResult>> AnswerAsync(
        string code,
        string action,
        HttpRequest request,
        RequestKey key,
        MoveDossierHandler handler,
        OpenActions actions,
        CancellationToken cancellationToken,
        SentMove? sent = null
    )
    {
        if (!ActionNames.TryRead(action, out var known) || code.Length > DossierLimits.CodeMaxLength)
        {
            return ((Result)DossierErrors.ActionUnknown).Refuse();
        }

        var means = PaymentMeans.Cash;
        if (sent?.PaidBy is not null && !DossierNames.TryReadMeans(sent.PaidBy, out means))
        {
            return ((Result)FeeErrors.MeansUnknown).Refuse();
        }

        foreach (var (field, text) in new[] { ("Note", sent?.Note), ("Request", sent?.Request), ("MoneyHandling", sent?.MoneyHandling) })
        {
            if (text?.Length > DossierLimits.NoteMaxLength)
            {
                return ((Result)DossierErrors.TooLong(DossierLimits.NoteMaxLength).At(field)).Refuse();
            }
        }

        var command = new MoveDossierCommand
        {
            Code = code.ToUpperInvariant(),
            Action = known,
            Note = sent?.Note,
            OfficerId = sent?.OfficerId,
            AnswerBy = sent?.AnswerBy,
            NextStep = sent?.NextStep,
            Asked = sent?.Asked,
            IsFeePaid = sent?.IsFeePaid == true,
            PaidBy = means,
            Quantities = sent?.Quantities,
            Request = sent?.Request,
            MoneyHandling = sent?.MoneyHandling,
            FeeName = sent?.FeeName,
            FeeVnd = sent?.FeeVnd,
            Papers = sent?.Papers ?? [],
        };
        var result = await key.OnceAsync(request, sent, cancel => handler.HandleAsync(command, cancel), cancellationToken);
        return result.Failed
            ? result.Refuse()
            : TypedResults.Ok(
                new MovedAnswer(
                    result.Value.Code,
                    StatusAnswer.Of((DossierStatus)result.Value.Status),
                    result.Value.DueAt,
                    await actions.OfAsync(result.Value.Code, cancellationToken)
                )
            );
    }
}
