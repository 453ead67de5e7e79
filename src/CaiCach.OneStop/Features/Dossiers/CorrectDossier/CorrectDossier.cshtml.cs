using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Secrets;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Messages;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaiCach.OneStop.Features.Dossiers.CorrectDossier;

/// <summary>What was typed of a dossier, to be put right. It shows what identifies the applicant, so that it was opened is on record.</summary>
[AllowRoles(Role.Receptionist, Role.Officer, Role.Leader)]
[ResponseCache(NoStore = true)]
internal sealed class CorrectDossierModel(
    CorrectDossierHandler handler,
    CorrectDossierQuery query,
    PersonalDataReadings readings,
    SecretNumbers secrets,
    MessageWords words,
    CurrentUser user
) : TypedPeopleModel
{
    [BindProperty(SupportsGet = true, Name = "ma")]
    public string Code { get; set; } = "";

    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    [MaxLength(DossierLimits.NoteMaxLength, ErrorMessage = "Nội dung dài quá 2.000 ký tự.")]
    public string? Remark { get; set; }

    [BindProperty]
    [MaxLength(DossierLimits.ReasonMaxLength, ErrorMessage = "Lý do dài quá 1.000 ký tự.")]
    public string? Note { get; set; }

    public CorrectDossierView View { get; private set; } = null!;

    /// <summary>Whether this look at what identifies people was put on record; former data are shown only then.</summary>
    public bool IsOnRecord { get; private set; }

    /// <inheritdoc />
    public override string? LookUpHref => null;

    public IReadOnlyList<SelectListItem> Kinds =>
        [
            .. View
                .Content.Applicants.Append(View.Owner.Kind)
                .Distinct()
                .Select(kind => new SelectListItem(DossierNames.Of(kind), kind.ToString())),
        ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        var (dossier, owner) = (View.Dossier, View.Owner);
        (Version, Remark, ReturnWay) = (dossier.Version, dossier.Note, dossier.ReturnWay);
        (OwnerKind, OwnerName, OwnerIdentity, OwnerBornOn) = (owner.Kind, owner.Name, NumberOf(owner), owner.BornOn);
        (OwnerPhone, OwnerEmail, OwnerAddress) = (owner.Phone, owner.Email, owner.Address);
        if (View.Of(PartyRole.Submitter) is { } submitter)
        {
            (SubmitterName, SubmitterIdentity, SubmitterPhone) = (submitter.Name, NumberOf(submitter), submitter.Phone);
        }

        if (View.Of(PartyRole.Authorised) is { } authorised)
        {
            (AuthorisedName, AuthorisedIdentity, AuthorisedPhone) = (authorised.Name, NumberOf(authorised), authorised.Phone);
            (AuthorisedAddress, Authority) = (authorised.Address, authorised.Authority);
        }

        Papers = [.. View.Components.Select(component => component.Code)];
        Tell(owner.TellBy ?? words.UsualOn(VietnamTime.DayOf(dossier.RecordedAt)));
        return await ShownAsync(cancellationToken);
    }

    [AllowRoles(Role.Receptionist, Role.Officer, Role.Leader)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await handler.HandleAsync(Command(), cancellationToken);
        return result.Failed ? this.Refuse(result) : LocalRedirect(OneStopLinks.Dossier(Code));
    }

    private CorrectDossierCommand Command() =>
        new()
        {
            Code = Code,
            Version = Version,
            People = new TypedPeople(Owner(), Submitter(), Authorised()),
            ReturnWay = ReturnWay,
            Papers = Papers,
            Remark = Remark,
            TellBy = MessageChannels.Of(TellBy),
            Reason = Note,
        };

    private async Task<IActionResult> ShownAsync(CancellationToken cancellationToken)
    {
        var recorded = await readings.RecordAsync(View.Dossier, user.ActorFor(View.Dossier), cancellationToken);
        IsOnRecord = !recorded.Failed;
        return recorded.Failed ? this.Refuse(recorded) : Page();
    }

    private string? NumberOf(DossierParty party) => party.IdentitySealed is { } kept ? secrets.Open(kept) : null;

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Code = Code.ToUpperInvariant();
        var view = Code.Length <= DossierLimits.CodeMaxLength ? await query.ReadAsync(Code, cancellationToken) : null;
        View = view!;
        return view is not null && user.MayCorrect(view.Dossier);
    }
}
