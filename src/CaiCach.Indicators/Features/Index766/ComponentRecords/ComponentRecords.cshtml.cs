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

namespace CaiCach.Indicators.Features.Index766.ComponentRecords;

/// <summary>The very records behind a component of the index: what keeps the unit from full points, or what counts.</summary>
[AllowRoles(Role.Officer, Role.Leader, Role.Coordinator, Role.Appraiser, Role.Auditor)]
internal sealed class ComponentRecordsModel(ComponentRecordsQuery query, IUnitDirectory units, CurrentUser user, TimeProvider clock)
    : PageModel
{
    private const int LastPage = 2_000;

    [BindProperty(SupportsGet = true, Name = ShellPeriods.Name)]
    public Period? Period { get; set; }

    [BindProperty(SupportsGet = true, Name = IndicatorsLinks.CutoffName)]
    public PeriodCutoff Cutoff { get; set; } = PeriodCutoff.Calendar;

    [BindProperty(SupportsGet = true, Name = IndicatorsLinks.OneFieldName)]
    public string? Field { get; set; }

    [BindProperty(SupportsGet = true, Name = IndicatorsLinks.AsOfName)]
    public DateOnly? AsOf { get; set; }

    [BindProperty(SupportsGet = true, Name = IndicatorsLinks.MissingName)]
    public bool IsMissing { get; set; } = true;

    [BindProperty(SupportsGet = true, Name = QueryLinks.PageName)]
    public int PageNumber { get; set; } = 1;

    public Period Shown { get; private set; } = null!;

    public ComponentRecordsView View { get; private set; } = null!;

    public string ExportUrl => QueryLinks.With(Request, "handler", "Export");

    /// <summary>Rows of the list.</summary>
    public int Total => (int)Math.Min(int.MaxValue, IsMissing ? View.Component.Missing : View.Component.Numerator ?? 0);

    public IReadOnlyList<FilterChip> Chips =>
        [
            new(
                IndicatorsLinks.MissingName,
                "Tính hay thiếu",
                [
                    new("true", "Còn thiếu", (int)Math.Min(int.MaxValue, View.Component.Missing)),
                    new("false", "Đã tính", (int)Math.Min(int.MaxValue, View.Component.Numerator ?? 0)),
                ]
            ),
        ];

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancellationToken)
    {
        PageNumber = Math.Clamp(PageNumber, 1, LastPage);
        return await LoadAsync(code, (PageNumber - 1) * ComponentRecordsQuery.PageSize, ComponentRecordsQuery.PageSize, cancellationToken)
            ?? Page();
    }

    public async Task<IActionResult> OnGetExportAsync(string code, CancellationToken cancellationToken)
    {
        if (await LoadAsync(code, 0, ComponentRecordsQuery.ExportMaxCount, cancellationToken) is { } refused)
        {
            return refused;
        }

        var unit = await units.FindAsync(user.UnitId, cancellationToken);
        var sheet = new WorkbookSheet(
            "Chỉ số 766",
            [
                new("Mã", Width: 26),
                new("Nội dung", Width: 60),
                new("Đơn vị", Width: 28),
                new("Thời điểm", WorkbookColumnKind.Instant, 18),
                new("Vì sao", Width: 50),
            ],
            [
                .. View.Rows.Select(row =>
                    (WorkbookCell[])
                        [
                            WorkbookCell.Of(row.Line?.Code),
                            WorkbookCell.Of(row.Line?.Title),
                            WorkbookCell.Of(row.UnitName),
                            WorkbookCell.Of(row.At),
                            WorkbookCell.Of(string.Join(", ", row.Why)),
                        ]
                ),
            ]
        )
        {
            Title = new WorkbookTitle($"{View.Component.Code} {View.Component.Name}", unit?.Name, AsOf: View.At)
            {
                Notes =
                [
                    $"{Shown.Name} {IndicatorNames.Of(Shown.Days(Cutoff), Cutoff)}",
                    IsMissing ? "Những dòng còn thiếu" : "Những dòng đã tính",
                    .. Total > View.Rows.Count ? [$"Tệp có {View.Rows.Count} dòng đầu trong {Total}"] : Array.Empty<string>(),
                ],
            },
        };
        return WorkbookFile.Of(sheet, clock.GetUtcNow(), $"766-{View.Component.Code}.xlsx", cancellationToken);
    }

    private async Task<IActionResult?> LoadAsync(string code, int skip, int take, CancellationToken cancellationToken)
    {
        Cutoff = Enum.IsDefined(Cutoff) ? Cutoff : PeriodCutoff.Calendar;
        Field = string.IsNullOrWhiteSpace(Field) ? null : Field;
        Shown = ChosenPeriod.Of(HttpContext, Period, Cutoff, clock);
        var read = await query.ReadAsync(code, Shown, Cutoff, Field, AsOfDay.EndOf(AsOf), IsMissing, skip, take, cancellationToken);
        if (read.Failed)
        {
            return read.Errors[0].Kind == Foundation.Writes.ErrorKind.NotFound
                ? NotFound()
                : LocalRedirect(IndicatorsLinks.Index766Of(Shown, Cutoff, null, AsOf));
        }

        View = read.Value;
        return null;
    }
}
