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
    PublicSites sites,
    FormFile<SupplementSlipWords> form
) : PageModel
{
    /// <summary>The form, to be printed from the page.</summary>
    public OfficialDocument Document { get; private set; } = null!;

    public string FileHref { get; private set; } = "";

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        AnswerAsync(
            id,
            symbol =>
                File(OfficialDocumentWriter.Write(Document), AttachmentType.Docx.MediaType, $"mau-02-{symbol.Replace('/', '-')}.docx"),
            cancellationToken
        );

    /// <summary>The same as a page, so that a desk prints it without Word.</summary>
    public Task<IActionResult> OnGetViewAsync(Guid id, CancellationToken cancellationToken) =>
        AnswerAsync(id, _ => Page(), cancellationToken);

    private async Task<IActionResult> AnswerAsync(Guid id, Func<string, IActionResult> answer, CancellationToken cancellationToken)
    {
        if (await query.ReadAsync(id, await sites.OfAsync(user.UnitId, Request, cancellationToken), cancellationToken) is not { } view)
        {
            return NotFound();
        }

        var words = form.On(VietnamTime.DayOf(view.Dossier?.ReceivedAt ?? view.Content.IssuedAt));
        (Document, FileHref) = (new SupplementSlipForm(words, view.Content).ToDocument(), OneStopLinks.Slip(id));
        if (
            view.Dossier is { } dossier
            && await readings.RecordAsync(dossier, user.ActorFor(dossier), cancellationToken) is { Failed: true } refused
        )
        {
            return this.Refuse(refused);
        }

        return answer(view.Content.Symbol);
    }
}
