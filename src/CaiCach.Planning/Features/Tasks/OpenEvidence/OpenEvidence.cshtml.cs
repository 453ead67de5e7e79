using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Units;
using CaiCach.Planning.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Tasks.OpenEvidence;

/// <summary>Downloads a file of evidence within the unit scope.</summary>
[AllowRoles]
internal sealed class OpenEvidenceModel(PlanningDbContext database, AttachmentBook attachments, IAttachmentStore store) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        var attachmentId = await database
            .Evidence.Where(evidence => evidence.Id == id)
            .Select(evidence => evidence.AttachmentId)
            .SingleOrDefaultAsync(cancellationToken);
        if (attachmentId is not { } kept || await attachments.FindAsync(kept, cancellationToken) is not { } file)
        {
            return NotFound();
        }

        var content = await store.OpenReadAsync(AttachmentHash.Parse(file.Sha256), cancellationToken);
        return content is null ? StatusCode(StatusCodes.Missing) : File(content, file.ContentType, file.FileName);
    }

    private static class StatusCodes
    {
        /// <summary>The description is there and the content is not: verify reports it, the person is told that it is gone.</summary>
        public const int Missing = 410;
    }
}
