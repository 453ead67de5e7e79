using CaiCach.Foundation.Text;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Reporting.Domain;
using CaiCach.Ui;
using CaiCach.Ui.Components.Filters;
using CaiCach.Ui.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.Reporting.Features.Sheets.SheetDetails;

/// <summary>Figures in the order of the system that they are entered in, with who entered them there.</summary>
[AllowRoles(Role.Coordinator, Role.Leader, Role.Appraiser, Role.Auditor)]
internal sealed class SheetDetailsModel(
    SheetDetailsQuery query,
    FigureSheets sheets,
    RecordSheetEntryHandler handler,
    CurrentUser user,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true, Name = ShellPeriods.Name)]
    public Period? Period { get; set; }

    [BindProperty(SupportsGet = true, Name = ReportingLinks.CutoffName)]
    public PeriodCutoff Cutoff { get; set; } = PeriodCutoff.Reporting;

    [BindProperty]
    public string? Seen { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public Period Shown { get; private set; } = null!;

    public FigureSheet Sheet { get; private set; } = null!;

    /// <summary>The figures; null where the period has none, which the page says.</summary>
    public SheetView? View { get; private set; }

    public bool MayRecord => user.MayReportFor(user.UnitId);

    public IReadOnlyList<FilterChip> Chips { get; } =
    [new(ReportingLinks.CutoffName, "Kỳ", [new(nameof(PeriodCutoff.Calendar), "Theo tháng dương lịch")])];

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken cancellationToken) =>
        await LoadAsync(name, cancellationToken) ?? Page();

    [AllowRoles(Role.Coordinator, Role.Leader)]
    public async Task<IActionResult> OnPostAsync(string name, CancellationToken cancellationToken)
    {
        if (await LoadAsync(name, cancellationToken) is { } refused)
        {
            return refused;
        }

        var recorded = await handler.HandleAsync(new RecordSheetEntryCommand(name, Shown, Cutoff, Seen ?? "", Note), cancellationToken);
        if (recorded.Failed)
        {
            return this.Refuse(recorded);
        }

        this.Announce("entered");
        return LocalRedirect(ReportingLinks.Sheet(name, Shown, Cutoff));
    }

    /// <summary>A figure as it is read; nothing to say is said so.</summary>
    public static string Written(SheetFigure figure) =>
        figure.Value is { } number ? VietnameseNumber.Format(number) : "chưa có số liệu, để trống";

    private async Task<IActionResult?> LoadAsync(string name, CancellationToken cancellationToken)
    {
        if (sheets.Find(name) is not { } sheet)
        {
            return NotFound();
        }

        Sheet = sheet;
        Cutoff = Enum.IsDefined(Cutoff) ? Cutoff : PeriodCutoff.Reporting;
        Shown = Period ?? Period.Containing(PeriodKind.Quarter, VietnamTime.Today(clock), Cutoff)!;
        HttpContext.OfferPeriods(Shown, [.. ShellPeriods.OfYear(Shown.Year), .. ShellPeriods.OfYear(Shown.Year - 1)]);
        var read = await query.ReadAsync(name, Shown, Cutoff, cancellationToken);
        if (read.Failed)
        {
            ModelState.Add(read);
        }
        else
        {
            View = read.Value;
        }

        return null;
    }
}
