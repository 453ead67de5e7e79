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
    /// <summary>The form, to be printed from the page.</summary>
    public OfficialDocument Document { get; private set; } = null!;

    public string FileHref { get; private set; } = "";

    public Task<IActionResult> OnGetAsync(string ma, CancellationToken cancellationToken) =>
        AnswerAsync(
            ma,
            code => File(OfficialDocumentWriter.Write(Document), AttachmentType.Docx.MediaType, $"mau-01-{code}.docx"),
            cancellationToken
        );

    /// <summary>The same as a page, so that a desk prints it without Word.</summary>
    public Task<IActionResult> OnGetViewAsync(string ma, CancellationToken cancellationToken) =>
        AnswerAsync(ma, _ => Page(), cancellationToken);

    private async Task<IActionResult> AnswerAsync(string typed, Func<string, IActionResult> answer, CancellationToken cancellationToken)
    {
        if (
            typed.Length > DossierLimits.CodeMaxLength
            || await query.ReadAsync(
                typed.ToUpperInvariant(),
                await sites.OfAsync(user.UnitId, Request, cancellationToken),
                cancellationToken
            )
                is not { } view
        )
        {
            return NotFound();
        }

        var words = form.On(VietnamTime.DayOf(view.Content.ReceivedAt));
        (Document, FileHref) = (new ReceiptSlipForm(words, view.Content).ToDocument(), OneStopLinks.ReceiptSlip(view.Dossier.Code));
        var recorded = await readings.RecordAsync(view.Dossier, user.ActorFor(view.Dossier), cancellationToken);
        return recorded.Failed ? this.Refuse(recorded) : answer(view.Dossier.Code);
    }
}
