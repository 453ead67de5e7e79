using CaiCach.Documents.Workbooks;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Domain.Processes;
using CaiCach.Organisation.Contracts;
using CaiCach.Ui.Components.Filters;
using CaiCach.Ui.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.OneStop.Features.Processes.ProcessList;

/// <summary>The internal processes by which the unit works.</summary>
[AllowRoles]
internal sealed class ProcessListModel(ProcessListQuery query, IUnitDirectory units, CurrentUser user, TimeProvider clock) : PageModel
{
    private const int WordsMaxLength = 100;

    private static readonly WorkbookColumn[] Columns =
    [
        new("Mã thủ tục", Width: 14),
        new("Thủ tục", Width: 50),
        new("Đơn vị ban hành", Width: 30),
        new("Tình trạng", Width: 24),
        new("Quyết định", Width: 24),
        new("Áp dụng từ", WorkbookColumnKind.Day, 14),
        new("Đến", WorkbookColumnKind.Day, 14),
        new("Số bước", WorkbookColumnKind.Number, 10),
    ];

    [BindProperty(SupportsGet = true, Name = "tinhTrang")]
    public ProcessPhase? Phase { get; set; }

    [BindProperty(SupportsGet = true, Name = QueryLinks.SearchName)]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true, Name = QueryLinks.PageName)]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<ProcessRow> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public bool MayDraft => user.MayDraft();

    public string ExportUrl => QueryLinks.With(Request, "handler", "Export");

    public IReadOnlyList<FilterChip> Chips { get; } =
    [
        new(
            "tinhTrang",
            "Tình trạng",
            [.. Enum.GetValues<ProcessPhase>().Select(phase => new FilterOption(phase.ToString(), ProcessNames.Of(phase)))]
        ),
    ];

    private string? ShortWords => Words is { Length: <= WordsMaxLength } ? Words : null;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        PageNumber = Math.Clamp(PageNumber, 1, 10_000);
        (Rows, Total) = await query.ReadAsync(
            Phase,
            ShortWords,
            (PageNumber - 1) * ProcessLimits.PageSize,
            ProcessLimits.PageSize,
            cancellationToken
        );
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var (rows, _) = await query.ReadAsync(Phase, ShortWords, 0, ProcessLimits.ExportMaxCount, cancellationToken);
        var unit = await units.FindAsync(user.UnitId, cancellationToken);
        var sheet = new WorkbookSheet("Quy trình", Columns, [.. rows.Select(Cells)])
        {
            Title = new WorkbookTitle("Danh sách quy trình nội bộ", unit?.Name, AsOf: now) { Notes = [$"Số quy trình: {rows.Count}"] },
        };
        return WorkbookFile.Of(sheet, now, "quy-trinh.xlsx", cancellationToken);
    }

    private static WorkbookCell[] Cells(ProcessRow row) =>
        [
            WorkbookCell.Of(row.ProcedureCode),
            WorkbookCell.Of(row.ProcedureName),
            WorkbookCell.Of(row.OwnerName),
            WorkbookCell.Of(ProcessNames.Of(row.Phase)),
            WorkbookCell.Of(row.Decision?.Number),
            WorkbookCell.Of(row.EffectiveFrom),
            WorkbookCell.Of(row.EffectiveTo),
            WorkbookCell.Of(row.StepCount),
        ];
}
