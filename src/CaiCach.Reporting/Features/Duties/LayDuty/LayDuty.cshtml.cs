using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Reporting.Domain;
using CaiCach.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaiCach.Reporting.Features.Duties.LayDuty;

/// <summary>Where a unit lays a report on the units below: once, or for periods that come again.</summary>
[AllowRoles(Role.Appraiser, Role.Leader, Role.Coordinator)]
internal sealed class LayDutyModel(
    LayDutyHandler handler,
    ReportOutlines outlines,
    FormOutlines forms,
    CurrentUser user,
    TimeProvider clock
) : PageModel
{
    private const int YearsAhead = 2;

    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi tên báo cáo.")]
    [MaxLength(ReportLimits.NameMaxLength, ErrorMessage = "Tên báo cáo dài quá 300 ký tự.")]
    public string Name { get; set; } = "";

    [BindProperty]
    [Required(ErrorMessage = "Hãy chọn loại báo cáo.")]
    [MaxLength(ReportLimits.NameMaxLength, ErrorMessage = "Không có đề cương này.")]
    public string Outline { get; set; } = "";

    /// <summary>A period that comes again as <see cref="DutyNames.PeriodChoices"/> has it, or the one period that is asked for.</summary>
    [BindProperty]
    [Required(ErrorMessage = "Hãy chọn kỳ báo cáo.")]
    public string Periods { get; set; } = "";

    [BindProperty]
    public PeriodCutoff Cutoff { get; set; } = PeriodCutoff.Reporting;

    [BindProperty]
    public DateOnly? DueOn { get; set; }

    [BindProperty]
    public int SentWithinWorkingDays { get; set; } = 2;

    [BindProperty]
    [MaxLength(ReportLimits.NameMaxLength, ErrorMessage = "Căn cứ dài quá 300 ký tự.")]
    public string? Law { get; set; }

    public IReadOnlyList<SelectListItem> Outlines =>
        [
            .. outlines
                .All.Where(outline => outline.Consolidates is null)
                .Select(outline => new SelectListItem(ReportNames.TitleOf(outline), outline.Name)),
            new SelectListItem(ReportNames.ProgressTitle, ProgressOutline.Name),
            .. forms.All.Select(form => new SelectListItem(form.Title, form.Form)),
        ];

    public IReadOnlyList<SelectListItem> PeriodChoices
    {
        get
        {
            var year = VietnamTime.Today(clock).Year;
            return
            [
                .. Enumerable
                    .Range(year, YearsAhead)
                    .SelectMany(DutyNames.PeriodsOnce)
                    .Where(period => period.Days(PeriodCutoff.Calendar).To >= VietnamTime.Today(clock).AddMonths(-1))
                    .Select(period => new SelectListItem(DutyNames.Once(period), $"{period}")),
                .. DutyNames.PeriodChoices.Select(choice => new SelectListItem(DutyNames.Again(choice.Name), choice.Periods)),
            ];
        }
    }

    public IReadOnlyList<SelectListItem> Cutoffs { get; } =
    [.. Enum.GetValues<PeriodCutoff>().Reverse().Select(cutoff => new SelectListItem(DutyNames.Of(cutoff), $"{cutoff}"))];

    public IActionResult OnGet() => user.HoldsIn(user.UnitId, ReportRights.Reviewing) ? Page() : StatusCode(StatusCodes.Status403Forbidden);

    [AllowRoles(Role.Appraiser, Role.Leader, Role.Coordinator)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var once = Period.TryParse(Periods, out var period) ? period : null;
        var laid = await handler.HandleAsync(
            new LayDutyCommand(
                Name,
                Outline,
                once is null ? Periods : null,
                once,
                Enum.IsDefined(Cutoff) ? Cutoff : PeriodCutoff.Reporting,
                DueOn,
                SentWithinWorkingDays,
                Law
            ),
            cancellationToken
        );
        return laid.Failed ? this.Refuse(laid) : LocalRedirect(ReportingLinks.Below);
    }
}
