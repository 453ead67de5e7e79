using CaiCach.Foundation.Jobs;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Planning.Jobs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.Planning.Features.Plans.PlanList;

/// <summary>The plans of the unit.</summary>
[AllowRoles]
internal sealed class PlanListModel(PlanListQuery query, JobQuery jobs, CurrentUser user, TimeProvider clock) : PageModel
{
    private static readonly TimeSpan FailuresShown = TimeSpan.FromDays(7);

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<PlanRow> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public bool MayImport => user.IsAny(Role.Coordinator);

    /// <summary>Scans that are being read, and those of the last days that could not be.</summary>
    public IReadOnlyList<JobLine> Scans { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        (Rows, Total) = await query.ReadAsync(Math.Max(1, PageNumber), VietnamTime.Today(clock), cancellationToken);
        if (MayImport)
        {
            Scans = await jobs.UnfinishedAsync(user.UnitId, ReadScanJob.Kind, clock.GetUtcNow() - FailuresShown, cancellationToken);
        }
    }
}
