using CaiCach.Documents.Workbooks;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Indicators.Domain.Index766;
using CaiCach.Organisation.Contracts;
using CaiCach.Ui;
using CaiCach.Ui.Components.Filters;
using CaiCach.Ui.Lists;
using CaiCach.Ui.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.Indicators.Features.Index766.IndexTable;

/// <summary>The index of Decision 766: every component with its points, and what keeps the unit from full points.</summary>
[AllowRoles(Role.Officer, Role.Leader, Role.Coordinator, Role.Appraiser, Role.Auditor)]
internal sealed class IndexTableModel(IndexTableQuery query, IUnitDirectory units, CurrentUser user, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = ShellPeriods.Name)]
    public Period? Period { get; set; }

    [BindProperty(SupportsGet = true, Name = IndicatorsLinks.CutoffName)]
    public PeriodCutoff Cutoff { get; set; } = PeriodCutoff.Calendar;

    [BindProperty(SupportsGet = true, Name = IndicatorsLinks.OneFieldName)]
    public string? Field { get; set; }

    [BindProperty(SupportsGet = true, Name = IndicatorsLinks.AsOfName)]
    public DateOnly? AsOf { get; set; }

    /// <summary>The index; null where the period has none, which the page says.</summary>
    public IndexTableView? View { get; private set; }

    public Period Shown { get; private set; } = null!;

    public string ExportUrl => QueryLinks.With(Request, "handler", "Export");

    public IReadOnlyList<FilterChip> Chips =>
        [
            new(IndicatorsLinks.OneFieldName, "Lĩnh vực", [.. (View?.Fields ?? []).Select(one => new FilterOption(one.Code, one.Name))]),
            new(IndicatorsLinks.CutoffName, "Kỳ", [new(nameof(PeriodCutoff.Reporting), "Theo kỳ báo cáo")]),
        ];

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
            "Chỉ số 766",
            [
                new("Nhóm", Width: 28),
                new("Mã", Width: 8),
                new("Thành phần", Width: 50),
                new("Tử số", WorkbookColumnKind.Number, 12),
                new("Mẫu số", WorkbookColumnKind.Number, 12),
                new("Tỷ lệ (%)", WorkbookColumnKind.Number, 12),
                new("Điểm", WorkbookColumnKind.Number, 12),
                new("Điểm tối đa", WorkbookColumnKind.Number, 12),
                new("Còn thiếu", Width: 70),
            ],
            [.. view.Index.Groups.SelectMany(one => one.Components, Row)]
        )
        {
            Title = new WorkbookTitle($"Bộ chỉ số 766 {Shown.NameInSentence}", unit?.Name, AsOf: view.Index.At)
            {
                Notes =
                [
                    IndicatorNames.Of(Shown.Days(Cutoff), Cutoff),
                    $"Tổng điểm {Index766Names.Points(view.Index.Points)} trên {Index766Names.Points(view.Index.Maximum)} được chấm",
                ],
            },
        };
        return WorkbookFile.Of(sheet, clock.GetUtcNow(), "chi-so-766.xlsx", cancellationToken);
    }

    private static WorkbookCell[] Row(Contracts.Index766Group group, Contracts.Index766Component component) =>
        [
            WorkbookCell.Of(group.Name),
            WorkbookCell.Of(component.Code),
            WorkbookCell.Of(component.Name),
            WorkbookCell.Of(component.Numerator),
            WorkbookCell.Of(component.Denominator),
            WorkbookCell.Of(component.Rate),
            WorkbookCell.Of(component.Points),
            WorkbookCell.Of(component.Maximum),
            WorkbookCell.Of(component.Why),
        ];

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Cutoff = Enum.IsDefined(Cutoff) ? Cutoff : PeriodCutoff.Calendar;
        Field = string.IsNullOrWhiteSpace(Field) ? null : Field;
        Shown = ChosenPeriod.Of(HttpContext, Period, Cutoff, clock);
        var read = await query.ReadAsync(Shown, Cutoff, Field, AsOfDay.EndOf(AsOf), cancellationToken);
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
