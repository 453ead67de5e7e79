using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Units;
using CaiCach.Reporting.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reporting.Features.Reports.OpenSignedPdf;

/// <summary>Downloads the signed PDF of a report.</summary>
[AllowRoles]
internal sealed class OpenSignedPdfModel(ReportingDbContext database, AttachmentBook attachments, IAttachmentStore store) : PageModel
{
    private const int Gone = 410;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        var attachmentId = await database
            .Reports.Where(report => report.Id == id)
            .Select(report => report.SignedAttachmentId)
            .SingleOrDefaultAsync(cancellationToken);
        if (attachmentId is not { } kept || await attachments.FindAsync(kept, cancellationToken) is not { } file)
        {
            return NotFound();
        }

        var content = await store.OpenReadAsync(AttachmentHash.Parse(file.Sha256), cancellationToken);
        return content is null ? StatusCode(Gone) : File(content, file.ContentType, file.FileName);
    }
}
