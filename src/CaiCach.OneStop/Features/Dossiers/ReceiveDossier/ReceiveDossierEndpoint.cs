using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.Ui.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CaiCach.OneStop.Features.Dossiers.ReceiveDossier;

/// <summary>A dossier as a program sends it.</summary>
/// <param name="ProcedureCode">See <c>GET /api/v1/procedures</c>.</param>
/// <param name="Channel">1 at the desk, 2 online, 3 by post.</param>
/// <param name="Owner">Whose dossier it is.</param>
/// <param name="Components">The papers that are there.</param>
/// <param name="Note">A note; null for none.</param>
internal sealed record SentDossier(
    string? ProcedureCode,
    int Channel,
    SentOwner? Owner,
    IReadOnlyList<SentComponent>? Components,
    string? Note
);

/// <summary>The owner of a sent dossier.</summary>
internal sealed record SentOwner(string? Name, string? IdentityNumber, string? Phone, string? Address, string? Email = null);

/// <summary>A paper of a sent dossier: its code, number, and form (<c>original</c>, <c>copy</c>, <c>certifiedCopy</c>, <c>electronic</c>, <c>shown</c>).</summary>
internal sealed record SentComponent(string? Code, int Copies = 1, string? Kind = null);

/// <summary>What a program gets for it.</summary>
/// <param name="Code">The dossier's code.</param>
/// <param name="ReceivedAt">When it was taken in.</param>
/// <param name="DueAt">When the result is due; null without a limit.</param>
/// <param name="Status">The portal's status.</param>
/// <param name="MissingComponents">Codes of required papers that were not sent; the desk asks for them.</param>
internal sealed record ReceivedAnswer(
    string Code,
    DateTimeOffset ReceivedAt,
    DateTimeOffset? DueAt,
    StatusAnswer Status,
    IReadOnlyList<string> MissingComponents
);

/// <summary><c>POST /api/v1/dossiers</c>: takes a dossier in at the caller's unit; with <c>Idempotency-Key</c> once, however often it is sent.</summary>
internal sealed class ReceiveDossierEndpoint : IEndpointSource
{
    /// <inheritdoc />
    public void Map(RouteGroupBuilder api) =>
        api.MapPost("/dossiers", AnswerAsync).WithName("receiveDossier").WithTags("dossiers").AllowRoles(Role.Receptionist);

    private static async Task<Results<Created<ReceivedAnswer>, ProblemHttpResult>> AnswerAsync(
        SentDossier sent,
        HttpRequest request,
        RequestKey key,
        ReceiveDossierHandler handler,
        CurrentUser user,
        CancellationToken cancellationToken
    )
    {
        if (Shape(sent) is { Count: > 0 } errors)
        {
            return Result.Fail(errors).Refuse();
        }

        var result = await key.OnceAsync(request, sent, cancel => handler.HandleAsync(Command(sent, user), cancel), cancellationToken);
        if (result.Failed)
        {
            return result.Refuse();
        }

        var received = result.Value;
        return TypedResults.Created(
            $"/api/v1/dossiers/{received.Code}",
            new ReceivedAnswer(
                received.Code,
                received.ReceivedAt,
                received.DueAt,
                StatusAnswer.Of((DossierStatus)received.Status),
                received.Missing
            )
        );
    }

    private static List<Error> Shape(SentDossier sent)
    {
        var errors = new List<Error>();
        if (!Enum.IsDefined((DossierChannel)(short)Math.Clamp(sent.Channel, 0, 100)))
        {
            errors.Add(DossierErrors.ChannelUnknown);
        }

        if (sent.Components is { Count: > DossierLimits.ComponentsMaxCount })
        {
            errors.Add(DossierErrors.TooManyPapers);
        }

        foreach (var component in (sent.Components ?? []).Take(DossierLimits.ComponentsMaxCount))
        {
            if (
                component.Code is not { Length: > 0 and <= DossierLimits.CodeMaxLength }
                || component.Copies is < 1 or > DossierLimits.CopiesMax
                || !Enum.TryParse<PaperKind>(component.Kind ?? "original", true, out _)
            )
            {
                errors.Add(DossierErrors.PaperWrong(component.Code ?? ""));
            }
        }

        (string? Text, int Limit, string Field)[] texts =
        [
            (sent.Owner?.Name, DossierLimits.NameMaxLength, "Owner.Name"),
            (sent.Owner?.Phone, DossierLimits.PhoneMaxLength, "Owner.Phone"),
            (sent.Owner?.Email, DossierLimits.EmailMaxLength, "Owner.Email"),
            (sent.Owner?.Address, DossierLimits.AddressMaxLength, "Owner.Address"),
            (sent.Note, DossierLimits.NoteMaxLength, "Note"),
        ];
        errors.AddRange(texts.Where(one => one.Text?.Length > one.Limit).Select(one => DossierErrors.TooLong(one.Limit).At(one.Field)));
        return errors;
    }

    private static ReceiveDossierCommand Command(SentDossier sent, CurrentUser user) =>
        new()
        {
            ProcedureCode = sent.ProcedureCode ?? "",
            UnitId = user.UnitId,
            Channel = (DossierChannel)sent.Channel,
            Owner = new TypedParty
            {
                Name = sent.Owner?.Name ?? "",
                Identity = sent.Owner?.IdentityNumber,
                Phone = sent.Owner?.Phone,
                Email = sent.Owner?.Email,
                Address = sent.Owner?.Address,
            },
            Papers =
            [
                .. (sent.Components ?? []).Select(one => new ReceivedPaper(
                    one.Code ?? "",
                    Enum.Parse<PaperKind>(one.Kind ?? "original", true),
                    one.Copies
                )),
            ],
            AcceptsGaps = true,
            Note = sent.Note,
        };
}
