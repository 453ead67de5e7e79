using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Dossiers.PrintForm;

/// <summary>What the applicant filled in at home, as a declaration (.docx); whoever opens it is on record.</summary>
[AllowRoles(Role.Receptionist, Role.Officer, Role.Leader)]
[ResponseCache(NoStore = true)]
internal sealed class PrintDeclarationModel(
    OneStopDbContext database,
    Declarations declarations,
    PersonalDataReadings readings,
    CurrentUser user
) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string ma, CancellationToken cancellationToken)
    {
        var code = ma.ToUpperInvariant();
        var dossier =
            code.Length <= DossierLimits.CodeMaxLength
                ? await database.Dossiers.AsNoTracking().SingleOrDefaultAsync(dossier => dossier.Code == code, cancellationToken)
                : null;
        if (dossier is null || await declarations.OfAsync(dossier, cancellationToken) is not { } file)
        {
            return NotFound();
        }

        var recorded = await readings.RecordAsync(dossier, user.ActorFor(dossier), cancellationToken);
        return recorded.Failed ? this.Refuse(recorded) : File(file, AttachmentType.Docx.MediaType, $"to-khai-{dossier.Code}.docx");
    }
}
