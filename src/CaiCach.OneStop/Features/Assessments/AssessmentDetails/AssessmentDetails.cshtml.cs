using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Assessments;
using CaiCach.OneStop.Domain.Burden;
using CaiCach.OneStop.Domain.Forms;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.OneStop.Features.Assessments.AssessmentDetails;

/// <summary>An assessment with its procedures.</summary>
[AllowRoles]
internal sealed class AssessmentDetailsModel(
    OneStopDbContext database,
    ChangeAssessmentHandler handler,
    FormFile<AssessmentWords> form,
    CurrentUser user
) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    public Guid? DroppedId { get; set; }

    [BindProperty]
    [MaxLength(BurdenLimits.TextMaxLength)]
    public string? Conclusion { get; set; }

    public ImpactAssessment Assessment { get; private set; } = null!;

    /// <summary>The questionnaire of the day on which it was begun.</summary>
    public AssessmentWords Words { get; private set; } = null!;

    public bool MayWrite => Assessment.State == AssessmentState.Draft && user.MayReview(Assessment.UnitId);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        Version = Assessment.Version;
        return Page();
    }

    [AllowRoles(Role.Coordinator, Role.Leader)]
    public Task<IActionResult> OnPostDropAsync(CancellationToken cancellationToken) =>
        ChangeAsync(new ChangeAssessmentCommand(Id, Version, DroppedId ?? Guid.Empty, null), cancellationToken);

    [AllowRoles(Role.Coordinator, Role.Leader)]
    public Task<IActionResult> OnPostFinishAsync(CancellationToken cancellationToken) =>
        ChangeAsync(new ChangeAssessmentCommand(Id, Version, null, Conclusion?.Trim()), cancellationToken);

    private async Task<IActionResult> ChangeAsync(ChangeAssessmentCommand command, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return await LoadAsync(cancellationToken) ? Page() : NotFound();
        }

        var result = await handler.HandleAsync(command, cancellationToken);
        if (!result.Failed)
        {
            this.Announce("saved");
            return LocalRedirect(OneStopLinks.Assessment(Id));
        }

        return await LoadAsync(cancellationToken) ? this.Refuse(result) : NotFound();
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await database.FindAssessmentAsync(Id, null, cancellationToken) is not { } assessment)
        {
            return false;
        }

        Assessment = assessment;
        Words = form.On(VietnamTime.DayOf(assessment.RecordedAt));
        return true;
    }
}
