using CaiCach.Documents.Workbooks;
using CaiCach.Foundation.Reform;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Indicators.Contracts;
using CaiCach.Indicators.Data;
using CaiCach.Indicators.Domain;
using CaiCach.Organisation.Contracts;
using CaiCach.Ui.Components.Filters;
using CaiCach.Ui.Lists;
using CaiCach.Ui.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.Indicators.Features.Recorded.RecordedList;

/// <summary>How far a recorded figure has come in a period.</summary>
internal enum FigureState
{
    /// <summary>A figure waits for a second person.</summary>
    Waiting,

    /// <summary>Nobody has entered one, or the last one was sent back.</summary>
    Owed,

    /// <summary>Confirmed.</summary>
    Confirmed,
}

/// <summary>A recorded indicator in a period.</summary>
/// <param name="Definition">The indicator.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Latest">The last figure entered.</param>
internal sealed record RecordedRow(IndicatorDefinition Definition, FigureState State, AnsweredFigure? Latest);

/// <summary>The indicators that people enter, with what is owed and what waits in a period.</summary>
[AllowRoles(Role.Officer, Role.Leader, Role.Coordinator, Role.Appraiser, Role.Auditor)]
internal sealed class RecordedListModel(
    IndicatorCatalogue catalogue,
    IndicatorsDbContext database,
    IEnumerable<IIndicatorDemand> demands,
    IUnitDirectory units,
    CurrentUser user,
    TimeProvider clock
) : PageModel
{
    private const int MostRead = 2_000;
    private const string StateName = "trangThai";
    private const string DemandName = "keHoach";
    private const string AreaName = "linhVuc";

    private static readonly WorkbookColumn[] Columns =
    [
        new("Mã", Width: 12),
        new("Chỉ tiêu", Width: 60),
        new("Đơn vị tính", Width: 14),
        new("Tử số", WorkbookColumnKind.Number, 14),
        new("Mẫu số", WorkbookColumnKind.Number, 14),
        new("Tính đến ngày", WorkbookColumnKind.Day),
        new("Nguồn", Width: 40),
        new("Trạng thái", Width: 18),
    ];

    [BindProperty(SupportsGet = true, Name = ShellPeriods.Name)]
    public Period? Period { get; set; }

    [BindProperty(SupportsGet = true, Name = IndicatorsLinks.CutoffName)]
    public PeriodCutoff Cutoff { get; set; } = PeriodCutoff.Calendar;

    [BindProperty(SupportsGet = true, Name = StateName)]
    public FigureState? State { get; set; }

    [BindProperty(SupportsGet = true, Name = DemandName)]
    public bool? IsAsked { get; set; }

    [BindProperty(SupportsGet = true, Name = AreaName)]
    public string? Area { get; set; }

    public Period Shown { get; private set; } = null!;

    public IReadOnlyList<RecordedRow> All { get; private set; } = [];

    /// <summary>The indicators that targets of plans in force need.</summary>
    public IReadOnlySet<string> Asked { get; private set; } = new HashSet<string>(StringComparer.Ordinal);

    public IReadOnlyList<RecordedRow> Rows =>
        [
            .. All.Where(row => State is null || row.State == State)
                .Where(row => Area is null || row.Definition.Area == Area)
                .Where(row => IsAsked is not true || Asked.Contains(row.Definition.Code))
                .OrderByDescending(row => Asked.Contains(row.Definition.Code))
                .ThenBy(row => row.State),
        ];

    public IReadOnlyList<FilterChip> Chips =>
        [
            new(
                StateName,
                "Trạng thái",
                [
                    .. All.GroupBy(row => row.State)
                        .OrderBy(group => group.Key)
                        .Select(group => new FilterOption($"{group.Key}", StateOf(group.Key), group.Count())),
                ]
            ),
            new(DemandName, "Kế hoạch", [new("true", "Chỉ tiêu của kế hoạch cần", All.Count(row => Asked.Contains(row.Definition.Code)))]),
            new(
                AreaName,
                "Lĩnh vực",
                [
                    .. ReformAreas
                        .All.Select(area => new FilterOption(area.Id, area.ShortName, All.Count(row => row.Definition.Area == area.Id)))
                        .Where(option => option.Count > 0),
                ]
            ),
        ];

    public static string StateOf(FigureState state) =>
        state switch
        {
            FigureState.Waiting => "Chờ xác nhận",
            FigureState.Confirmed => "Đã xác nhận",
            _ => "Chưa có số liệu",
        };

    public string ExportUrl => QueryLinks.With(Request, "handler", "Export");

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var unit = await units.FindAsync(user.UnitId, cancellationToken);
        var now = clock.GetUtcNow();
        var sheet = new WorkbookSheet("Số liệu ghi tay", Columns, Rows.Select(Cells))
        {
            Title = new WorkbookTitle($"Số liệu ghi tay {Shown.NameInSentence}", unit?.Name, AsOf: now),
        };
        return WorkbookFile.Of(sheet, now, "so-lieu-ghi-tay.xlsx", cancellationToken);
    }

    private static WorkbookCell[] Cells(RecordedRow row) =>
        [
            WorkbookCell.Of(row.Definition.Code),
            WorkbookCell.Of(row.Definition.Name),
            WorkbookCell.Of(row.Definition.Measure),
            WorkbookCell.Of(row.Latest?.Figure.Numerator),
            WorkbookCell.Of(row.Latest?.Figure.Denominator),
            WorkbookCell.Of(row.Latest?.Figure.OccurredOn),
            WorkbookCell.Of(row.Latest?.Figure.Source),
            WorkbookCell.Of(StateOf(row.State)),
        ];

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Cutoff = Enum.IsDefined(Cutoff) ? Cutoff : PeriodCutoff.Calendar;
        Shown = ChosenPeriod.Of(HttpContext, Period, Cutoff, clock);
        var days = Shown.Days(Cutoff);
        var figures = await AnsweredFigure.ReadAsync(database, user.UnitId, days, null, MostRead, cancellationToken);
        var byCode = figures.ToLookup(one => one.Figure.IndicatorCode, StringComparer.Ordinal);
        All =
        [
            .. catalogue
                .In(Shown, Cutoff)
                .Where(indicator => indicator.IsRecorded)
                .Select(indicator => RowOf(indicator.Definition, [.. byCode[indicator.Definition.Code]])),
        ];
        var asked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var demand in demands)
        {
            asked.UnionWith(await demand.CodesAsync(user.UnitId, days, cancellationToken));
        }

        Asked = asked;
    }

    private static RecordedRow RowOf(IndicatorDefinition definition, IReadOnlyList<AnsweredFigure> figures) =>
        new(
            definition,
            figures.Any(one => one.Answer is null) ? FigureState.Waiting
                : figures.Any(one => one.Answer!.IsConfirmed) ? FigureState.Confirmed
                : FigureState.Owed,
            figures.Count > 0 ? figures[0] : null
        );
}
