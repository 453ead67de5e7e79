using CaiCach.Documents.Workbooks;
using CaiCach.Foundation.Jobs;
using CaiCach.Foundation.Text;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Imports;
using CaiCach.Ui;
using CaiCach.Ui.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Imports.ImportPreview;

/// <summary>One import: while it is read, what would be written, while it is written, and what was.</summary>
[AllowRoles(Role.Receptionist, Role.Coordinator, Role.Leader)]
internal sealed class ImportPreviewModel(
    ApplyImportHandler handler,
    OneStopDbContext database,
    ImportSources sources,
    JobQuery jobs,
    JobQueue queue,
    CurrentUser user,
    TimeProvider clock
) : PageModel
{
    private static readonly WorkbookColumn[] Columns =
    [
        new("Dòng", WorkbookColumnKind.Number, 8),
        new("Mã hồ sơ", Width: 28),
        new("Thủ tục", Width: 44),
        new("Chủ hồ sơ", Width: 28),
        new("Trạng thái", Width: 22),
        new("Kết quả", Width: 18),
        new("Lý do", Width: 70),
        new("Lưu ý", Width: 70),
    ];

    [BindProperty(SupportsGet = true, Name = "lan")]
    public Guid ImportId { get; set; }

    [BindProperty(SupportsGet = true, Name = "loai")]
    public RowVerdict? Verdict { get; set; }

    [BindProperty(SupportsGet = true, Name = QueryLinks.PageName)]
    public int PageNumber { get; set; } = 1;

    public DossierImport Import { get; private set; } = null!;

    public IReadOnlyList<ImportRow> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public JobLine? Job { get; private set; }

    public string SourceName => sources.Of(Import.Source).Name;

    public bool MayImport => user.MayImportFor(Import.UnitId);

    /// <summary>Whether a job has it in hand.</summary>
    public bool IsWorking => Import.State is ImportState.Reading or ImportState.Applying;

    public string ExportUrl => QueryLinks.With(Request, "handler", "Export");

    public string JobState =>
        Job?.State switch
        {
            Foundation.Jobs.JobState.Running => "running",
            Foundation.Jobs.JobState.Failed => "failed",
            Foundation.Jobs.JobState.Cancelled => "cancelled",
            _ => "queued",
        };

    public int? Percent =>
        Import.State == ImportState.Applying && Import.RowCount > 0 ? 100 * Import.DoneCount / Import.RowCount
        : Job is { ProgressTotal: > 0 } job ? 100 * job.ProgressDone / job.ProgressTotal
        : null;

    public string Words =>
        Job switch
        {
            { State: Foundation.Jobs.JobState.Failed, LastError: { } error } => error,
            { State: Foundation.Jobs.JobState.Cancelled } => "Đã dừng. Những gì đã ghi vẫn còn; có thể làm tiếp.",
            { State: Foundation.Jobs.JobState.Queued, Attempts: > 0 } => "Lần trước không xong, hệ thống sẽ tự làm lại.",
            _ when Import.State == ImportState.Applying =>
                $"Đã ghi {VietnameseNumber.Format(Import.DoneCount)} trên {VietnameseNumber.Format(Import.RowCount)} dòng.",
            _ => "Đang đọc tệp; có thể rời trang này.",
        };

    private IQueryable<ImportRow> Chosen =>
        database
            .ImportRows.AsNoTracking()
            .Where(row => row.ImportId == ImportId && (Verdict == null || row.Verdict == Verdict))
            .OrderBy(row => row.Number);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        PageNumber = Math.Clamp(PageNumber, 1, 10_000);
        Total = await Chosen.CountAsync(cancellationToken);
        Rows = await Chosen.Skip((PageNumber - 1) * ImportLimits.PageSize).Take(ImportLimits.PageSize).ToListAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnGetJobAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (!IsWorking)
        {
            Response.Headers["HX-Redirect"] = OneStopLinks.Import(ImportId);
        }

        return Partial("_ImportJob", this);
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        var rows = await Chosen.Take(ImportLimits.RowsMax).ToListAsync(cancellationToken);
        var sheet = new WorkbookSheet("Dòng", Columns, rows.Select(Cells))
        {
            Title = new WorkbookTitle(Import.FileName, AsOf: clock.GetUtcNow()) { Notes = [SourceName, $"Số dòng: {rows.Count}"] },
        };
        return WorkbookFile.Of(sheet, clock.GetUtcNow(), "dong-nhap.xlsx", cancellationToken);
    }

    [AllowRoles(Role.Receptionist, Role.Coordinator)]
    public async Task<IActionResult> OnPostApplyAsync(CancellationToken cancellationToken)
    {
        var result = await handler.HandleAsync(ImportId, cancellationToken);
        if (!result.Failed)
        {
            return LocalRedirect(OneStopLinks.Import(ImportId));
        }

        return await OnGetAsync(cancellationToken) is NotFoundResult missing ? missing : this.Refuse(result);
    }

    /// <summary>Has a job that failed or was called off go on.</summary>
    [AllowRoles(Role.Receptionist, Role.Coordinator)]
    public async Task<IActionResult> OnPostRetryAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken) || !MayImport || Job is null)
        {
            return NotFound();
        }

        var result = await queue.RetryAsync(Job.Id, cancellationToken);
        return result.Failed ? this.Refuse(result) : LocalRedirect(OneStopLinks.Import(ImportId));
    }

    private static WorkbookCell[] Cells(ImportRow row) =>
        [
            WorkbookCell.Of((decimal?)row.Number),
            WorkbookCell.Of(row.Code),
            WorkbookCell.Of(row.ProcedureName),
            WorkbookCell.Of(row.OwnerName),
            WorkbookCell.Of(row.StatusText),
            WorkbookCell.Of(ImportNames.Of(row.Verdict)),
            WorkbookCell.Of(string.Join(' ', row.Problems)),
            WorkbookCell.Of(string.Join(' ', row.Warnings)),
        ];

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var import = await database
            .Imports.AsNoTracking()
            .SingleOrDefaultAsync(import => import.Id == ImportId && import.UnitId == user.UnitId, cancellationToken);
        if (import is null)
        {
            return false;
        }

        Import = import;
        Job = IsWorking && import.JobId is { } jobId ? await jobs.ByIdAsync(jobId, cancellationToken) : null;
        return true;
    }
}
