using CaiCach.Documents.Official;
using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Forms;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.OneStop.Features.Dossiers.PrintForm;

/// <summary>Form 02, as .docx, in the wording of the day on which its dossier was received; of its own day where there is none.</summary>
[AllowRoles(Role.Receptionist, Role.Officer, Role.Leader)]
[ResponseCache(NoStore = true)]
internal sealed class PrintSupplementSlipModel(
    PrintSupplementSlipQuery query,
    PersonalDataReadings readings,
    CurrentUser user,
    FormFile<SupplementSlipWords> form
) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await query.ReadAsync(id, cancellationToken) is not { } view)
        {
            return NotFound();
        }

        var words = form.On(VietnamTime.DayOf(view.Dossier?.ReceivedAt ?? view.Content.IssuedAt));
        var file = OfficialDocumentWriter.Write(new SupplementSlipForm(words, view.Content).ToDocument());
        if (
            view.Dossier is { } dossier
            && await readings.RecordAsync(dossier, user.ActorFor(dossier), cancellationToken) is { Failed: true } refused
        )
        {
            return this.Refuse(refused);
        }

        return File(file, AttachmentType.Docx.MediaType, $"mau-02-{view.Content.Symbol.Replace('/', '-')}.docx");
    }
}
