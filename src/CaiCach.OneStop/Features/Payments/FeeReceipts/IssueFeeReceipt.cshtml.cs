using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Payments.FeeReceipts;

/// <summary>Issues the receipt of a dossier's paid fees, and goes back to the dossier, where it can be printed.</summary>
[AllowRoles(Role.Receptionist)]
internal sealed class IssueFeeReceiptModel(IssueFeeReceiptHandler handler, OneStopDbContext database) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "ma")]
    public string Code { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) ? Page() : NotFound();

    [AllowRoles(Role.Receptionist)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        var issued = await handler.HandleAsync(new IssueFeeReceiptCommand(Code), cancellationToken);
        return issued.Failed ? this.Refuse(issued) : LocalRedirect(OneStopLinks.Dossier(Code));
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Code = Code.ToUpperInvariant();
        return Code.Length <= DossierLimits.CodeMaxLength
            && await database.Dossiers.AnyAsync(dossier => dossier.Code == Code, cancellationToken);
    }
}
