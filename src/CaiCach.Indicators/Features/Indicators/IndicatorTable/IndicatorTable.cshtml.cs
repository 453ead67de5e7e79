using CaiCach.Documents.Workbooks;
using CaiCach.Foundation.Reform;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Indicators.Contracts;
using CaiCach.Organisation.Contracts;
using CaiCach.Ui;
using CaiCach.Ui.Components.Filters;
using CaiCach.Ui.Lists;
using CaiCach.Ui.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.Indicators.Features.Indicators.IndicatorTable;

/// <summary>Every indicator of the unit in a period, by area; each opens to its records.</summary>
[AllowRoles(Role.Officer, Role.Leader, Role.Coordinator, Role.Appraiser, Role.Auditor)]
internal sealed class IndicatorTableModel(IIndicators indicators, IUnitDirectory units, CurrentUser user, TimeProvider clock) : PageModel
{
    private const string AreaName = "linhVuc";

    [BindProperty(SupportsGet = true, Name = ShellPeriods.Name)]
    public Period? Period { get; set; }

    [BindProperty(SupportsGet = true, Name = IndicatorsLinks.CutoffName)]
    public PeriodCutoff Cutoff { get; set; } = PeriodCutoff.Calendar;

    [BindProperty(SupportsGet = true, Name = AreaName)]
    public string? Area { get; set; }

    /// <summary>The figures; null where the period has none, which the page says.</summary>
    public Contracts.IndicatorTable? Table { get; private set; }

    public Period Shown { get; private set; } = null!;

    public string ExportUrl => QueryLinks.With(Request, "handler", "Export");

    public IReadOnlyList<FilterChip> Chips =>
        [
            new(AreaName, "Lĩnh vực", [.. Areas.Select(area => new FilterOption(area.Id, area.ShortName, area.Count))]),
            new(IndicatorsLinks.CutoffName, "Kỳ", [new(nameof(PeriodCutoff.Reporting), "Theo kỳ báo cáo")]),
        ];

    /// <summary>The figures by area, those areas alone that have some.</summary>
    public IEnumerable<(ReformAreaEntry Area, IReadOnlyList<IndicatorValue> Values)> ByArea =>
        from area in ReformAreas.All
        let values = Table!.Indicators.Where(value => value.Area == area.Id).ToList()
        where values.Count > 0 && (Chosen is null || Chosen == area.Id)
        select (area, (IReadOnlyList<IndicatorValue>)values);

    private string? Chosen => ReformAreas.TryParse(Area, out _) ? Area : null;

    private IEnumerable<(string Id, string ShortName, int Count)> Areas =>
        from area in ReformAreas.All
        let count = Table?.Indicators.Count(value => value.Area == area.Id) ?? 0
        where count > 0
        select (area.Id, area.ShortName, count);

    public async Task OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken);

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (Table is null)
        {
            return Page();
        }

        var unit = await units.FindAsync(user.UnitId, cancellationToken);
        WorkbookColumn[] columns =
        [
            new("Lĩnh vực", Width: 26),
            new("Mã", Width: 16),
            new("Chỉ tiêu", Width: 60),
            new("Đơn vị tính", Width: 14),
            new("Tử số", WorkbookColumnKind.Number, 12),
            new("Mẫu số", WorkbookColumnKind.Number, 12),
            new("Giá trị", WorkbookColumnKind.Number, 12),
        ];
        var sheet = new WorkbookSheet(
            "Chỉ tiêu",
            columns,
            [
                .. ByArea.SelectMany(
                    one => one.Values,
                    (one, value) =>
                        (WorkbookCell[])
                            [
                                WorkbookCell.Of(one.Area.ShortName),
                                WorkbookCell.Of(value.Code),
                                WorkbookCell.Of(value.Name),
                                WorkbookCell.Of(value.Measure),
                                WorkbookCell.Of(value.Numerator),
                                WorkbookCell.Of(value.Denominator),
                                WorkbookCell.Of(value.Value),
                            ]
                ),
            ]
        )
        {
            Title = new WorkbookTitle($"Chỉ tiêu {Shown.NameInSentence}", unit?.Name, AsOf: Table.At)
            {
                Notes = [IndicatorNames.Of(Shown.Days(Cutoff), Cutoff), "Ô giá trị trống: chưa có số liệu"],
            },
        };
        return WorkbookFile.Of(sheet, clock.GetUtcNow(), "chi-tieu.xlsx", cancellationToken);
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Cutoff = Enum.IsDefined(Cutoff) ? Cutoff : PeriodCutoff.Calendar;
        Shown = ChosenPeriod.Of(HttpContext, Period, Cutoff, clock);
        var read = await indicators.ReadAsync(user.UnitId, Shown, Cutoff, cancellationToken);
        if (read.Failed)
        {
            ModelState.Add(read);
        }
        else
        {
            Table = read.Value;
        }
    }
}
