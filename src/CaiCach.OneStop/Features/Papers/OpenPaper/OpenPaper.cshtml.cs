using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Papers.OpenPaper;

/// <summary>Downloads a kept paper of a person; it is handed out only after that is on record.</summary>
[AllowRoles(Role.Receptionist, Role.Officer, Role.Leader)]
internal sealed class OpenPaperModel(
    OneStopDbContext database,
    PersonalDataReadings readings,
    AttachmentBook attachments,
    IAttachmentStore store,
    CurrentUser user
) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        var paper = await database.StoredPapers.AsNoTracking().SingleOrDefaultAsync(paper => paper.Id == id, cancellationToken);
        if (paper is null || await attachments.FindAsync(paper.AttachmentId, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        var actor = new DossierActor(user.Actor.PersonId, user.Actor.Name, user.UnitId);
        var recorded = await readings.RecordAsync([paper.DossierId], actor, cancellationToken);
        if (recorded.Failed)
        {
            return this.Refuse(recorded);
        }

        var content = await store.OpenReadAsync(AttachmentHash.Parse(found.Sha256), cancellationToken);
        return content is null ? StatusCode(StatusCodes.Status410Gone) : File(content, found.ContentType, found.FileName);
    }
}
