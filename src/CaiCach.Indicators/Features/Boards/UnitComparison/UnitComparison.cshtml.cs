using CaiCach.Documents.Workbooks;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Organisation.Contracts;
using CaiCach.Ui;
using CaiCach.Ui.Components.Filters;
using CaiCach.Ui.Lists;
using CaiCach.Ui.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.Indicators.Features.Boards.UnitComparison;

/// <summary>The units below by the figures that leaders look at: a table coloured from the worst to the best, ordered by any column.</summary>
[AllowRoles(Role.Officer, Role.Leader, Role.Coordinator, Role.Appraiser, Role.Auditor)]
internal sealed class UnitComparisonModel(UnitComparisonQuery query, IUnitDirectory units, CurrentUser user, TimeProvider clock) : PageModel
{
    /// <summary>The column of names in the address.</summary>
    public const string NameColumn = "ten";

    [BindProperty(SupportsGet = true, Name = ShellPeriods.Name)]
    public Period? Period { get; set; }

    [BindProperty(SupportsGet = true, Name = IndicatorsLinks.CutoffName)]
    public PeriodCutoff Cutoff { get; set; } = PeriodCutoff.Calendar;

    [BindProperty(SupportsGet = true, Name = QueryLinks.SortName)]
    public string? Sort { get; set; }

    public Period Shown { get; private set; } = null!;

    /// <summary>The table; null where the period has none, which the page says.</summary>
    public UnitComparisonView? View { get; private set; }

    public string ExportUrl => QueryLinks.With(Request, "handler", "Export");

    public static IReadOnlyList<FilterChip> Chips =>
        [new(IndicatorsLinks.CutoffName, "Kỳ", [new(nameof(PeriodCutoff.Reporting), "Theo kỳ báo cáo")])];

    /// <summary>The units in the chosen order; those without a value stand last.</summary>
    public IReadOnlyList<ComparedUnit> Rows
    {
        get
        {
            var isFalling = Sort?.StartsWith('-') == true;
            var column = Sort?.TrimStart('-');
            var at = View!.Columns.Select(one => one.Code).ToList().FindIndex(code => code == column);
            if (at < 0)
            {
                return isFalling ? [.. View.Units.Reverse()] : View.Units;
            }

            var known = View.Units.Where(unit => unit.Values[at].Number is not null).OrderBy(unit => unit.Values[at].Number);
            return [.. isFalling ? known.Reverse() : known, .. View.Units.Where(unit => unit.Values[at].Number is null)];
        }
    }

    public async Task OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken);

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (View is not { } view)
        {
            return Page();
        }

        var unit = await units.FindAsync(user.UnitId, cancellationToken);
        var sheet = new WorkbookSheet(
            "So sánh đơn vị",
            [new("Đơn vị", Width: 32), .. view.Columns.Select(column => new WorkbookColumn(column.Name, WorkbookColumnKind.Number, 18))],
            [
                .. Rows.Select(row =>
                    (WorkbookCell[])[WorkbookCell.Of(row.Unit.Name), .. row.Values.Select(value => WorkbookCell.Of(value.Number))]
                ),
            ]
        )
        {
            Title = new WorkbookTitle($"So sánh đơn vị {Shown.NameInSentence}", unit?.Name, AsOf: view.At)
            {
                Notes = [IndicatorNames.Of(Shown.Days(Cutoff), Cutoff), "Ô giá trị trống: chưa có số liệu"],
            },
        };
        return WorkbookFile.Of(sheet, clock.GetUtcNow(), "so-sanh-don-vi.xlsx", cancellationToken);
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Cutoff = Enum.IsDefined(Cutoff) ? Cutoff : PeriodCutoff.Calendar;
        Shown = ChosenPeriod.Of(HttpContext, Period, Cutoff, clock);
        var read = await query.ReadAsync(Shown, Cutoff, cancellationToken);
        if (read.Failed)
        {
            ModelState.Add(read);
        }
        else
        {
            View = read.Value;
        }
    }
}
