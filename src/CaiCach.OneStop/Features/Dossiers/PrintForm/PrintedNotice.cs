using CaiCach.Documents.Official;
using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Forms;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.OneStop.Features.Dossiers.PrintForm;

/// <summary>Answers with a form that was filled in.</summary>
internal static class PrintedNotice
{
    /// <summary>The form as .docx; it shows what identifies the applicant, so that it was printed is on record.</summary>
    public static async Task<IActionResult> AnswerAsync(
        this PageModel page,
        NoticeView? view,
        PersonalDataReadings readings,
        CurrentUser user,
        CancellationToken cancellationToken
    )
    {
        if (view is null)
        {
            return page.NotFound();
        }

        var file = OfficialDocumentWriter.Write(new NoticeForm(view.Words, view.Content).ToDocument());
        if (
            view.Dossier is { } dossier
            && await readings.RecordAsync(dossier, user.ActorFor(dossier), cancellationToken) is { Failed: true } refused
        )
        {
            return page.Refuse(refused);
        }

        return page.File(file, AttachmentType.Docx.MediaType, view.FileName);
    }
}
