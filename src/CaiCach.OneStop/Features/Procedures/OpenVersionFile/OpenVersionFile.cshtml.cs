using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Procedures.OpenVersionFile;

/// <summary>Downloads a file of the catalogue, of whichever version: the units that use it look at drafts and at what was in force.</summary>
[AllowRoles]
internal sealed class OpenVersionFileModel(OneStopDbContext database, IAttachmentStore store) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string ma, Guid id, CancellationToken cancellationToken)
    {
        var code = ma.ToUpperInvariant();
        var file = await (
            from one in database.VersionFiles.AsNoTracking()
            join version in database.Versions on one.VersionId equals version.Id
            join procedure in database.Procedures on version.ProcedureId equals procedure.Id
            where one.Id == id && procedure.Code == code
            select one
        ).SingleOrDefaultAsync(cancellationToken);
        if (file is null)
        {
            return NotFound();
        }

        var content = await store.OpenReadAsync(AttachmentHash.Parse(file.Sha256), cancellationToken);
        return content is null ? StatusCode(StatusCodes.Status410Gone) : File(content, file.ContentType, file.FileName);
    }
}
