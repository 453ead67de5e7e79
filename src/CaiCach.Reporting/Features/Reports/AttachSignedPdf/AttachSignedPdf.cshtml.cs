using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Units;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;
using CaiCach.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reporting.Features.Reports.AttachSignedPdf;

/// <summary>Takes the signed PDF of an issued report.</summary>
[AllowRoles(Role.Coordinator, Role.Leader)]
[RequestSizeLimit(ReportLimits.FileMaxBytes)]
internal sealed class AttachSignedPdfModel(AttachSignedPdfHandler handler, ReportingDbContext database) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid ReportId { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Hãy chọn tệp PDF đã ký.")]
    public IFormFile? SignedFile { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await database.Reports.AnyAsync(report => report.Id == ReportId, cancellationToken) ? Page() : NotFound();

    [AllowRoles(Role.Coordinator, Role.Leader)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await database.Reports.AnyAsync(report => report.Id == ReportId, cancellationToken))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        await using var content = SignedFile!.OpenReadStream();
        var attached = await handler.HandleAsync(
            new AttachSignedPdfCommand(ReportId, Path.GetFileName(SignedFile.FileName), content),
            cancellationToken
        );
        if (attached.Failed)
        {
            return this.Refuse(attached);
        }

        return LocalRedirect(ReportingLinks.Report(ReportId));
    }
}
