using CaiCach.Documents.Official;
using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Certification;
using CaiCach.OneStop.Domain.Forms;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.OneStop.Features.Certification.PrintCertification;

/// <summary>The statements (lời chứng) of one customer's papers, as .docx; that it was printed is on record.</summary>
[AllowRoles(Role.Receptionist, Role.Officer, Role.Leader)]
[ResponseCache(NoStore = true)]
internal sealed class PrintStatementsModel(
    PrintCertificationQuery query,
    PersonalDataReadings readings,
    CertificationCatalogue catalogue,
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

        var day = VietnamTime.DayOf(print.Entries[0].CertifiedAt);
        var rules = catalogue.Of(print.Entries[0].Kind, day);
        var file = OfficialDocumentWriter.Write(new CertificationForms(form.On(day), print.AuthorityName).Statements(rules, print.Entries));
        var recorded = await readings.RecordAsync(print.Dossier, user.ActorFor(print.Dossier), cancellationToken);
        return recorded.Failed ? this.Refuse(recorded) : File(file, AttachmentType.Docx.MediaType, $"loi-chung-{print.Dossier.Code}.docx");
    }
}
