using System.ComponentModel.DataAnnotations;
using CaiCach.OneStop.Domain.Deliveries;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Messages;
using CaiCach.OneStop.Domain.Procedures;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaiCach.OneStop.Features.Dossiers;

/// <summary>
/// Fields of a page for the people of a dossier: whose it is, who brings it, and who acts for the owner by a paper of authorisation; with how the
/// result comes back and how they are told.
/// </summary>
internal abstract class TypedPeopleModel : PageModel
{
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
    [TypedPhone(ErrorMessage = "Số điện thoại chỉ gồm chữ số, tối đa 20 ký tự.")]
    public string? OwnerPhone { get; set; }

    [BindProperty]
    [MaxLength(DossierLimits.EmailMaxLength, ErrorMessage = "Thư điện tử dài quá 200 ký tự.")]
    [EmailAddress(ErrorMessage = "Thư điện tử không đúng dạng.")]
    public string? OwnerEmail { get; set; }

    [BindProperty]
    [MaxLength(DossierLimits.AddressMaxLength, ErrorMessage = "Địa chỉ dài quá 500 ký tự.")]
    public string? OwnerAddress { get; set; }

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

    /// <summary>Codes of the papers that are there.</summary>
    [BindProperty]
    [MaxLength(DossierLimits.ComponentsMaxCount, ErrorMessage = "Quá nhiều giấy tờ.")]
    public List<string> Papers { get; set; } = [];

    /// <summary>Channels over which the people of the dossier want to be told; none for not at all.</summary>
    [BindProperty]
    public List<DeliveryChannel> TellBy { get; set; } = [];

    /// <summary>Where a number that was typed is looked up; null where nobody is filled in.</summary>
    public abstract string? LookUpHref { get; }

    public static IReadOnlyList<SelectListItem> ReturnWays { get; } =
    [.. Enum.GetValues<ReturnWay>().Select(way => new SelectListItem(DossierNames.Of(way), way.ToString()))];

    /// <summary>Whether anything was typed of who brings it.</summary>
    public bool HasSubmitter => Submitter() is not null;

    /// <summary>Whether anything was typed of who acts for the owner.</summary>
    public bool HasAuthorised => Authorised() is not null;

    /// <summary>Whose it is, as typed.</summary>
    protected TypedParty Owner() =>
        new()
        {
            Kind = OwnerKind,
            Name = OwnerName ?? "",
            Identity = OwnerIdentity,
            BornOn = OwnerBornOn,
            Phone = OwnerPhone,
            Email = OwnerEmail,
            Address = OwnerAddress,
        };

    /// <summary>Who brings it, as typed; null where nothing was.</summary>
    protected TypedParty? Submitter() =>
        Typed(
            new TypedParty
            {
                Name = SubmitterName ?? "",
                Identity = SubmitterIdentity,
                Phone = SubmitterPhone,
            }
        );

    /// <summary>Who acts for the owner, as typed; null where nothing was.</summary>
    protected TypedParty? Authorised() =>
        Typed(
            new TypedParty
            {
                Name = AuthorisedName ?? "",
                Identity = AuthorisedIdentity,
                Phone = AuthorisedPhone,
                Address = AuthorisedAddress,
                Authority = Authority,
            }
        );

    /// <summary>Ticks the channels of these ways.</summary>
    protected void Tell(MessageWays ways) => TellBy = [.. MessageChannels.All.Where(channel => ways.Has(channel))];

    private static TypedParty? Typed(TypedParty party) => party.IsBlank ? null : party;
}
