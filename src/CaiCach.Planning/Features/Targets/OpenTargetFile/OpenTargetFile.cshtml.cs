using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Units;
using CaiCach.Planning.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Targets.OpenTargetFile;

/// <summary>Downloads the evidence of a target's value.</summary>
[AllowRoles]
internal sealed class OpenTargetFileModel(PlanningDbContext database, AttachmentBook attachments, IAttachmentStore store) : PageModel
{
    private const int Gone = 410;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        var attachmentId = await database
            .TargetValues.Where(value => value.Id == id)
            .Select(value => value.AttachmentId)
            .SingleOrDefaultAsync(cancellationToken);
        if (attachmentId is not { } kept || await attachments.FindAsync(kept, cancellationToken) is not { } file)
        {
            return NotFound();
        }

        var content = await store.OpenReadAsync(AttachmentHash.Parse(file.Sha256), cancellationToken);
        return content is null ? StatusCode(Gone) : File(content, file.ContentType, file.FileName);
    }
}
