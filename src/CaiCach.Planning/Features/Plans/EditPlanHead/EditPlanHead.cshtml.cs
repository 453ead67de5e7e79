using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Units;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Plans.EditPlanHead;

/// <summary>Corrects what was read of a plan's head.</summary>
[AllowRoles(Role.Coordinator)]
internal sealed class EditPlanHeadModel(EditPlanHeadHandler handler, PlanningDbContext database) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid PlanId { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi tên kế hoạch.")]
    [MaxLength(PlanLimits.TitleMaxLength, ErrorMessage = "Tên dài quá 500 ký tự.")]
    public string Title { get; set; } = "";

    [BindProperty]
    [MaxLength(PlanLimits.NameMaxLength, ErrorMessage = "Tên cơ quan dài quá 300 ký tự.")]
    public string? Issuer { get; set; }

    [BindProperty]
    [MaxLength(PlanLimits.NumberMaxLength, ErrorMessage = "Số, ký hiệu dài quá 50 ký tự.")]
    public string? Number { get; set; }

    [BindProperty]
    public DateOnly? IssuedOn { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi ngày đầu của thời kỳ.")]
    public DateOnly? PeriodFrom { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi ngày cuối của thời kỳ.")]
    public DateOnly? PeriodTo { get; set; }

    [BindProperty]
    [MaxLength(PlanLimits.TextMaxLength, ErrorMessage = "Căn cứ dài quá 4.000 ký tự.")]
    public string? LegalBases { get; set; }

    [BindProperty]
    public Guid? ParentPlanId { get; set; }

    public Plan Plan { get; private set; } = null!;

    public IReadOnlyList<(Guid Id, string Title)> Parents { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        Version = Plan.Version;
        (Title, Issuer, Number, IssuedOn) = (Plan.Title, Plan.IssuerName, Plan.Number, Plan.IssuedOn);
        (PeriodFrom, PeriodTo, ParentPlanId) = (Plan.PeriodFrom, Plan.PeriodTo, Plan.ParentPlanId);
        LegalBases = string.Join('\n', Plan.LegalBases);
        return Plan.IsEditable ? Page() : LocalRedirect(PlanningLinks.Plan(PlanId));
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

        var result = await handler.HandleAsync(Command(), cancellationToken);
        if (!result.Failed)
        {
            return LocalRedirect(PlanningLinks.Review(PlanId));
        }

        return this.Refuse(result);
    }

    private EditPlanHeadCommand Command() =>
        new()
        {
            PlanId = PlanId,
            Version = Version,
            Title = Title,
            Issuer = Issuer?.Trim(),
            Number = Number?.Trim(),
            IssuedOn = IssuedOn,
            PeriodFrom = PeriodFrom!.Value,
            PeriodTo = PeriodTo!.Value,
            LegalBases =
            [
                .. (LegalBases ?? "")
                    .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    .Take(PlanLimits.ListMaxItems),
            ],
            ParentPlanId = ParentPlanId,
        };

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var plan = await database.Plans.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == PlanId, cancellationToken);
        if (plan is null)
        {
            return false;
        }

        Plan = plan;
        var parents = await database
            .Plans.Where(candidate => candidate.UnitId == plan.UnitId && candidate.Kind == PlanKind.MultiYear && candidate.Id != plan.Id)
            .OrderByDescending(candidate => candidate.PeriodFrom)
            .Take(PlanLimits.ListMaxItems)
            .Select(candidate => new { candidate.Id, candidate.Title })
            .ToListAsync(cancellationToken);
        Parents = [.. parents.Select(parent => (parent.Id, parent.Title))];
        return true;
    }
}
