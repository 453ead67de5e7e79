using CaiCach.Documents.Official;
using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Units;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;
using Microsoft.AspNetCore.Http;
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
                ReportComposer.Typeset(composed.Value, report.IsFrozen ? report.Texts : report.TextsWith(composed.Value.Proposed)),
                AttachmentType.Docx.MediaType,
                ReportFile.NameOf(report)
            );
    }

    /// <summary>The same as a PDF, where LibreOffice is there.</summary>
    public async Task<IActionResult> OnGetPdfAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!OfficialPdf.IsAvailable)
        {
            return NotFound();
        }

        var word = await OnGetAsync(id, cancellationToken);
        var (docx, name) = word switch
        {
            FileContentResult made => (made.FileContents, made.FileDownloadName),
            FileStreamResult kept => (await BytesAsync(kept.FileStream, cancellationToken), kept.FileDownloadName),
            _ => (null, null),
        };
        if (docx is null)
        {
            return word;
        }

        return await OfficialPdf.FromAsync(docx, cancellationToken) is { } pdf
            ? File(pdf, AttachmentType.Pdf.MediaType, Path.ChangeExtension(name, ".pdf"))
            : StatusCode(StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<byte[]> BytesAsync(Stream content, CancellationToken cancellationToken)
    {
        await using (content)
        {
            using var kept = new MemoryStream();
            await content.CopyToAsync(kept, cancellationToken);
            return kept.ToArray();
        }
    }

    private async Task<IActionResult> KeptAsync(Guid attachmentId, CancellationToken cancellationToken)
    {
        var file = await attachments.FindAsync(attachmentId, cancellationToken);
        var content = file is null ? null : await store.OpenReadAsync(AttachmentHash.Parse(file.Sha256), cancellationToken);
        return content is null ? StatusCode(Gone) : File(content, file!.ContentType, file.FileName);
    }
}
