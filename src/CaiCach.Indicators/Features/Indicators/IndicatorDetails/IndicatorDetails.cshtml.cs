using CaiCach.Documents.Workbooks;
using CaiCach.Foundation.Reform;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Indicators.Contracts;
using CaiCach.Indicators.Domain;
using CaiCach.Organisation.Contracts;
using CaiCach.Ui;
using CaiCach.Ui.Components.Filters;
using CaiCach.Ui.Lists;
using CaiCach.Ui.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.Indicators.Features.Indicators.IndicatorDetails;

/// <summary>A figure: how it is computed, how it went, and the very records behind it.</summary>
[AllowRoles(Role.Officer, Role.Leader, Role.Coordinator, Role.Appraiser, Role.Auditor)]
internal sealed class IndicatorDetailsModel(IndicatorDetailsQuery query, IUnitDirectory units, CurrentUser user, TimeProvider clock)
    : PageModel
{
    private const int LastPage = 2_000;

    [BindProperty(SupportsGet = true, Name = ShellPeriods.Name)]
    public Period? Period { get; set; }

    [BindProperty(SupportsGet = true, Name = IndicatorsLinks.CutoffName)]
    public PeriodCutoff Cutoff { get; set; } = PeriodCutoff.Calendar;

    /// <summary>The day whose knowledge counts; null for now.</summary>
    [BindProperty(SupportsGet = true, Name = IndicatorsLinks.AsOfName)]
    public DateOnly? AsOf { get; set; }

    /// <summary>The moment whose knowledge counts, where a day is not close enough: that of a signed report; null for the day, or now.</summary>
    [BindProperty(SupportsGet = true, Name = IndicatorsLinks.MomentName)]
    public DateTimeOffset? Moment { get; set; }

    /// <summary>The code of the department whose records alone count; null for the whole unit.</summary>
    [BindProperty(SupportsGet = true, Name = IndicatorsLinks.DepartmentName)]
    public string? Department { get; set; }

    /// <summary>The part of the indicator that is shown; null for all.</summary>
    [BindProperty(SupportsGet = true, Name = IndicatorsLinks.FilterName)]
    public string? Filter { get; set; }

    /// <summary>Only those that count, or only those that do not.</summary>
    [BindProperty(SupportsGet = true, Name = IndicatorsLinks.CountedName)]
    public bool? IsCounted { get; set; }

    [BindProperty(SupportsGet = true, Name = QueryLinks.PageName)]
    public int PageNumber { get; set; } = 1;

    public Period Shown { get; private set; } = null!;

    public IndicatorDetailsView View { get; private set; } = null!;

    /// <summary>The unit that is looked at.</summary>
    public Guid UnitId => user.UnitId;

    public string AreaName => ReformAreas.TryParse(View.Value.Area, out var area) ? ReformAreas.Of(area).Name : "";

    public string ExportUrl => QueryLinks.With(Request, "handler", "Export");

    /// <summary>Rows of the list as it is narrowed down.</summary>
    public int Total =>
        (int)
            Math.Min(
                int.MaxValue,
                IsCounted switch
                {
                    null => View.Value.Denominator ?? View.Value.Numerator,
                    true => View.Value.Numerator,
                    false => (View.Value.Denominator ?? View.Value.Numerator) - View.Value.Numerator,
                }
            );

    public IReadOnlyList<FilterChip> Chips =>
        View.Value.Denominator is { } of
            ?
            [
                new(
                    IndicatorsLinks.CountedName,
                    "Tính hay không",
                    [
                        new("true", "Tính vào tử số", (int)View.Value.Numerator),
                        new("false", "Không tính vào tử số", (int)(of - View.Value.Numerator)),
                    ]
                ),
            ]
            : [];

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancellationToken)
    {
        PageNumber = Math.Clamp(PageNumber, 1, LastPage);
        return await LoadAsync(code, (PageNumber - 1) * IndicatorDetailsQuery.PageSize, IndicatorDetailsQuery.PageSize, cancellationToken)
            ?? Page();
    }

    public async Task<IActionResult> OnGetExportAsync(string code, CancellationToken cancellationToken)
    {
        if (await LoadAsync(code, 0, IndicatorDetailsQuery.ExportMaxCount, cancellationToken) is { } refused)
        {
            return refused;
        }

        var unit = await units.FindAsync(user.UnitId, cancellationToken);
        WorkbookColumn[] columns =
        [
            new("Mã", Width: 26),
            new("Nội dung", Width: 60),
            new("Đơn vị", Width: 28),
            new("Thời điểm", WorkbookColumnKind.Instant, 18),
            new("Tính vào tử số", Width: 16),
            new("Vì sao", Width: 40),
        ];
        var sheet = new WorkbookSheet(
            "Hồ sơ của chỉ tiêu",
            columns,
            [
                .. View.Rows.Select(row =>
                    (WorkbookCell[])
                        [
                            WorkbookCell.Of(row.Line?.Code),
                            WorkbookCell.Of(row.Line?.Title),
                            WorkbookCell.Of(row.UnitName),
                            WorkbookCell.Of(row.At),
                            WorkbookCell.Of(row.IsCounted ? "Có" : "Không"),
                            WorkbookCell.Of(string.Join(", ", row.Why)),
                        ]
                ),
            ]
        )
        {
            Title = new WorkbookTitle(View.Value.Name, unit?.Name, AsOf: View.At)
            {
                Notes =
                [
                    $"{Shown.Name} {IndicatorNames.Of(View.Days, Cutoff)}",
                    $"{IndicatorNames.Of(View.Value)} {IndicatorNames.CountsOf(View.Value)}".TrimEnd(),
                    .. View.FilterWords.Length > 0 ? [$"Chỉ tính: {View.FilterWords}"] : Array.Empty<string>(),
                    .. View.DepartmentName is { } department ? [$"{department}. {IndicatorNames.DepartmentNote}"] : Array.Empty<string>(),
                    .. Total > View.Rows.Count ? [$"Tệp có {View.Rows.Count} dòng đầu trong {Total}"] : Array.Empty<string>(),
                ],
            },
        };
        return WorkbookFile.Of(sheet, clock.GetUtcNow(), $"{View.Value.Code}.xlsx", cancellationToken);
    }

    private async Task<IActionResult?> LoadAsync(string code, int skip, int take, CancellationToken cancellationToken)
    {
        if (FigureFilter.Parse(Filter ?? "") is not { } filter)
        {
            return NotFound();
        }

        Cutoff = Enum.IsDefined(Cutoff) ? Cutoff : PeriodCutoff.Calendar;
        Shown = ChosenPeriod.Of(HttpContext, Period, Cutoff, clock);
        if (AsOf > VietnamTime.Today(clock) || Moment > clock.GetUtcNow())
        {
            ModelState.AddModelError(nameof(AsOf), IndicatorErrors.NotYet.Message);
            (AsOf, Moment) = (null, null);
        }

        var read = await query.ReadAsync(
            new AskedFigure(code, Department, filter),
            Shown,
            Cutoff,
            AsOfDay.MomentOf(Moment, AsOf),
            IsCounted,
            skip,
            take,
            cancellationToken
        );
        if (read.Failed)
        {
            return read.Errors[0].Kind == Foundation.Writes.ErrorKind.NotFound
                ? NotFound()
                : LocalRedirect(IndicatorsLinks.TableOf(Shown, Cutoff));
        }

        View = read.Value;
        return null;
    }
}
