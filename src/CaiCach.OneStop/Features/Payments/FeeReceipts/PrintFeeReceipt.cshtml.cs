using CaiCach.Documents.Official;
using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Forms;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.OneStop.Features.Payments.FeeReceipts;

/// <summary>The receipt of a dossier's fees, as .docx; that it was printed is on record.</summary>
[AllowRoles(Role.Receptionist, Role.Officer, Role.Leader)]
[ResponseCache(NoStore = true)]
internal sealed class PrintFeeReceiptModel(
    PrintFeeReceiptQuery query,
    PersonalDataReadings readings,
    FormFile<FeeReceiptWords> form,
    CurrentUser user
) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await query.ReadAsync(id, cancellationToken) is not { } view)
        {
            return NotFound();
        }

        var words = form.On(VietnamTime.DayOf(view.Content.Receipt.IssuedAt));
        var file = OfficialDocumentWriter.Write(new FeeReceiptForm(words, view.Content).ToDocument());
        var recorded = await readings.RecordAsync(view.Dossier, user.ActorFor(view.Dossier), cancellationToken);
        var name = $"bien-nhan-{view.Content.Receipt.Symbol.Replace('/', '-')}.docx";
        return recorded.Failed ? this.Refuse(recorded) : File(file, AttachmentType.Docx.MediaType, name);
    }
}
