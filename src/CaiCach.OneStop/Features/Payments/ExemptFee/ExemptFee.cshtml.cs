using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Text;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Payments.ExemptFee;

/// <summary>Lets a fee of a dossier off before it is collected.</summary>
[AllowRoles(Role.Receptionist, Role.Leader)]
internal sealed class ExemptFeeModel(ExemptFeeHandler handler, OneStopDbContext database) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "ma")]
    public string Code { get; set; } = "";

    [BindProperty]
    public uint Version { get; set; }

    /// <summary>Fee and exemption, with a slash between.</summary>
    [BindProperty]
    [Required(ErrorMessage = "Hãy chọn trường hợp miễn, giảm.")]
    [MaxLength(DossierLimits.CodeMaxLength * 2, ErrorMessage = "Không có trường hợp miễn, giảm như vậy.")]
    public string? Chosen { get; set; }

    [BindProperty]
    [MaxLength(DossierLimits.ReasonMaxLength, ErrorMessage = "Lý do dài quá 1.000 ký tự.")]
    public string? Reason { get; set; }

    public Dossier Dossier { get; private set; } = null!;

    public IReadOnlyList<ExemptibleFee> Offered { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Choices =>
        [
            .. Offered.SelectMany(
                one => one.Exemptions,
                (one, exemption) =>
                    new SelectListItem(
                        $"{one.Fee.Name}, {VietnameseNumber.Format(one.Fee.AmountVnd)} đồng. {ProcedureNames.Of(exemption)} ({exemption.Law})",
                        $"{one.Fee.Code}/{exemption.Code}"
                    )
            ),
        ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        Version = Dossier.Version;
        return Page();
    }

    [AllowRoles(Role.Receptionist, Role.Leader)]
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

        var pair = Chosen!.Split('/', 2);
        var result = await handler.HandleAsync(new ExemptFeeCommand(Code, Version, pair[0], pair[^1], Reason), cancellationToken);
        return result.Failed ? this.Refuse(result) : LocalRedirect(OneStopLinks.Dossier(Code));
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Code = Code.ToUpperInvariant();
        var dossier =
            Code.Length <= DossierLimits.CodeMaxLength
                ? await database.Dossiers.AsNoTracking().SingleOrDefaultAsync(dossier => dossier.Code == Code, cancellationToken)
                : null;
        if (dossier is null || !handler.MayFor(dossier))
        {
            return false;
        }

        Dossier = dossier;
        Offered = await handler.OfferedAsync(dossier, cancellationToken);
        return true;
    }
}
