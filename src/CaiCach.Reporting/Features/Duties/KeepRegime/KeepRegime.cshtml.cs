using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaiCach.Reporting.Features.Duties.KeepRegime;

/// <summary>The regime, and what the unit adds to it.</summary>
[AllowRoles]
internal sealed class KeepRegimeModel(
    AddDutyHandler add,
    EndDutyHandler end,
    DutyBook book,
    ReportingRegime regime,
    ReportOutlines outlines,
    FormOutlines forms,
    CurrentUser user,
    TimeProvider clock
) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi tên báo cáo.")]
    [MaxLength(ReportLimits.NameMaxLength, ErrorMessage = "Tên báo cáo dài quá 300 ký tự.")]
    public string Name { get; set; } = "";

    [BindProperty]
    [Required(ErrorMessage = "Hãy chọn loại báo cáo.")]
    public string Outline { get; set; } = "";

    [BindProperty]
    [Required(ErrorMessage = "Hãy chọn kỳ báo cáo.")]
    public string Periods { get; set; } = "";

    [BindProperty]
    public PeriodCutoff Cutoff { get; set; } = PeriodCutoff.Reporting;

    [BindProperty]
    public int SentWithinWorkingDays { get; set; } = 2;

    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi nơi nhận.")]
    [MaxLength(ReportLimits.NameMaxLength, ErrorMessage = "Nơi nhận dài quá 300 ký tự.")]
    public string Recipient { get; set; } = "";

    [BindProperty]
    [MaxLength(ReportLimits.NameMaxLength, ErrorMessage = "Căn cứ dài quá 300 ký tự.")]
    public string? Law { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi ngày bắt đầu.")]
    public DateOnly? From { get; set; }

    public ReportingRegime Regime => regime;

    public IReadOnlyList<UnitDuty> Own { get; private set; } = [];

    public DateOnly Today { get; private set; }

    /// <summary>Whether a unit above has laid it on this unit.</summary>
    public bool IsLaid(UnitDuty duty) => duty.LaidById is not null || duty.UnitId != user.UnitId;

    public bool MayKeep => user.MayReportFor(user.UnitId);

    public IReadOnlyList<SelectListItem> Outlines =>
        [
            .. outlines.All.Select(outline => new SelectListItem(ReportNames.TitleOf(outline), outline.Name)),
            new SelectListItem(ReportNames.ProgressTitle, ProgressOutline.Name),
            .. forms.All.Select(form => new SelectListItem(form.Title, form.Form)),
        ];

    public IReadOnlyList<SelectListItem> PeriodChoices { get; } =
    [.. DutyNames.PeriodChoices.Select(choice => new SelectListItem(choice.Name, choice.Periods))];

    public IReadOnlyList<SelectListItem> Cutoffs { get; } =
    [.. Enum.GetValues<PeriodCutoff>().Reverse().Select(cutoff => new SelectListItem(DutyNames.Of(cutoff), $"{cutoff}"))];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        From = new DateOnly(Today.Year, 1, 1);
    }

    [AllowRoles(Role.Coordinator, Role.Leader)]
    public async Task<IActionResult> OnPostAddAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            await LoadAsync(cancellationToken);
            return Page();
        }

        var added = await add.HandleAsync(
            new AddDutyCommand(Name, Outline, Periods, Cutoff, SentWithinWorkingDays, Recipient, Law, From!.Value),
            cancellationToken
        );
        return await DoneAsync(added, "added", cancellationToken);
    }

    [AllowRoles(Role.Coordinator, Role.Leader)]
    public async Task<IActionResult> OnPostEndAsync(Guid duty, uint version, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var ended = await end.HandleAsync(new EndDutyCommand(duty, version, VietnamTime.Today(clock)), cancellationToken);
        return await DoneAsync(ended, "ended", cancellationToken);
    }

    private async Task<IActionResult> DoneAsync(Result done, string notice, CancellationToken cancellationToken)
    {
        if (done.Failed)
        {
            await LoadAsync(cancellationToken);
            return this.Refuse(done);
        }

        this.Announce(notice);
        return LocalRedirect(ReportingLinks.Regime);
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Today = VietnamTime.Today(clock);
        Own = [.. await book.OwnAsync(user.UnitId, cancellationToken), .. await book.LaidAboveAsync(user.UnitId, cancellationToken)];
    }
}
