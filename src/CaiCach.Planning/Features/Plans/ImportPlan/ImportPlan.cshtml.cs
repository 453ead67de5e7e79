using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Units;
using CaiCach.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.Planning.Features.Plans.ImportPlan;

/// <summary>Uploads a plan document.</summary>
[AllowRoles(Role.Coordinator)]
[RequestSizeLimit(52 * 1024 * 1024)]
internal sealed class ImportPlanModel(ImportPlanHandler handler, CurrentUser user) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Hãy chọn tệp kế hoạch.")]
    public new IFormFile? File { get; set; }

    [AllowRoles(Role.Coordinator)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        await using var content = File!.OpenReadStream();
        var result = await handler.HandleAsync(
            new ImportPlanCommand(user.UnitId, Path.GetFileName(File.FileName), content),
            cancellationToken
        );
        if (result.Failed)
        {
            ModelState.Add(result);
            return Page();
        }

        return LocalRedirect(
            result.Value.PlanId is { } planId ? PlanningLinks.Review(planId) : PlanningLinks.Scan(result.Value.JobId!.Value)
        );
    }
}
