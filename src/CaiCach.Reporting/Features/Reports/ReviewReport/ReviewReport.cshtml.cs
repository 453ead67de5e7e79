using CaiCach.Foundation.Units;
using CaiCach.Organisation.Contracts;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reporting.Features.Reports.ReviewReport;

/// <summary>Where a unit above accepts an issued report of a unit below or gives it back.</summary>
[AllowRoles(Role.Appraiser, Role.Leader, Role.Coordinator)]
internal sealed class ReviewReportModel(ReviewReportHandler handler, ReportingDbContext database, IUnitDirectory units, ReportNames names)
    : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid ReportId { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public string? Comment { get; set; }

    public Report Report { get; private set; } = null!;

    public string Title => names.TitleOf(Report);

    public string UnitName { get; private set; } = "";

    public IReadOnlyList<ReportReview> Reviews { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        Seen = Reviews.Count;
        return Page();
    }

    [AllowRoles(Role.Appraiser, Role.Leader, Role.Coordinator)]
    public Task<IActionResult> OnPostAcceptAsync(CancellationToken cancellationToken) =>
        ReviewAsync(ReviewVerdict.Accepted, cancellationToken);

    [AllowRoles(Role.Appraiser, Role.Leader, Role.Coordinator)]
    public Task<IActionResult> OnPostReturnAsync(CancellationToken cancellationToken) =>
        ReviewAsync(ReviewVerdict.Returned, cancellationToken);

    private async Task<IActionResult> ReviewAsync(ReviewVerdict verdict, CancellationToken cancellationToken)
    {
        var reviewed = await handler.HandleAsync(new ReviewReportCommand(ReportId, Seen, verdict, Comment), cancellationToken);
        if (!reviewed.Failed)
        {
            return LocalRedirect(ReportingLinks.Report(ReportId));
        }

        return await LoadAsync(cancellationToken) ? this.Refuse(reviewed) : NotFound();
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var report = await database.Reports.AsNoTracking().SingleOrDefaultAsync(one => one.Id == ReportId, cancellationToken);
        if (report is not { State: ReportState.Issued })
        {
            return false;
        }

        Report = report;
        UnitName = (await units.FindAsync(report.UnitId, cancellationToken))?.Name ?? "";
        Reviews = await database
            .Reviews.AsNoTracking()
            .Where(review => review.ReportId == ReportId)
            .OrderBy(review => review.Sequence)
            .ToListAsync(cancellationToken);
        return true;
    }
}
