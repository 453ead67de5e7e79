using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Numbers;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Organisation.Contracts;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;
using CaiCach.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reporting.Features.Reports.IssueReport;

/// <summary>Records number and day of a report that is approved; a leader approves and issues in one go.</summary>
[AllowRoles(Role.Coordinator, Role.Leader)]
internal sealed class IssueReportModel(
    IssueReportHandler handler,
    ReportingDbContext database,
    ReportComposer composer,
    ReportingDepartments departments,
    NumberBook numbers,
    ReportNumbers books,
    ReportNames names,
    CurrentUser user,
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

    /// <summary>The figures that the page showed; a report that is approved keeps its own.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public Report Report { get; private set; } = null!;

    public bool IsApproved => Report.State == ReportState.Approved;

    /// <summary>Whether the period is not over yet.</summary>
    public bool IsEarly => Report.IsEarlyOn(VietnamTime.Today(clock));

    /// <summary>The figures as they are, or as they were approved.</summary>
    public IReadOnlyList<ReportFigure> Figures { get; private set; } = [];

    public string Title => names.TitleOf(Report);

    /// <summary>What was asked of people and does not stand in the report yet.</summary>
    public IReadOnlyList<Contribution> Awaited { get; private set; } = [];

    /// <summary>What the number book would give, "05/BC-UBND".</summary>
    public string Next { get; private set; } = "";

    /// <summary>What stands after the number.</summary>
    public string Symbol { get; private set; } = "";

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

        if (Report.State == ReportState.Issued)
        {
            return LocalRedirect(ReportingLinks.Report(ReportId));
        }

        if (!IsApproved && !user.MayApproveFor(Report.UnitId))
        {
            return LocalRedirect(ReportingLinks.Submit(ReportId));
        }

        var today = VietnamTime.Today(clock);
        var signer = await departments.SignerAsync(Report.Scope, today, cancellationToken);
        Version = Report.Version;
        IssuedOn = today;
        SignerTitle = signer?.Title ?? "";
        SignerName = signer?.Name ?? "";
        Seen = SeenFigures.Of(Figures);
        return Page();
    }

    [AllowRoles(Role.Coordinator, Role.Leader)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        // Who signs was said when it was approved; whoever may not approve does not say it.
        if (IsApproved || !user.MayApproveFor(Report.UnitId))
        {
            ModelState.Remove(nameof(SignerTitle));
            ModelState.Remove(nameof(SignerName));
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var issued = await handler.HandleAsync(
            new IssueReportCommand(ReportId, Version, Number, IssuedOn!.Value, new Approval(Seen, SignerTitle, SignerName, null)),
            cancellationToken
        );
        if (!issued.Failed)
        {
            return LocalRedirect(ReportingLinks.Report(ReportId));
        }

        // The page shows the figures of now; pressed again, they are those that were looked at.
        ModelState.Remove(nameof(Seen));
        Seen = SeenFigures.Of(Figures);
        return this.Refuse(issued);
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
        var composed = await composer.ComposeAsync(report, cancellationToken);
        Figures = composed.Failed ? [] : composed.Value.Counted;
        (var book, Symbol) = await books.OfAsync(report, cancellationToken);
        var next = await numbers.PeekNextAsync(report.UnitId, book, VietnamTime.Today(clock).Year, cancellationToken);
        Next = $"{next:00}/{Symbol}";
        return true;
    }
}
