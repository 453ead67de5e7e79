using CaiCach.Documents.Official;
using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Forms;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.OneStop.Features.Dossiers.PrintForm;

/// <summary>Form 01 of a dossier that was taken in, as .docx. It shows what identifies the applicant, so that it was printed is on record.</summary>
[AllowRoles(Role.Receptionist, Role.Officer, Role.Leader)]
[ResponseCache(NoStore = true)]
internal sealed class PrintReceiptSlipModel(
    PrintReceiptSlipQuery query,
    PersonalDataReadings readings,
    CurrentUser user,
    PublicSites sites,
    FormFile<ReceiptSlipWords> form
) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string ma, CancellationToken cancellationToken)
    {
        if (
            ma.Length > DossierLimits.CodeMaxLength
            || await query.ReadAsync(ma.ToUpperInvariant(), await sites.OfAsync(user.UnitId, Request, cancellationToken), cancellationToken)
                is not { } view
        )
        {
            return NotFound();
        }

        var words = form.On(VietnamTime.DayOf(view.Content.ReceivedAt));
        var file = OfficialDocumentWriter.Write(new ReceiptSlipForm(words, view.Content).ToDocument());
        var recorded = await readings.RecordAsync(view.Dossier, user.ActorFor(view.Dossier), cancellationToken);
        return recorded.Failed ? this.Refuse(recorded) : File(file, AttachmentType.Docx.MediaType, $"mau-01-{view.Dossier.Code}.docx");
    }
}
