using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Units;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Plans.CarryOver;

/// <summary>Takes what is unfinished into next year's draft.</summary>
[AllowRoles(Role.Coordinator)]
internal sealed class CarryOverModel(CarryOverHandler handler, PlanningDbContext database) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid PlanId { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi tên dự thảo.")]
    [MaxLength(PlanLimits.TitleMaxLength, ErrorMessage = "Tên dài quá 500 ký tự.")]
    public string Title { get; set; } = "";

    public Plan Plan { get; private set; } = null!;

    public int Unfinished { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        Title = $"Kế hoạch cải cách hành chính năm {Plan.PeriodTo.Year + 1}";
        return Page();
    }

    [AllowRoles(Role.Coordinator)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await handler.HandleAsync(new CarryOverCommand(PlanId, Title), cancellationToken);
        if (!result.Failed)
        {
            return LocalRedirect(PlanningLinks.Review(result.Value));
        }

        return this.Refuse(result);
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var plan = await database.Plans.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == PlanId, cancellationToken);
        Plan = plan!;
        Unfinished = await database.Tasks.CountAsync(task => task.PlanId == PlanId && task.FinishedOn == null, cancellationToken);
        return plan is not null;
    }
}
