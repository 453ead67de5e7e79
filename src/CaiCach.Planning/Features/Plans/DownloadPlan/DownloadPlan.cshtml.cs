using CaiCach.Documents.Official;
using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Planning.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.Planning.Features.Plans.DownloadPlan;

/// <summary>Downloads the plan as an official .docx: alone, or with the decision that issues it.</summary>
[AllowRoles]
internal sealed class DownloadPlanModel(DownloadPlanQuery query, PlanOutline outline, TimeProvider clock) : PageModel
{
    private const string Decision = "quyet-dinh";

    [BindProperty(SupportsGet = true, Name = "kem")]
    public string? Enclosing { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await query.ReadAsync(id, VietnamTime.Today(clock), cancellationToken) is not { } content)
        {
            return NotFound();
        }

        var document = new PlanDocument(outline, content);
        var file = OfficialDocumentWriter.Write(Enclosing == Decision ? document.WithDecision() : document.Alone());
        return File(file, AttachmentType.Docx.MediaType, Enclosing == Decision ? "quyet-dinh-ke-hoach.docx" : "ke-hoach.docx");
    }
}
