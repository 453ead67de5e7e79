using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Text;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Assessments;
using CaiCach.OneStop.Domain.Burden;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.OneStop.Features.Assessments.EditAssessment;

/// <summary>Begins an assessment, or puts right which draft it is about.</summary>
[AllowRoles(Role.Coordinator, Role.Leader)]
internal sealed class EditAssessmentModel(EditAssessmentHandler handler, OneStopDbContext database, CurrentUser user) : PageModel
{
    /// <summary>Null for a new one.</summary>
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid? Id { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi tên dự thảo văn bản.")]
    [MaxLength(BurdenLimits.NameMaxLength)]
    public string? DraftName { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi loại văn bản.")]
    [MaxLength(BurdenLimits.LineMaxLength)]
    public string? DraftKind { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi cơ quan soạn thảo.")]
    [MaxLength(BurdenLimits.LineMaxLength)]
    public string? DraftingUnit { get; set; }

    public string BackHref => Id is { } id ? OneStopLinks.Assessment(id) : OneStopLinks.Assessments;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (Id is not { } id)
        {
            return Page();
        }

        var assessment = await database.FindAssessmentAsync(id, null, cancellationToken);
        if (assessment is null || !user.MayReview(assessment.UnitId))
        {
            return NotFound();
        }

        Version = assessment.Version;
        (DraftName, DraftKind, DraftingUnit) = (assessment.DraftName, assessment.DraftKind, assessment.DraftingUnit);
        return assessment.State == AssessmentState.Draft ? Page() : LocalRedirect(OneStopLinks.Assessment(id));
    }

    [AllowRoles(Role.Coordinator, Role.Leader)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var draft = new AssessedDraft(VietnameseText.Tidy(DraftName), VietnameseText.Tidy(DraftKind), VietnameseText.Tidy(DraftingUnit));
        var result = await handler.HandleAsync(new EditAssessmentCommand(Id, Id is null ? null : Version, draft), cancellationToken);
        return result.Failed ? this.Refuse(result) : LocalRedirect(OneStopLinks.Assessment(result.Value));
    }
}
