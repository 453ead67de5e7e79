using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Numbers;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Organisation.Contracts;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reporting.Features.Reports.IssueReport;

/// <summary>Records number, day and signer of a report.</summary>
[AllowRoles(Role.Coordinator, Role.Leader)]
internal sealed class IssueReportModel(
    IssueReportHandler handler,
    ReportingDbContext database,
    IPeopleDirectory people,
    NumberBook numbers,
    ReportNames names,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid ReportId { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    [MaxLength(ReportLimits.NumberMaxLength, ErrorMessage = "Số, ký hiệu dài quá 50 ký tự.")]
    public string? Number { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi ngày ban hành.")]
    public DateOnly? IssuedOn { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi chức vụ người ký.")]
    [MaxLength(ReportLimits.NameMaxLength, ErrorMessage = "Chức vụ dài quá 300 ký tự.")]
    public string SignerTitle { get; set; } = "";

    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi họ tên người ký.")]
    [MaxLength(ReportLimits.NameMaxLength, ErrorMessage = "Họ tên dài quá 300 ký tự.")]
    public string SignerName { get; set; } = "";

    public Report Report { get; private set; } = null!;

    public string Title => names.TitleOf(Report);

    /// <summary>What was asked of people and does not stand in the report yet.</summary>
    public IReadOnlyList<Contribution> Awaited { get; private set; } = [];

    /// <summary>What the number book would give.</summary>
    public int NextNumber { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (Report.State != ReportState.Draft)
        {
            return LocalRedirect(ReportingLinks.Report(ReportId));
        }

        var today = VietnamTime.Today(clock);
        var signer = await people.SignerAsync(Report.UnitId, today, cancellationToken);
        Version = Report.Version;
        IssuedOn = today;
        SignerTitle = signer?.Title ?? "";
        SignerName = signer?.Name ?? "";
        return Page();
    }

    [AllowRoles(Role.Coordinator, Role.Leader)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var issued = await handler.HandleAsync(
            new IssueReportCommand(ReportId, Version, Number, IssuedOn!.Value, SignerTitle, SignerName),
            cancellationToken
        );
        if (issued.Failed)
        {
            return this.Refuse(issued);
        }

        return LocalRedirect(ReportingLinks.Report(ReportId));
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
            .Contributions.AsNoTracking()
            .Where(one => one.ReportId == ReportId)
            .Where(one => one.State != ContributionState.Taken && one.State != ContributionState.Withdrawn)
            .OrderBy(one => one.DueOn)
            .ToListAsync(cancellationToken);
        NextNumber = await numbers.PeekNextAsync(report.UnitId, NumberedReports.Series, VietnamTime.Today(clock).Year, cancellationToken);
        return true;
    }
}
