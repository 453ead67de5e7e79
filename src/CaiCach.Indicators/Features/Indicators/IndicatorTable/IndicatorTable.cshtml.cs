using CaiCach.Documents.Workbooks;
using CaiCach.Foundation.Reform;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Indicators.Contracts;
using CaiCach.Indicators.Data;
using CaiCach.Indicators.Domain;
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
internal sealed class IndicatorTableModel(
    IIndicators indicators,
    IndicatorCatalogue catalogue,
    Departments departments,
    IUnitDirectory units,
    CurrentUser user,
    TimeProvider clock
) : PageModel
{
    private const string AreaName = "linhVuc";

    [BindProperty(SupportsGet = true, Name = ShellPeriods.Name)]
    public Period? Period { get; set; }

    [BindProperty(SupportsGet = true, Name = IndicatorsLinks.CutoffName)]
    public PeriodCutoff Cutoff { get; set; } = PeriodCutoff.Calendar;

    [BindProperty(SupportsGet = true, Name = AreaName)]
    public string? Area { get; set; }

    /// <summary>The code of the department whose records alone count; null for the whole unit.</summary>
    [BindProperty(SupportsGet = true, Name = IndicatorsLinks.DepartmentName)]
    public string? Department { get; set; }

    /// <summary>The departments to choose from.</summary>
    public IReadOnlyList<UnitInfo> Departments { get; private set; } = [];

    /// <summary>The figures; null where the period has none, which the page says.</summary>
    public Contracts.IndicatorTable? Table { get; private set; }

    public Period Shown { get; private set; } = null!;

    /// <summary>Files of own indicators that are not used.</summary>
    public IReadOnlyList<LeftOutIndicators> LeftOut => catalogue.LeftOut;

    public string ExportUrl => QueryLinks.With(Request, "handler", "Export");

    public IReadOnlyList<FilterChip> Chips =>
        [
            new(AreaName, "Lĩnh vực", [.. Areas.Select(area => new FilterOption(area.Id, area.ShortName, area.Count))]),
            new(IndicatorsLinks.CutoffName, "Kỳ", [new(nameof(PeriodCutoff.Reporting), "Theo kỳ báo cáo")]),
            .. Departments.Count > 0
                ?
                [
                    new FilterChip(
                        IndicatorsLinks.DepartmentName,
                        "Phòng",
                        [.. Departments.Select(one => new FilterOption(one.Code, one.Name))]
                    ),
                ]
                : Array.Empty<FilterChip>(),
        ];

    /// <summary>Where an indicator comes from, and how its figures do; null for a shipped one that is computed.</summary>
    public string? OriginOf(IndicatorValue value) =>
        string.Join(
            " · ",
            new[] { IndicatorNames.OwnOf(catalogue.OwnFileOf(value.Code)), IndicatorNames.Of(value.Origin) }.OfType<string>()
        )
            is { Length: > 0 } origin
            ? origin
            : null;

    /// <summary>The figures by area, those areas alone that have some.</summary>
    public IEnumerable<(ReformAreaEntry Area, IReadOnlyList<IndicatorValue> Values)> ByArea =>
        from area in ReformAreas.All
        let values = Table!.Indicators.Where(value => value.Area == area.Id).ToList()
        where values.Count > 0 && (Chosen is null || Chosen == area.Id)
        select (area, (IReadOnlyList<IndicatorValue>)values);

    /// <summary>The department's name; null for the whole unit.</summary>
    public string? DepartmentTitle => Table?.Department is { } code ? IndicatorNames.OfDepartment(Departments, code) : null;

    private string? Chosen => ReformAreas.TryParse(Area, out _) ? Area : null;

    private IEnumerable<(string Id, string ShortName, int Count)> Areas =>
        from area in ReformAreas.All
        let count = Table?.Indicators.Count(value => value.Area == area.Id) ?? 0
        where count > 0
        select (area.Id, area.ShortName, count);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) ?? Page();

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refused)
        {
            return refused;
        }

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
                    one => one.Values.Where(value => value.Origin != FigureOrigin.Undivided),
                    (one, value) =>
                        (WorkbookCell[])
                            [
                                WorkbookCell.Of(one.Area.ShortName),
                                WorkbookCell.Of(value.Code),
                                WorkbookCell.Of(value.Name),
                                WorkbookCell.Of(value.Measure),
                                value.IsTold ? WorkbookCell.Of(value.Counted) : WorkbookCell.Blank,
                                value.IsTold ? WorkbookCell.Of(value.Denominator) : WorkbookCell.Blank,
                                WorkbookCell.Of(value.Value),
                            ]
                ),
            ]
        )
        {
            Title = new WorkbookTitle($"Chỉ tiêu {Shown.NameInSentence}", unit?.Name, AsOf: Table.At)
            {
                Notes =
                [
                    IndicatorNames.Of(Shown.Days(Cutoff), Cutoff),
                    "Ô giá trị trống: chưa có số liệu",
                    .. DepartmentTitle is { } department ? [$"{department}. {IndicatorNames.DepartmentNote}"] : Array.Empty<string>(),
                ],
            },
        };
        return WorkbookFile.Of(sheet, clock.GetUtcNow(), "chi-tieu.xlsx", cancellationToken);
    }

    private async Task<IActionResult?> LoadAsync(CancellationToken cancellationToken)
    {
        Cutoff = Enum.IsDefined(Cutoff) ? Cutoff : PeriodCutoff.Calendar;
        Shown = ChosenPeriod.Of(HttpContext, Period, Cutoff, clock);
        var read = await indicators.ReadAsync(user.UnitId, Department, Shown, Cutoff, null, cancellationToken);
        if (read.Failed)
        {
            ModelState.Add(read);
            return read.Errors[0].Kind == Foundation.Writes.ErrorKind.NotFound ? NotFound() : null;
        }

        Table = read.Value;
        Departments =
        [
            .. from department in await departments.OfAsync(user.UnitId, Shown.Days(Cutoff).To, cancellationToken)
            where department.HasPeople || department.Unit.Code == Department
            select department.Unit,
        ];
        return null;
    }
}
