using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;
using CaiCach.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reporting.Features.Reports.ApproveReport;

/// <summary>Where a leader approves a report or gives it back, with the figures in view.</summary>
[AllowRoles(Role.Leader)]
internal sealed class ApproveReportModel(
    ApproveReportHandler handler,
    ReportingDbContext database,
    ReportComposer composer,
    ReportDecisions decisions,
    ReportingDepartments departments,
    ReportNames names,
    CurrentUser user,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid ReportId { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    /// <summary>The figures that the page showed.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    [BindProperty]
    [MaxLength(ReportLimits.NameMaxLength, ErrorMessage = "Chức vụ dài quá 300 ký tự.")]
    public string? SignerTitle { get; set; }

    [BindProperty]
    [MaxLength(ReportLimits.NameMaxLength, ErrorMessage = "Họ tên dài quá 300 ký tự.")]
    public string? SignerName { get; set; }

    [BindProperty]
    public string? Comment { get; set; }

    public Report Report { get; private set; } = null!;

    public string Title => names.TitleOf(Report);

    public IReadOnlyList<ReportDecision> Decisions { get; private set; } = [];

    /// <summary>The figures as they are.</summary>
    public IReadOnlyList<ReportFigure> Figures { get; private set; } = [];

    /// <summary>Which of them were other ones when the report was submitted.</summary>
    public IReadOnlyList<FigureChange> Changes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (!user.MayApproveFor(Report.UnitId))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        if (Report.State == ReportState.Issued)
        {
            return LocalRedirect(ReportingLinks.Report(ReportId));
        }

        var signer = await departments.SignerAsync(Report.Scope, VietnamTime.Today(clock), cancellationToken);
        Version = Report.Version;
        Seen = SeenFigures.Of(Figures);
        (SignerTitle, SignerName) = (Report.SignerTitle ?? signer?.Title, Report.SignerName ?? signer?.Name);
        return Page();
    }

    [AllowRoles(Role.Leader)]
    public async Task<IActionResult> OnPostApproveAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(SignerTitle))
        {
            ModelState.AddModelError(nameof(SignerTitle), "Hãy ghi chức vụ người ký.");
        }

        if (string.IsNullOrWhiteSpace(SignerName))
        {
            ModelState.AddModelError(nameof(SignerName), "Hãy ghi họ tên người ký.");
        }

        if (!ModelState.IsValid)
        {
            return await LoadAsync(cancellationToken) ? Page() : NotFound();
        }

        return await DecideAsync(new Approval(Seen, SignerTitle!, SignerName!, null), cancellationToken);
    }

    [AllowRoles(Role.Leader)]
    public Task<IActionResult> OnPostReturnAsync(CancellationToken cancellationToken) => DecideAsync(null, cancellationToken);

    private async Task<IActionResult> DecideAsync(Approval? approval, CancellationToken cancellationToken)
    {
        var decided = await handler.HandleAsync(new ApproveReportCommand(ReportId, Version, approval, Comment), cancellationToken);
        if (!decided.Failed)
        {
            return LocalRedirect(ReportingLinks.Report(ReportId));
        }

        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        // The page shows the figures of now; pressed again, they are those that were looked at.
        ModelState.Remove(nameof(Seen));
        Seen = SeenFigures.Of(Figures);
        return this.Refuse(decided);
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var report = await database.Reports.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == ReportId, cancellationToken);
        if (report is null)
        {
            return false;
        }

        Report = report;
        Decisions = await decisions.OfAsync(ReportId, cancellationToken);
        var composed = await composer.ComposeAsync(report, cancellationToken);
        Figures = composed.Failed ? [] : composed.Value.Counted;
        var submitted = Decisions.LastOrDefault(decision => decision.Kind == DecisionKind.Submitted);
        Changes = report.State == ReportState.Submitted ? FigureChange.Between(submitted?.Figures ?? [], Figures) : [];
        return true;
    }
}
