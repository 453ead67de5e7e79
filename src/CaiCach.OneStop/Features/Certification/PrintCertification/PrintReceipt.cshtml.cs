using CaiCach.Documents.Official;
using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Forms;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.OneStop.Features.Certification.PrintCertification;

/// <summary>What a customer of the certification lane paid, as .docx; that it was printed is on record.</summary>
[AllowRoles(Role.Receptionist, Role.Officer, Role.Leader)]
[ResponseCache(NoStore = true)]
internal sealed class PrintReceiptModel(
    PrintCertificationQuery query,
    PersonalDataReadings readings,
    FormFile<CertificationWords> form,
    CurrentUser user
) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string ma, CancellationToken cancellationToken)
    {
        if (await query.ReadAsync(ma, cancellationToken) is not { } print)
        {
            return NotFound();
        }

        var words = form.On(VietnamTime.DayOf(print.Entries[0].CertifiedAt));
        var forms = new CertificationForms(words, print.AuthorityName);
        var collector = print.Dossier.OfficerName ?? user.Actor.Name;
        var file = OfficialDocumentWriter.Write(forms.Receipt(print.Dossier.Code, print.Entries, collector));
        var recorded = await readings.RecordAsync(print.Dossier, user.ActorFor(print.Dossier), cancellationToken);
        return recorded.Failed ? this.Refuse(recorded) : File(file, AttachmentType.Docx.MediaType, $"bien-nhan-{print.Dossier.Code}.docx");
    }
}
