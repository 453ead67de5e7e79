using CaiCach.Foundation.Jobs;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.Ui;
using CaiCach.Ui.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.OneStop.Features.Procedures.ImportCatalogue;

/// <summary>A workbook while it is looked through, then what it would do, and when that is accepted what it has done.</summary>
[AllowRoles(Role.Administrator)]
internal sealed class CataloguePreviewModel(ImportCatalogueHandler handler, JobQuery jobs, CatalogueKeeper keeper) : PageModel
{
    public const int PageSize = 100;

    [BindProperty(SupportsGet = true, Name = "congViec")]
    public Guid JobId { get; set; }

    [BindProperty(SupportsGet = true, Name = QueryLinks.PageName)]
    public int PageNumber { get; set; } = 1;

    public JobLine Job { get; private set; } = null!;

    /// <summary>What came of it; null before the job's end.</summary>
    public ImportedCatalogue? Import { get; private set; }

    public IReadOnlyList<CatalogueLine> Lines => [.. Import!.Lines.Skip((PageNumber - 1) * PageSize).Take(PageSize)];

    /// <summary>Rows that would write something.</summary>
    public int Writes => Count(CatalogueDeed.Create) + Count(CatalogueDeed.Change);

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
            { State: JobState.Failed, LastError: { } error } => error,
            { State: JobState.Cancelled } => "Đã dừng; không ghi gì.",
            _ => Job.ProgressText ?? "Đang chờ đến lượt.",
        };

    public int Count(CatalogueDeed deed) => Import!.Counts.GetValueOrDefault(deed);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        PageNumber = Math.Clamp(PageNumber, 1, CatalogueLimits.LinesShown);
        return await LoadAsync(cancellationToken) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnGetJobAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (Import is not null)
        {
            Response.Headers["HX-Redirect"] = OneStopLinks.CatalogueImport(JobId);
        }

        return Partial("Procedures/ImportCatalogue/_CatalogueJob", this);
    }

    [AllowRoles(Role.Administrator)]
    public async Task<IActionResult> OnPostApplyAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        var asked = await handler.ApplyAsync(JobId, cancellationToken);
        return asked.Failed ? this.Refuse(asked) : LocalRedirect(OneStopLinks.CatalogueImport(asked.Value));
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var job = await jobs.ByIdAsync(JobId, cancellationToken);
        if (job?.Kind != ImportCatalogueJob.Kind || job.UnitId != await keeper.UnitAsync(cancellationToken))
        {
            return false;
        }

        Job = job;
        Import = job.Result<ImportedCatalogue>();
        return true;
    }
}
