using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;
using CaiCach.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reporting.Features.Reports.SubmitReport;

/// <summary>Where a draft is submitted to the unit's leaders, or taken back.</summary>
[AllowRoles(Role.Coordinator, Role.Leader)]
internal sealed class SubmitReportModel(SubmitReportHandler handler, ReportingDbContext database, ReportNames names, CurrentUser user)
    : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid ReportId { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    public string? Comment { get; set; }

    public Report Report { get; private set; } = null!;

    public string Title => names.TitleOf(Report);

    public bool IsSubmitted => Report.State == ReportState.Submitted;

    /// <summary>How many contributions were asked for and do not stand in the report yet.</summary>
    public int Awaited { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (!user.MayReportFor(Report.UnitId))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        Version = Report.Version;
        return Report.State is ReportState.Draft or ReportState.Submitted ? Page() : LocalRedirect(ReportingLinks.Report(ReportId));
    }

    [AllowRoles(Role.Coordinator, Role.Leader)]
    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => DecideAsync(takesBack: false, cancellationToken);

    [AllowRoles(Role.Coordinator, Role.Leader)]
    public Task<IActionResult> OnPostTakeBackAsync(CancellationToken cancellationToken) => DecideAsync(takesBack: true, cancellationToken);

    private async Task<IActionResult> DecideAsync(bool takesBack, CancellationToken cancellationToken)
    {
        var done = await handler.HandleAsync(new SubmitReportCommand(ReportId, Version, Comment, takesBack), cancellationToken);
        if (!done.Failed)
        {
            return LocalRedirect(ReportingLinks.Report(ReportId));
        }

        return await LoadAsync(cancellationToken) ? this.Refuse(done) : NotFound();
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var report = await database.Reports.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == ReportId, cancellationToken);
        if (report is null)
        {
            return false;
        }

        Report = report;
        Awaited = await database
            .Contributions.Where(one => one.ReportId == ReportId)
            .CountAsync(one => one.State != ContributionState.Taken && one.State != ContributionState.Withdrawn, cancellationToken);
        return true;
    }
}
