using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Deliveries;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Messages;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Dossiers.CorrectDossier;

/// <summary>Contact data and note of a dossier, to be put right. It shows what identifies the applicant, so that it was opened is on record.</summary>
[AllowRoles(Role.Receptionist, Role.Officer, Role.Leader)]
[ResponseCache(NoStore = true)]
internal sealed class CorrectDossierModel(
    CorrectDossierHandler handler,
    OneStopDbContext database,
    PersonalDataReadings readings,
    MessageWords words,
    CurrentUser user
) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "ma")]
    public string Code { get; set; } = "";

    [BindProperty]
    public uint Version { get; set; }

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
    [MaxLength(DossierLimits.NoteMaxLength, ErrorMessage = "Nội dung dài quá 2.000 ký tự.")]
    public string? Remark { get; set; }

    [BindProperty]
    [MaxLength(DossierLimits.ReasonMaxLength, ErrorMessage = "Lý do dài quá 1.000 ký tự.")]
    public string? Note { get; set; }

    /// <summary>Channels over which the people of the dossier want to be told; none for not at all.</summary>
    [BindProperty]
    public List<DeliveryChannel> TellBy { get; set; } = [];

    public Dossier Dossier { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        var owner = await database.OwnerOfAsync(Dossier.Id, cancellationToken);
        (Version, Phone, Email, Address, Remark) = (Dossier.Version, owner.Phone, owner.Email, owner.Address, Dossier.Note);
        var ways = owner.TellBy ?? words.UsualOn(VietnamTime.DayOf(Dossier.RecordedAt));
        TellBy = [.. MessageChannels.All.Where(channel => ways.Has(channel))];
        var recorded = await readings.RecordAsync(Dossier, user.ActorFor(Dossier), cancellationToken);
        return recorded.Failed ? this.Refuse(recorded) : Page();
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

        var result = await handler.HandleAsync(
            new CorrectDossierCommand(Code, Version, Phone, Email, Address, Remark, MessageChannels.Of(TellBy), Note),
            cancellationToken
        );
        return result.Failed ? this.Refuse(result) : LocalRedirect(OneStopLinks.Dossier(Code));
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Code = Code.ToUpperInvariant();
        var dossier =
            Code.Length <= DossierLimits.CodeMaxLength
                ? await database.Dossiers.AsNoTracking().SingleOrDefaultAsync(dossier => dossier.Code == Code, cancellationToken)
                : null;
        Dossier = dossier!;
        return dossier is not null && DossierMoves.Find(dossier.Stage, DossierAction.Correct) is not null;
    }
}
