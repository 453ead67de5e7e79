using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Units;
using CaiCach.Indicators.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Indicators.Features.Recorded.OpenFigureFile;

/// <summary>Downloads the evidence of a recorded figure.</summary>
[AllowRoles(Role.Officer, Role.Leader, Role.Coordinator, Role.Appraiser, Role.Auditor)]
internal sealed class OpenFigureFileModel(IndicatorsDbContext database, AttachmentBook attachments, IAttachmentStore store) : PageModel
{
    private const int Gone = 410;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        var attachmentId = await database
            .Figures.Where(figure => figure.Id == id)
            .Select(figure => (Guid?)figure.AttachmentId)
            .SingleOrDefaultAsync(cancellationToken);
        if (attachmentId is not { } kept || await attachments.FindAsync(kept, cancellationToken) is not { } file)
        {
            return NotFound();
        }

        var content = await store.OpenReadAsync(AttachmentHash.Parse(file.Sha256), cancellationToken);
        return content is null ? StatusCode(Gone) : File(content, file.ContentType, file.FileName);
    }
}
