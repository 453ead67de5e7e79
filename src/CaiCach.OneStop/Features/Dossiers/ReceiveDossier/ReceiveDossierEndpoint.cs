using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Messages;
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
)
{
    /// <summary>Who brought it, when not the owner; null for nobody else.</summary>
    public SentOwner? Submitter { get; init; }

    /// <summary>Who acts for the owner by a paper of authorisation; null for nobody.</summary>
    public SentAuthorised? Authorised { get; init; }

    /// <summary>How the result goes back: <c>desk</c> (as without it), <c>postal</c> or <c>online</c>.</summary>
    public string? ReturnWay { get; init; }

    /// <summary>Code of the unit that decides; null for the caller's own.</summary>
    public string? CompetentUnit { get; init; }

    /// <summary>Where the applicant was helped: <c>desk</c> (as without it), <c>supportPoint</c> or <c>home</c>.</summary>
    public string? Place { get; init; }

    /// <summary>Code of the support point, for that place.</summary>
    public string? SupportPoint { get; init; }

    /// <summary>Why the applicant was helped at home.</summary>
    public string? PlaceReason { get; init; }

    /// <summary>The number of the postal item, for channel 3.</summary>
    public string? PostalNumber { get; init; }

    /// <summary>The day of the postmark.</summary>
    public DateOnly? PostmarkedOn { get; init; }

    /// <summary>When the post brought it; null for now.</summary>
    public DateTimeOffset? ArrivedAt { get; init; }

    /// <summary>How many of a fee, by its code; what is not named is owed as the procedure has it.</summary>
    public IReadOnlyDictionary<string, int>? Quantities { get; init; }

    /// <summary>The exemption that is granted from a fee, both by code.</summary>
    public IReadOnlyDictionary<string, string>? Exemptions { get; init; }

    /// <summary>Whether the fees due on reception were collected.</summary>
    public bool IsFeePaid { get; init; }

    /// <summary>By which means: <c>cash</c> (as without it), <c>transfer</c> or <c>portal</c>.</summary>
    public string? PaidBy { get; init; }

    /// <summary>How the applicant wants to be told: some of <c>mail</c>, <c>sms</c>, <c>zalo</c>, none of them for not at all; null where nobody asked.</summary>
    public IReadOnlyList<string>? TellBy { get; init; }
}

/// <summary>The owner of a sent dossier.</summary>
internal sealed record SentOwner(string? Name, string? IdentityNumber, string? Phone, string? Address, string? Email = null);

/// <summary>Who acts for the owner of a sent dossier, and the paper of authorisation in words: what, its number, day, and who attested it.</summary>
internal sealed record SentAuthorised(
    string? Name,
    string? IdentityNumber,
    string? Phone,
    string? Address,
    string? Authority,
    string? Email = null
);

/// <summary>A paper of a sent dossier: its code, number, and form (<c>original</c>, <c>copy</c>, <c>certifiedCopy</c>, <c>electronic</c>, <c>shown</c>).</summary>
internal sealed record SentComponent(string? Code, int Copies = 1, string? Kind = null);

