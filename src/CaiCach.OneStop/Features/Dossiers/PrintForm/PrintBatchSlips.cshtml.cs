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
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Dossiers.PrintForm;

/// <summary>Form 01 of every dossier of a workbook, in one .docx; that each was printed is on record.</summary>
[AllowRoles(Role.Receptionist)]
[ResponseCache(NoStore = true)]
internal sealed class PrintBatchSlipsModel(
    PrintReceiptSlipQuery query,
    OneStopDbContext database,
    PersonalDataReadings readings,
    CurrentUser user,
    PublicSites sites,
    FormFile<ReceiptSlipWords> form
) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        var codes = await database
            .Dossiers.Where(dossier => dossier.BatchId == id && dossier.UnitId == user.UnitId)
            .OrderBy(dossier => dossier.Code)
            .Select(dossier => dossier.Code)
            .Take(DossierLimits.BatchMaxCount)
            .ToListAsync(cancellationToken);
        var site = await sites.OfAsync(user.UnitId, Request, cancellationToken);
        var slips = await query.ReadAsync(codes, site, cancellationToken);
        if (slips.Count == 0)
        {
            return NotFound();
        }

        var file = OfficialDocumentWriter.Write([.. slips.Select(DocumentOf)]);
        var actor = new DossierActor(user.Actor.PersonId, user.Actor.Name, user.UnitId);
        var recorded = await readings.RecordAsync([.. slips.Select(slip => slip.Dossier.Id)], actor, cancellationToken);
        return recorded.Failed ? this.Refuse(recorded) : File(file, AttachmentType.Docx.MediaType, "mau-01.docx");
    }

    private OfficialDocument DocumentOf(ReceiptSlipView slip) =>
        new ReceiptSlipForm(form.On(VietnamTime.DayOf(slip.Content.ReceivedAt)), slip.Content).ToDocument();
}
