using CaiCach.Foundation.Jobs;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Planning.Jobs;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.Planning.Features.Plans.ImportPlan;

/// <summary>A scan while it is read, page by page; once it is read, its draft is opened for review.</summary>
[AllowRoles(Role.Coordinator)]
internal sealed class ScanProgressModel(JobQuery jobs, JobQueue queue, CurrentUser user) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "congViec")]
    public Guid JobId { get; set; }

    public JobLine Job { get; private set; } = null!;

    public string State =>
        Job.State switch
        {
            JobState.Queued => "queued",
            JobState.Running => "running",
            JobState.Done => "done",
            JobState.Cancelled => "cancelled",
            _ => "failed",
        };

    public int? Percent => Job.ProgressTotal > 0 ? 100 * Job.ProgressDone / Job.ProgressTotal : null;

    public string Words =>
        Job switch
        {
            { State: JobState.Done } => "Đã đọc xong; mở trang soát lại.",
            { State: JobState.Failed, LastError: { } error } => error,
            { State: JobState.Cancelled } => "Đã dừng đọc; không lưu gì.",
            { State: JobState.Queued, Attempts: > 0 } => "Lần đọc trước không xong, hệ thống sẽ tự đọc lại.",
            _ => Job.ProgressText ?? "Đang chờ đến lượt đọc.",
        };

    public string? ReviewHref =>
        Job is { State: JobState.Done } && Job.Result<ScanRead>() is { PlanId: var planId } ? PlanningLinks.Review(planId) : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        return ReviewHref is { } review ? LocalRedirect(review) : Page();
    }

    public async Task<IActionResult> OnGetJobAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (ReviewHref is { } review)
        {
            Response.Headers["HX-Redirect"] = review;
        }

        return Partial("_ScanJob", this);
    }

    [AllowRoles(Role.Coordinator)]
    public Task<IActionResult> OnPostCancelAsync(CancellationToken cancellationToken) => ChangeAsync(queue.CancelAsync, cancellationToken);

    [AllowRoles(Role.Coordinator)]
    public Task<IActionResult> OnPostRetryAsync(CancellationToken cancellationToken) => ChangeAsync(queue.RetryAsync, cancellationToken);

    private async Task<IActionResult> ChangeAsync(Func<Guid, CancellationToken, Task<Result>> change, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        var changed = await change(JobId, cancellationToken);
        return changed.Failed ? this.Refuse(changed) : LocalRedirect(PlanningLinks.Scan(JobId));
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var job = await jobs.ByIdAsync(JobId, cancellationToken);
        if (job?.Kind != ReadScanJob.Kind || job.UnitId != user.UnitId)
        {
            return false;
        }

        Job = job;
        return true;
    }
}
