using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Secrets;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Deliveries;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Messages;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
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
) : PageModel, IOtherPeople
{
    [BindProperty(SupportsGet = true, Name = "ma")]
    public string Code { get; set; } = "";

    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    public ApplicantKind OwnerKind { get; set; }

    [BindProperty]
    [MaxLength(DossierLimits.NameMaxLength, ErrorMessage = "Họ tên dài quá 200 ký tự.")]
    public string? OwnerName { get; set; }

    [BindProperty]
    [MaxLength(DossierLimits.IdentityMaxLength, ErrorMessage = "Số giấy tờ dài quá 30 ký tự.")]
    public string? OwnerIdentity { get; set; }

    [BindProperty]
    public DateOnly? OwnerBornOn { get; set; }

    [BindProperty]
    [MaxLength(DossierLimits.PhoneMaxLength, ErrorMessage = "Số điện thoại dài quá 20 ký tự.")]
    public string? Phone { get; set; }

    [BindProperty]
    [MaxLength(DossierLimits.EmailMaxLength, ErrorMessage = "Thư điện tử dài quá 200 ký tự.")]
    public string? Email { get; set; }

    [BindProperty]
    [MaxLength(DossierLimits.AddressMaxLength, ErrorMessage = "Địa chỉ dài quá 500 ký tự.")]
    public string? Address { get; set; }

    [BindProperty]
    [MaxLength(DossierLimits.NameMaxLength, ErrorMessage = "Họ tên dài quá 200 ký tự.")]
    public string? SubmitterName { get; set; }

    [BindProperty]
    [MaxLength(DossierLimits.IdentityMaxLength, ErrorMessage = "Số giấy tờ dài quá 30 ký tự.")]
    public string? SubmitterIdentity { get; set; }

    [BindProperty]
    [TypedPhone(ErrorMessage = "Số điện thoại chỉ gồm chữ số, tối đa 20 ký tự.")]
    public string? SubmitterPhone { get; set; }

    [BindProperty]
    [MaxLength(DossierLimits.NameMaxLength, ErrorMessage = "Họ tên dài quá 200 ký tự.")]
    public string? AuthorisedName { get; set; }

    [BindProperty]
    [MaxLength(DossierLimits.IdentityMaxLength, ErrorMessage = "Số giấy tờ dài quá 30 ký tự.")]
    public string? AuthorisedIdentity { get; set; }

    [BindProperty]
    [TypedPhone(ErrorMessage = "Số điện thoại chỉ gồm chữ số, tối đa 20 ký tự.")]
    public string? AuthorisedPhone { get; set; }

    [BindProperty]
    [MaxLength(DossierLimits.AddressMaxLength, ErrorMessage = "Địa chỉ dài quá 500 ký tự.")]
    public string? AuthorisedAddress { get; set; }

    [BindProperty]
    [MaxLength(DossierLimits.AuthorityMaxLength, ErrorMessage = "Văn bản ủy quyền dài quá 500 ký tự.")]
    public string? Authority { get; set; }

    [BindProperty]
    public ReturnWay ReturnWay { get; set; }

    /// <summary>Codes of the papers that are really there.</summary>
    [BindProperty]
    [MaxLength(DossierLimits.ComponentsMaxCount, ErrorMessage = "Quá nhiều giấy tờ.")]
    public List<string> Papers { get; set; } = [];

    [BindProperty]
    [MaxLength(DossierLimits.NoteMaxLength, ErrorMessage = "Nội dung dài quá 2.000 ký tự.")]
    public string? Remark { get; set; }

    [BindProperty]
    [MaxLength(DossierLimits.ReasonMaxLength, ErrorMessage = "Lý do dài quá 1.000 ký tự.")]
    public string? Note { get; set; }

    /// <summary>Channels over which the people of the dossier want to be told; none for not at all.</summary>
    [BindProperty]
    public List<DeliveryChannel> TellBy { get; set; } = [];

    public CorrectDossierView View { get; private set; } = null!;

    /// <summary>Whether this look at what identifies people was put on record; former data are shown only then.</summary>
    public bool IsOnRecord { get; private set; }

    /// <inheritdoc />
    public string? LookUpHref => null;

    public IReadOnlyList<SelectListItem> Kinds =>
        [
            .. View
                .Content.Applicants.Append(View.Owner.Kind)
                .Distinct()
                .Select(kind => new SelectListItem(DossierNames.Of(kind), kind.ToString())),
        ];

    public static IReadOnlyList<SelectListItem> ReturnWays { get; } =
    [.. Enum.GetValues<ReturnWay>().Select(way => new SelectListItem(DossierNames.Of(way), way.ToString()))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        var (dossier, owner) = (View.Dossier, View.Owner);
        (Version, Remark, ReturnWay) = (dossier.Version, dossier.Note, dossier.ReturnWay);
        (OwnerKind, OwnerName, OwnerIdentity, OwnerBornOn) = (owner.Kind, owner.Name, NumberOf(owner), owner.BornOn);
        (Phone, Email, Address) = (owner.Phone, owner.Email, owner.Address);
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
        var ways = owner.TellBy ?? words.UsualOn(VietnamTime.DayOf(dossier.RecordedAt));
        TellBy = [.. MessageChannels.All.Where(channel => ways.Has(channel))];
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
            People = new TypedPeople(
                new TypedParty
                {
                    Kind = OwnerKind,
                    Name = OwnerName ?? "",
                    Identity = OwnerIdentity,
                    BornOn = OwnerBornOn,
                    Phone = Phone,
                    Email = Email,
                    Address = Address,
                },
                ((IOtherPeople)this).Submitter(),
                ((IOtherPeople)this).Authorised()
            ),
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
