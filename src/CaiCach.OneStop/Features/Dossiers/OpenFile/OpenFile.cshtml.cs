using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Dossiers.OpenFile;

/// <summary>Downloads a file of a dossier within the unit scope: of a move, or the scan of a paper, those that were replaced too.</summary>
[AllowRoles(Role.Receptionist, Role.Officer, Role.Leader, Role.Coordinator, Role.Auditor)]
internal sealed class OpenFileModel(OneStopDbContext database, AttachmentBook attachments, SharedAttachments shared, IAttachmentStore store)
    : PageModel
{
    public async Task<IActionResult> OnGetAsync(string ma, Guid id, CancellationToken cancellationToken)
    {
        var code = ma.ToUpperInvariant();
        var ofMoves =
            from file in database.Files
            join dossier in database.Dossiers on file.DossierId equals dossier.Id
            where file.Id == id && dossier.Code == code
            select (Guid?)file.AttachmentId;
        var ofPapers =
            from component in database.Components
            join dossier in database.Dossiers on component.DossierId equals dossier.Id
            where component.Id == id && dossier.Code == code
            select component.AttachmentId;
        var ofHistory =
            from file in database.PaperFiles
            join dossier in database.Dossiers on file.DossierId equals dossier.Id
            where file.Id == id && dossier.Code == code
            select (Guid?)file.AttachmentId;
        var attachmentId = await ofMoves.Concat(ofPapers).Concat(ofHistory).SingleOrDefaultAsync(cancellationToken);
        if (
            attachmentId is not { } kept
            || (await attachments.FindAsync(kept, cancellationToken) ?? await shared.FindAsync(code, kept, cancellationToken))
                is not { } found
        )
        {
            return NotFound();
        }

        var content = await store.OpenReadAsync(AttachmentHash.Parse(found.Sha256), cancellationToken);
        return content is null ? StatusCode(StatusCodes.Status410Gone) : File(content, found.ContentType, found.FileName);
    }
}
