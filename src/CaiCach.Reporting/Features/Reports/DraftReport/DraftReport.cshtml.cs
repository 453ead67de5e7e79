using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.Reporting.Features.Reports.DraftReport;

/// <summary>Chooses the period of a report and drafts it.</summary>
[AllowRoles(Role.Coordinator, Role.Leader)]
internal sealed class DraftReportModel(
    DraftReportHandler handler,
    ReportOutlines outlines,
    FormOutlines forms,
    IUnitDirectory units,
    ReportingDepartments departments,
    CurrentUser user,
    TimeProvider clock
) : PageModel
{
    private static readonly PeriodKind[] Kinds =
    [
        PeriodKind.Quarter,
        PeriodKind.Half,
        PeriodKind.NineMonths,
        PeriodKind.Year,
        PeriodKind.Month,
    ];

    [BindProperty(SupportsGet = true, Name = "keHoach")]
    public Guid? PlanId { get; set; }

    [BindProperty]
    [MaxLength(ReportLimits.NameMaxLength, ErrorMessage = "Không có đề cương này.")]
    public string Outline { get; set; } = ProgressOutline.Name;

    /// <summary>The department that reports; null for the whole unit.</summary>
    [BindProperty]
    public Guid? DepartmentId { get; set; }

    [BindProperty]
    public string PeriodCode { get; set; } = "";

    [BindProperty]
    public PeriodCutoff Cutoff { get; set; } = PeriodCutoff.Reporting;

    [BindProperty]
    public DateOnly? AsOf { get; set; }

    /// <summary>Whether there are units below, of whose reports one is made.</summary>
    public bool HasUnitsBelow { get; private set; }

    /// <summary>The outlines to choose from; a single plan has its progress alone.</summary>
    public IReadOnlyList<(string Name, string Title)> Outlines =>
        [
            .. PlanId is null
                ? outlines
                    .All.Where(outline => HasUnitsBelow || outline.Consolidates is null)
                    .Select(outline => (outline.Name, ReportNames.TitleOf(outline)))
                : [],
            (ProgressOutline.Name, ReportNames.ProgressTitle),
            .. PlanId is null ? forms.All.Select(form => (form.Form, form.Title)) : [],
        ];

    /// <summary>Those that may report their own part; none while no outline is for departments, or for a single plan.</summary>
    public IReadOnlyList<ReportingDepartment> Departments { get; private set; } = [];

    /// <summary>What reports that departments give are called.</summary>
    public IReadOnlyList<string> OfDepartments =>
        [.. outlines.All.Where(outline => outline.Departments is not null).Select(ReportNames.TitleOf)];

    /// <summary>Those of this year and the last that have begun, the latest first.</summary>
    public IReadOnlyList<Period> Periods { get; private set; } = [];

    /// <summary>The form, filled in where an owed report is to be drafted.</summary>
    /// <param name="deCuong">The outline that is asked for; null takes the first.</param>
    /// <param name="ky">The period; null takes the quarter that runs.</param>
    /// <param name="moc">Its cut-off.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public async Task OnGetAsync(string? deCuong, Period? ky, PeriodCutoff? moc, CancellationToken cancellationToken)
    {
        (Outline, Cutoff) = (deCuong ?? Outline, moc ?? Cutoff);
        PeriodCode = $"{ky ?? Period.Containing(PeriodKind.Quarter, VietnamTime.Today(clock), Cutoff)!}";
        await ShowAsync(cancellationToken);
    }

    [AllowRoles(Role.Coordinator, Role.Leader)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (!Period.TryParse(PeriodCode, out var period))
        {
            ModelState.Add(Result.Fail(ReportErrors.NotAPeriod));
            return Page();
        }

        var drafted = await handler.HandleAsync(
            new DraftReportCommand(PlanId is null ? Outline : ProgressOutline.Name, PlanId, period, Cutoff, AsOf)
            {
                DepartmentId = DepartmentId,
            },
            cancellationToken
        );
        if (drafted.Failed)
        {
            if (drafted.Errors.Any(error => error.Kind is ErrorKind.Forbidden))
            {
                return this.Refuse(drafted);
            }

            ModelState.Add(drafted);
            return Page();
        }

        return LocalRedirect(ReportingLinks.Report(drafted.Value));
    }

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        var today = VietnamTime.Today(clock);
        Departments = PlanId is null && OfDepartments.Count > 0 ? await departments.OfAsync(user.UnitId, today, cancellationToken) : [];
        HasUnitsBelow = (await units.BelowAsync(user.UnitId, today, cancellationToken)).Count > 0;
        Periods =
        [
            .. Enumerable
                .Range(today.Year - 1, 3)
                .SelectMany(year => Kinds.SelectMany(kind => Of(kind, year)))
                .Union(Period.TryParse(PeriodCode, out var asked) ? [asked] : [])
                .Where(period => period.Days(PeriodCutoff.Reporting).From <= today)
                .OrderByDescending(period => period, Period.InTime),
        ];
    }

    private static IEnumerable<Period> Of(PeriodKind kind, int year) =>
        kind switch
        {
            PeriodKind.Quarter => Enumerable.Range(1, 4).Select(quarter => Period.OfQuarter(year, quarter)),
            PeriodKind.Half => Enumerable.Range(1, 2).Select(half => Period.OfHalf(year, half)),
            PeriodKind.Month => Enumerable.Range(1, 12).Select(month => Period.OfMonth(year, month)),
            PeriodKind.NineMonths => [Period.OfNineMonths(year)],
            _ => [Period.OfYear(year)],
        };
}