/// <summary>What a program gets for it.</summary>
/// <param name="Code">The dossier's code.</param>
/// <param name="ReceivedAt">When it was taken in.</param>
/// <param name="DueAt">When the result is due; null without a limit.</param>
/// <param name="Status">The portal's status.</param>
/// <param name="MissingComponents">Codes of required papers that were not sent; the desk asks for them.</param>
/// <param name="Actions">What the caller may do with it now.</param>
internal sealed record ReceivedAnswer(
    string Code,
    DateTimeOffset ReceivedAt,
    DateTimeOffset? DueAt,
    StatusAnswer Status,
    IReadOnlyList<string> MissingComponents,
    IReadOnlyList<ActionAnswer> Actions
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
        SentReachReader reaches,
        OpenActions actions,
        CurrentUser user,
        CancellationToken cancellationToken
    )
    {
        if (Shape(sent) is { Count: > 0 } errors)
        {
            return Result.Fail(errors).Refuse();
        }

        var reach = await reaches.ReadAsync(sent, cancellationToken);
        if (reach.Failed)
        {
            return reach.Refuse();
        }

        var command = Command(sent, reach.Value, user);
        var result = await key.OnceAsync(request, sent, cancel => handler.HandleAsync(command, cancel), cancellationToken);
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
                received.Missing,
                await actions.OfAsync(received.Code, cancellationToken)
            )
        );
    }

    private static List<Error> Shape(SentDossier sent)
    {
        var errors = new List<Error>();
        if (sent.ReturnWay is not null && !SentNames.TryRead<ReturnWay>(sent.ReturnWay, out _))
        {
            errors.Add(DossierErrors.ReturnWayUnknown);
        }

        if (sent.PaidBy is not null && !DossierNames.TryReadMeans(sent.PaidBy, out _))
        {
            errors.Add(FeeErrors.MeansUnknown);
        }

        if (sent.TellBy?.All(name => MessageChannels.Read(name) is not null) == false)
        {
            errors.Add(MessageErrors.WayUnknown);
        }

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
            (sent.Submitter?.Name, DossierLimits.NameMaxLength, "Submitter.Name"),
            (sent.Submitter?.Phone, DossierLimits.PhoneMaxLength, "Submitter.Phone"),
            (sent.Submitter?.Email, DossierLimits.EmailMaxLength, "Submitter.Email"),
            (sent.Submitter?.Address, DossierLimits.AddressMaxLength, "Submitter.Address"),
            (sent.Authorised?.Name, DossierLimits.NameMaxLength, "Authorised.Name"),
            (sent.Authorised?.Phone, DossierLimits.PhoneMaxLength, "Authorised.Phone"),
            (sent.Authorised?.Email, DossierLimits.EmailMaxLength, "Authorised.Email"),
            (sent.Authorised?.Address, DossierLimits.AddressMaxLength, "Authorised.Address"),
            (sent.Authorised?.Authority, DossierLimits.AuthorityMaxLength, "Authorised.Authority"),
            (sent.Note, DossierLimits.NoteMaxLength, "Note"),
            (sent.CompetentUnit, DossierLimits.NameMaxLength, "CompetentUnit"),
            (sent.SupportPoint, DossierLimits.NameMaxLength, "SupportPoint"),
        ];
        errors.AddRange(texts.Where(one => one.Text?.Length > one.Limit).Select(one => DossierErrors.TooLong(one.Limit).At(one.Field)));
        return errors;
    }

    private static ReceiveDossierCommand Command(SentDossier sent, DossierReach reach, CurrentUser user) =>
        new()
        {
            ProcedureCode = sent.ProcedureCode ?? "",
            UnitId = user.UnitId,
            Channel = (DossierChannel)sent.Channel,
            ReturnWay = SentNames.TryRead<ReturnWay>(sent.ReturnWay, out var way) ? way : ReturnWay.Desk,
            Reach = reach,
            TellBy = sent.TellBy is { } ways ? MessageChannels.Read(ways) : null,
            Owner = Party(sent.Owner) ?? new TypedParty { Name = "" },
            Submitter = Party(sent.Submitter),
            Authorised = sent.Authorised is { } authorised
                ? new TypedParty
                {
                    Name = authorised.Name ?? "",
                    Identity = authorised.IdentityNumber,
                    Phone = authorised.Phone,
                    Email = authorised.Email,
                    Address = authorised.Address,
                    Authority = authorised.Authority,
                }
                : null,
            Papers =
            [
                .. (sent.Components ?? []).Select(one => new ReceivedPaper(
                    one.Code ?? "",
                    Enum.Parse<PaperKind>(one.Kind ?? "original", true),
                    one.Copies
                )),
            ],
            AcceptsGaps = true,
            Fees = new ChosenFees(sent.Quantities, sent.Exemptions ?? ChosenFees.None.Exemptions),
            IsFeePaid = sent.IsFeePaid,
            PaidBy = DossierNames.TryReadMeans(sent.PaidBy, out var means) ? means : PaymentMeans.Cash,
            Note = sent.Note,
        };

    private static TypedParty? Party(SentOwner? sent) =>
        sent is null
            ? null
            : new TypedParty
            {
                Name = sent.Name ?? "",
                Identity = sent.IdentityNumber,
                Phone = sent.Phone,
                Email = sent.Email,
                Address = sent.Address,
            };
}
