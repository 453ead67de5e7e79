using CaiCach.Foundation.Attachments;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Net.Http.Headers;

namespace CaiCach.OneStop.Features.Public.ProcedurePages;

/// <summary>Downloads a template or the publishing decision of a procedure in force; a draft's file is not there.</summary>
[AllowAnonymous]
[EnableRateLimiting(PublicRate.Policy)]
internal sealed class PublicProcedureFileModel(PublishedProcedures procedures, IAttachmentStore store) : PageModel
{
    // A version may end, and what it asked for with it: nobody is to get its templates for long after.
    private static readonly TimeSpan KeptByBrowsers = TimeSpan.FromHours(1);

    public async Task<IActionResult> OnGetAsync(string ma, Guid id, CancellationToken cancellationToken)
    {
        if (
            ma.Length > ProcedureLimits.CodeMaxLength
            || await procedures.FindFileAsync(ma.ToUpperInvariant(), id, cancellationToken) is not { } file
        )
        {
            return NotFound();
        }

        if (await store.OpenReadAsync(AttachmentHash.Parse(file.Sha256), cancellationToken) is not { } content)
        {
            return StatusCode(StatusCodes.Status410Gone);
        }

        Response.GetTypedHeaders().CacheControl = new CacheControlHeaderValue { Public = true, MaxAge = KeptByBrowsers };
        return new FileStreamResult(content, file.ContentType)
        {
            FileDownloadName = file.FileName,
            LastModified = file.UploadedAt,
            EntityTag = new EntityTagHeaderValue($"\"{file.Sha256}\""),
        };
    }
}
