using System.Collections.ObjectModel;
using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Text;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Assessments;
using CaiCach.OneStop.Domain.Burden;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Forms;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaiCach.OneStop.Features.Assessments.EditAssessedProcedure;

/// <summary>An answer as typed.</summary>
internal sealed record TypedAnswer
{
    [MaxLength(100)]
    public string? Code { get; set; }

    public bool? IsYes { get; set; }

    [MaxLength(BurdenLimits.TextMaxLength)]
    public string? Note { get; set; }
}

/// <summary>A procedure of an assessment: the questions, and what it costs.</summary>
[AllowRoles(Role.Coordinator, Role.Leader)]
internal sealed class EditAssessedProcedureModel(
    EditAssessedProcedureHandler handler,
    OneStopDbContext database,
    FormFile<AssessmentWords> form,
    HourlyWages wages,
    CurrentUser user,
    TimeProvider clock
) : PageModel
{
    private const int AnswersMax = 200;

    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    /// <summary>The procedure; null for a new one.</summary>
    [BindProperty(SupportsGet = true, Name = "ma")]
    public Guid? ProcedureId { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi tên thủ tục.")]
    [MaxLength(BurdenLimits.NameMaxLength)]
    public string? Name { get; set; }

    [BindProperty]
    [MaxLength(BurdenLimits.TextMaxLength)]
    public string? LegalBases { get; set; }

    [BindProperty]
    [MaxLength(AnswersMax)]
    public List<TypedAnswer> Answers { get; set; } = [];

    [BindProperty]
    public TypedCosts Costs { get; set; } = new();

    /// <summary>The questionnaire.</summary>
    public IReadOnlyList<AssessmentPart> Parts { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Choices { get; } = [new("Có", "true"), new("Không", "false")];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is not { } assessment)
        {
            return NotFound();
        }

        var known = assessment.Procedures.FirstOrDefault(one => one.Id == ProcedureId);
        if (ProcedureId is not null && known is null)
        {
            return NotFound();
        }

        (Version, Name, LegalBases) = (assessment.Version, known?.Name, known?.LegalBases);
        Costs = known?.Costs is { } sheet
            ? TypedCosts.Of(sheet)
            : TypedCosts.Proposed(wages.Of(VietnamTime.Today(clock).Year), content: null, ReadOnlyDictionary<DossierChannel, int>.Empty);
        Answers = Ordered([
            .. (known?.Answers ?? []).Select(answer => new TypedAnswer
            {
                Code = answer.Code,
                IsYes = answer.IsYes,
                Note = answer.Note,
            }),
        ]);
        return assessment.State == AssessmentState.Draft ? Page() : LocalRedirect(OneStopLinks.Assessment(Id));
    }

    [AllowRoles(Role.Coordinator, Role.Leader)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is not { } assessment)
        {
            return NotFound();
        }

        Answers = Ordered(Answers);
        if (ProcedureId is { } known && assessment.Procedures.All(one => one.Id != known))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await handler.HandleAsync(new EditAssessedProcedureCommand(Id, Version, Read()), cancellationToken);
        if (result.Failed)
        {
            return this.Refuse(result);
        }

        this.Announce("saved");
        return LocalRedirect(OneStopLinks.Assessment(Id));
    }

    private AssessedProcedure Read()
    {
        var bases = LegalBases?.Trim();
        return new AssessedProcedure(
            ProcedureId ?? Guid.CreateVersion7(clock.GetUtcNow()),
            VietnameseText.Tidy(Name),
            string.IsNullOrEmpty(bases) ? null : bases,
            [.. Answers.Select(answer => new AssessmentAnswer(answer.Code!, answer.IsYes, answer.Note?.Trim()))],
            Costs.IsFilled ? Costs.Read() : null
        );
    }

    /// <summary>An answer for each question, in the order of the questionnaire; what was typed for other questions falls away.</summary>
    private List<TypedAnswer> Ordered(IReadOnlyList<TypedAnswer> typed) =>
        [
            .. Parts
                .SelectMany(part => part.Questions)
                .Select(question =>
                    typed.FirstOrDefault(answer => answer.Code == question.Code) ?? new TypedAnswer { Code = question.Code }
                ),
        ];

    private async Task<ImpactAssessment?> LoadAsync(CancellationToken cancellationToken)
    {
        var assessment = await database.FindAssessmentAsync(Id, null, cancellationToken);
        if (assessment is null || !user.MayReview(assessment.UnitId))
        {
            return null;
        }

        Parts = form.On(VietnamTime.DayOf(assessment.RecordedAt)).Parts;
        return assessment;
    }
}
