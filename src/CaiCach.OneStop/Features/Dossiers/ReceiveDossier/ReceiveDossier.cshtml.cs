using System.Collections.ObjectModel;
using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Messages;
using CaiCach.OneStop.Domain.Papers;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.OneStop.Domain.Queue;
using CaiCach.OneStop.Domain.Submissions;
using CaiCach.Organisation.Contracts;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaiCach.OneStop.Features.Dossiers.ReceiveDossier;

/// <summary>The desk: a usual dossier is taken in with at most six fields.</summary>
[AllowRoles(Role.Receptionist)]
internal sealed partial class ReceiveDossierModel(
    ReceiveDossierHandler handler,
    ReceiveDossierQuery query,
    KnownPeople people,
    DossierPapers stored,
    PaperKinds kinds,
    ReadPreparedHandler prepared,
    ProvinceUnits province,
    MessageWords words,
    QueueTickets tickets,
    IdentityRules identities,
    ExemptionRules exemptions,
    CurrentUser user,
    TimeProvider clock
) : TypedPeopleModel
{
    [BindProperty(SupportsGet = true, Name = "thuTuc")]
    public string? ProcedureCode { get; set; }

    [BindProperty(SupportsGet = true, Name = "tim")]
    public string? Words { get; set; }

    [BindProperty]
    public DossierChannel Channel { get; set; } = DossierChannel.Desk;

    /// <summary>In what form a paper came, by its code, where that is not the catalogue's. Named for the reason that the quantities are.</summary>
    [BindProperty(Name = nameof(KindOf))]
    public Dictionary<string, PaperKind> KindOf { get; set; } = [];

    /// <summary>Kept papers of the owner that are used again, each as component and paper with a slash between.</summary>
    [BindProperty]
    [MaxLength(DossierLimits.ComponentsMaxCount, ErrorMessage = "Quá nhiều giấy tờ.")]
    public List<string> Reused { get; set; } = [];

    /// <summary>Kept papers of the owner that fit, newest for each component.</summary>
    public IReadOnlyList<(ProcedureComponent Component, StoredPaper Paper)> Offered { get; private set; } = [];

    [BindProperty]
    [MaxLength(DossierLimits.NoteMaxLength, ErrorMessage = "Ghi chú dài quá 2.000 ký tự.")]
    public string? Note { get; set; }

    /// <summary>Day and time of the paper receipt, after an outage.</summary>
    [BindProperty]
    public DateTime? ReceivedAt { get; set; }

    /// <summary>Code of what was prepared at home.</summary>
    [BindProperty]
    [MaxLength(SubmissionLimits.CodeMaxLength, ErrorMessage = "Mã chuẩn bị dài quá 40 ký tự.")]
    public string? PreparedCode { get; set; }

    /// <summary>Where and how it came in, where that was not simply at the desk.</summary>
    [BindProperty]
    public TypedReach Reach { get; set; } = new();

    /// <summary>Whether what was received on paper is typed later.</summary>
    [BindProperty(SupportsGet = true, Name = OneStopLinks.TypedLaterName)]
    public bool IsTypedLater { get; set; }

    /// <summary>Whether the papers are photographed or scanned right after.</summary>
    [BindProperty]
    public bool ThenDigitise { get; set; }

    /// <summary>Whether whoever has the called number hands in more.</summary>
    [BindProperty]
    public bool HasMoreOfNumber { get; set; }

    /// <summary>The waiting number that this person has called; null for none.</summary>
    public QueueTicket? Called { get; private set; }

    /// <summary>The units that may decide instead of this one; none where the procedure knows no such reception.</summary>
    public IReadOnlyList<UnitInfo> Others { get; private set; } = [];

    public IReadOnlyList<SelectListItem> SupportPoints { get; private set; } = [];

    public static IReadOnlyList<SelectListItem> Places { get; } =
    [.. Enum.GetValues<ReceptionPlace>().Select(place => new SelectListItem(ReachNames.Of(place), place.ToString()))];

    public ProcedureInForce? Chosen { get; private set; }

    /// <inheritdoc />
    public override string? LookUpHref => OneStopLinks.ReceiveFor(Chosen!.Procedure.Code) + "&handler=Other";

    /// <summary>The templates of its papers, by the paper's code.</summary>
    public IReadOnlyDictionary<string, VersionFile> Templates { get; private set; } = ReadOnlyDictionary<string, VersionFile>.Empty;

    /// <summary>Procedures to choose from: those found, else those received most.</summary>
    public IReadOnlyList<ProcedureChoice> Choices { get; private set; } = [];

    public static IReadOnlyList<SelectListItem> Channels { get; } =
    [.. Enum.GetValues<DossierChannel>().Select(channel => new SelectListItem(DossierNames.Of(channel), channel.ToString()))];

    /// <summary>The forms that a paper may have.</summary>
    public static IReadOnlyList<PaperKind> PaperForms { get; } = Enum.GetValues<PaperKind>();

    public IReadOnlyList<SelectListItem> Kinds =>
        [.. Chosen!.Version.Content.Applicants.Select(kind => new SelectListItem(DossierNames.Of(kind), kind.ToString()))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (Chosen is not null)
        {
            OwnerKind = Chosen.Version.Content.Applicants[0];
            Tell(words.UsualOn(VietnamTime.Today(clock)));
            Quantities = Chosen.Version.Content.Fees.ToDictionary(
                fee => fee.Code,
                fee => fee.IsOwedByItself ? 1 : 0,
                StringComparer.Ordinal
            );
            Papers = [.. Chosen.Version.Content.Components.Where(one => one is { IsRequired: true, When: null }).Select(one => one.Code)];
        }

        return ProcedureCode is not null && Chosen is null ? NotFound() : Page();
    }

    /// <summary>What is known of a person by the number typed, so that nothing is typed twice; that it was read is on record.</summary>
    [AllowRoles(Role.Receptionist)]
    public async Task<IActionResult> OnPostPersonAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        await LoadAsync(cancellationToken);
        if (Chosen is null)
        {
            return new NoContentResult();
        }

        IsFeesAlone = true;
        var hash = await people.HashAsync(OwnerIdentity, cancellationToken);
        await OfferAsync(hash, cancellationToken);
        if (await people.ReadAsync(OwnerIdentity, cancellationToken) is not { } known)
        {
            // Nothing is put in place of what the person may be typing meanwhile.
            await ProposeAsync(hash, cancellationToken);
            Response.Headers["HX-Reswap"] = "none";
            return Proposed.Count > 0 ? Partial("Dossiers/ReceiveDossier/_Fees", this) : new NoContentResult();
        }

        (OwnerName, OwnerBornOn) = (known.Name, known.BornOn);
        (OwnerPhone, OwnerEmail, OwnerAddress) = (known.Phone, known.Email, known.Address);
        await ProposeAsync(hash, cancellationToken);
        return Partial("Dossiers/ReceiveDossier/_Owner", this);
    }

    /// <summary>The same for who brings it and who acts for the owner.</summary>
    [AllowRoles(Role.Receptionist)]
    public async Task<IActionResult> OnPostOtherAsync(PartyRole role, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var typed = role == PartyRole.Submitter ? SubmitterIdentity : AuthorisedIdentity;
        if (await people.ReadAsync(typed, cancellationToken) is not { } known)
        {
            return new NoContentResult();
        }

        if (role == PartyRole.Submitter)
        {
            (SubmitterName, SubmitterPhone) = (known.Name, known.Phone);
            return Partial("Dossiers/_Submitter", this);
        }

        (AuthorisedName, AuthorisedPhone, AuthorisedAddress) = (known.Name, known.Phone, known.Address);
        return Partial("Dossiers/_Authorised", this);
    }

    /// <summary>Fills in what was prepared at home, so that nothing is typed twice; that it was read is on record.</summary>
    [AllowRoles(Role.Receptionist)]
    public async Task<IActionResult> OnPostPreparedAsync(CancellationToken cancellationToken)
    {
        var read = await prepared.HandleAsync(PreparedCode, cancellationToken);
        if (read.Failed)
        {
            await LoadAsync(cancellationToken);
            return this.Refuse(read);
        }

        ModelState.Clear();
        ProcedureCode = read.Value.Procedure.Procedure.Code;
        await OnGetAsync(cancellationToken);
        Fill(read.Value);
        await ProposeAsync(await people.HashAsync(OwnerIdentity, cancellationToken), cancellationToken);
        return Page();
    }

    [AllowRoles(Role.Receptionist)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (Chosen is null)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var reach = Reach.Read(Others);
        if (reach.Failed)
        {
            return this.Refuse(reach);
        }

        var result = await handler.HandleAsync(Command(Chosen, reach.Value), cancellationToken);
        if (result.Failed)
        {
            await OfferAsync(await people.HashAsync(OwnerIdentity, cancellationToken), cancellationToken);
        }

        return result.Failed
            ? this.Refuse(result)
            : LocalRedirect(ThenDigitise ? OneStopLinks.Digitise(result.Value.Code) : OneStopLinks.Dossier(result.Value.Code));
    }

    /// <summary>The form of a procedure.</summary>
    public string LinkOf(ProcedureChoice choice) =>
        IsTypedLater ? OneStopLinks.TypeLaterFor(choice.Code) : OneStopLinks.ReceiveFor(choice.Code);

    private async Task OfferAsync(byte[]? ownerHash, CancellationToken cancellationToken)
    {
        var papers = await stored.OfferedAsync(ownerHash, cancellationToken);
        Offered =
        [
            .. Chosen!
                .Version.Content.Components.Select(component =>
                    (component, papers.FirstOrDefault(paper => kinds.Fits(paper.Name, component.Name)))
                )
                .Where(pair => pair.Item2 is not null)
                .Select(pair => (pair.component, pair.Item2!)),
        ];
    }

    private void Fill(OpenSubmission read)
    {
        var today = VietnamTime.Today(clock);
        var owner = CommonQuestions.OwnerOf(read.Answers, read.Procedure.Version.Content, identities);
        var submitter = CommonQuestions.SubmitterOf(read.Answers, identities);
        (PreparedCode, ReturnWay) = (read.Submission.Code, CommonQuestions.ReturnOf(read.Answers));
        (OwnerKind, OwnerName, OwnerIdentity) = (owner.Kind, owner.Name, owner.Identity?.Value);
        (OwnerPhone, OwnerEmail, OwnerAddress) = (owner.Phone, owner.Email, owner.Address);
        (SubmitterName, SubmitterIdentity, SubmitterPhone) = (submitter?.Name, submitter?.Identity?.Value, submitter?.Phone);
        Tell(owner.TellBy ?? words.UsualOn(today));
        var photographed = read.Procedure.Version.Content.Components.Select(one => one.Code).Where(code => read.FilesOfPaper(code).Any());
        Papers = [.. Papers.Union(photographed, StringComparer.Ordinal)];
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var today = VietnamTime.Today(clock);
        Chosen = ProcedureCode is null ? null : await query.ProcedureAsync(ProcedureCode, today, cancellationToken);
        Choices = Chosen is null ? await query.ChoicesAsync(Words, today, cancellationToken) : [];
        if (Chosen is not null)
        {
            Templates = await query.TemplatesAsync(Chosen, cancellationToken);
            Others = Chosen.Version.Content.Flags.IsBoundaryFree ? await province.OthersAsync(user.UnitId, cancellationToken) : [];
            var points = await province.SupportPointsAsync(user.UnitId, cancellationToken);
            Called = await tickets.CalledByAsync(user.UnitId, user.Actor.PersonId, cancellationToken);
            SupportPoints = [.. points.Select(unit => new SelectListItem(unit.Name, unit.Id.ToString()))];
        }
    }
}
