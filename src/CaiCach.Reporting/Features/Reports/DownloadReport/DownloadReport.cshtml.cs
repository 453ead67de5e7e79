using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Units;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reporting.Features.Reports.DownloadReport;

/// <summary>Downloads a report as .docx: a draft with the figures of now, an issued one as it was kept.</summary>
[AllowRoles]
internal sealed class DownloadReportModel(
    ReportingDbContext database,
    ReportComposer composer,
    AttachmentBook attachments,
    IAttachmentStore store
) : PageModel
{
    private const int Gone = 410;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        var report = await database.Reports.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id, cancellationToken);
        if (report is null)
        {
            return NotFound();
        }

        if (report.DocumentAttachmentId is { } kept)
        {
            return await KeptAsync(kept, cancellationToken);
        }

        var composed = await composer.ComposeAsync(report, cancellationToken);
        return composed.Failed
            ? NotFound()
            : File(
                ReportComposer.Typeset(composed.Value, report.TextsWith(composed.Value.Proposed)),
                AttachmentType.Docx.MediaType,
                ReportFile.NameOf(report)
            );
    }

    private async Task<IActionResult> KeptAsync(Guid attachmentId, CancellationToken cancellationToken)
    {
        var file = await attachments.FindAsync(attachmentId, cancellationToken);
        var content = file is null ? null : await store.OpenReadAsync(AttachmentHash.Parse(file.Sha256), cancellationToken);
        return content is null ? StatusCode(Gone) : File(content, file!.ContentType, file.FileName);
    }
}
