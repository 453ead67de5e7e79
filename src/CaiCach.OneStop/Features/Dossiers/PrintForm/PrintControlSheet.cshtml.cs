using CaiCach.Documents.Official;
using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.OneStop.Features.Dossiers.PrintForm;

/// <summary>Form 06 of a dossier that was taken in, as .docx; of the applicant it has the name alone.</summary>
[AllowRoles(Role.Receptionist, Role.Officer, Role.Leader)]
[ResponseCache(NoStore = true)]
internal sealed class PrintControlSheetModel(
    PrintControlSheetQuery query,
    FormFile<ControlSheetWords> form,
    PublicSites sites,
    CurrentUser user
) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string ma, CancellationToken cancellationToken)
    {
        var content =
            ma.Length <= DossierLimits.CodeMaxLength
                ? await query.ReadAsync(
                    ma.ToUpperInvariant(),
                    await sites.OfAsync(user.UnitId, Request, cancellationToken),
                    cancellationToken
                )
                : null;
        if (content is null)
        {
            return NotFound();
        }

        var words = form.On(VietnamTime.DayOf(content.ReceivedAt));
        var file = OfficialDocumentWriter.Write(new ControlSheetForm(words, content).ToDocument());
        return File(file, AttachmentType.Docx.MediaType, $"mau-06-{content.Code}.docx");
    }
}
