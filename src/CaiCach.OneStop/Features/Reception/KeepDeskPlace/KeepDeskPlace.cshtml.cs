using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Reception.KeepDeskPlace;

/// <summary>Where the unit takes dossiers in.</summary>
[AllowRoles(Role.Administrator)]
internal sealed class KeepDeskPlaceModel(
    KeepDeskPlaceHandler handler,
    OneStopDbContext database,
    UnitCalendars calendars,
    CurrentUser user,
    TimeProvider clock
) : PageModel
{
    public const string SavedNotice = "desk-place-saved";

    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi địa chỉ Bộ phận Một cửa.")]
    [MaxLength(DeskPlace.AddressMaxLength, ErrorMessage = "Địa chỉ dài quá 300 ký tự.")]
    public string? Address { get; set; }

    [BindProperty]
    [MaxLength(DeskPlace.PhoneMaxLength, ErrorMessage = "Điện thoại dài quá 60 ký tự.")]
    public string? Phone { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi giờ làm việc.")]
    [MaxLength(DeskPlace.HoursMaxLength, ErrorMessage = "Giờ làm việc dài quá 300 ký tự.")]
    public string? Hours { get; set; }

    [BindProperty]
    public uint? Version { get; set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var unitId = user.UnitId;
        var place = await database.DeskPlaces.AsNoTracking().SingleOrDefaultAsync(one => one.UnitId == unitId, cancellationToken);
        (Address, Phone, Version) = (place?.Address, place?.Phone, place?.Version);
        Hours = place?.Hours ?? DeskPlaceNames.HoursOf(await calendars.OfAsync(unitId, cancellationToken), VietnamTime.Today(clock));
    }

    [AllowRoles(Role.Administrator)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var kept = await handler.HandleAsync(new KeepDeskPlaceCommand(Address!, Phone, Hours!, Version), cancellationToken);
        if (kept.Failed)
        {
            return this.Refuse(kept);
        }

        this.Announce(SavedNotice);
        return LocalRedirect(OneStopLinks.KeepDeskPlace);
    }
}
