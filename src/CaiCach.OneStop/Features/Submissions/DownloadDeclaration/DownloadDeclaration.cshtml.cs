using CaiCach.Foundation.Attachments;
using CaiCach.OneStop.Data;
using CaiCach.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CaiCach.OneStop.Features.Submissions.DownloadDeclaration;

/// <summary>What the citizen of this browser has filled in, as a declaration (.docx); for whoever holds the key alone.</summary>
[AllowAnonymous]
[EnableRateLimiting(PublicRate.Reads)]
[ResponseCache(NoStore = true)]
internal sealed class DownloadDeclarationModel(SubmissionDesk desk, Declarations declarations) : SubmissionPageModel(desk)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await FindAsync(isFinished: true, cancellationToken) is { } other ? other
        : await declarations.OfAsync(Open, cancellationToken) is { } file
            ? File(file, AttachmentType.Docx.MediaType, $"to-khai-{Open.Submission.Code}.docx")
        : NotFound();
}
