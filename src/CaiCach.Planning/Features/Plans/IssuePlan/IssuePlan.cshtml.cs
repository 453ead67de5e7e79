using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Plans.IssuePlan;

/// <summary>Records number, date and signer, and puts the plan in force.</summary>
[AllowRoles(Role.Coordinator, Role.Leader)]
internal sealed class IssuePlanModel(IssuePlanHandler handler, PlanningDbContext database, IPeopleDirectory people, TimeProvider clock)
    : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid PlanId { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi số, ký hiệu.")]
    [MaxLength(PlanLimits.NumberMaxLength, ErrorMessage = "Số, ký hiệu dài quá 50 ký tự.")]
    public string Number { get; set; } = "";

    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi ngày ban hành.")]
    public DateOnly? IssuedOn { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi chức vụ người ký.")]
    [MaxLength(PlanLimits.NameMaxLength, ErrorMessage = "Chức vụ dài quá 300 ký tự.")]
    public string SignerTitle { get; set; } = "";

    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi họ tên người ký.")]
    [MaxLength(PlanLimits.NameMaxLength, ErrorMessage = "Họ tên dài quá 300 ký tự.")]
    public string SignerName { get; set; } = "";

    public Plan Plan { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (Plan.State != PlanState.Approved)
        {
            return LocalRedirect(PlanningLinks.Plan(PlanId));
        }

        var today = VietnamTime.Today(clock);
        var signer = await people.SignerAsync(Plan.UnitId, today, cancellationToken);
        Version = Plan.Version;
        Number = Plan.Number ?? "";
        IssuedOn = Plan.IssuedOn ?? today;
        SignerTitle = signer?.Title ?? "";
        SignerName = signer?.Name ?? "";
        return Page();
    }

    [AllowRoles(Role.Coordinator, Role.Leader)]
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

        var result = await handler.HandleAsync(
            new IssuePlanCommand(PlanId, Version, Number, IssuedOn!.Value, SignerTitle, SignerName),
            cancellationToken
        );
        if (result.Failed)
        {
            return this.Refuse(result);
        }

        return LocalRedirect(PlanningLinks.Plan(PlanId));
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var plan = await database.Plans.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == PlanId, cancellationToken);
        Plan = plan!;
        return plan is not null;
    }
}
