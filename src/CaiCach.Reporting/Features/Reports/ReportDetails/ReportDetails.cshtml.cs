using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Planning.Contracts;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reporting.Features.Reports.ReportDetails;

/// <summary>One report: its figures, each of which opens its tasks, and its texts.</summary>
[AllowRoles]
internal sealed class ReportDetailsModel(ReportingDbContext database, ReportComposer composer, WriteReportHandler handler, CurrentUser user)
    : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid ReportId { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    [MaxLength(ReportLimits.TextMaxLength, ErrorMessage = "Nội dung dài quá 20.000 ký tự.")]
    public string? Shortcomings { get; set; }

    [BindProperty]
    [MaxLength(ReportLimits.TextMaxLength, ErrorMessage = "Nội dung dài quá 20.000 ký tự.")]
    public string? Directions { get; set; }

    public Report Report { get; private set; } = null!;

    public PlanProgress Progress { get; private set; } = null!;

    /// <summary>What the figures propose now; the person sees it beside what was written.</summary>
    public ReportTexts Proposed { get; private set; } = null!;

    public bool MayWrite => Report.State == ReportState.Draft && user.IsAny(Role.Coordinator, Role.Leader);

    public bool MayAttach => Report is { State: ReportState.Issued, SignedAttachmentId: null } && user.IsAny(Role.Coordinator, Role.Leader);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        Version = Report.Version;
        (Shortcomings, Directions) = Report.State == ReportState.Draft ? Report.TextsWith(Proposed) : Report.Texts;
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

        var texts = new ReportTexts(Shortcomings ?? "", Directions ?? "");
        var written = await handler.HandleAsync(new WriteReportCommand(ReportId, Version, texts), cancellationToken);
        if (written.Failed)
        {
            return this.Refuse(written);
        }

        return LocalRedirect(ReportingLinks.Report(ReportId));
    }

    /// <summary>Where the tasks behind a figure are: in the lists below, as they stood on the report's day; other pages show today.</summary>
    public static string PlaceOf(TaskTimeliness status) => $"{status}";

    /// <inheritdoc cref="PlaceOf(TaskTimeliness)" />
    public static string PlaceOf(TaskTimeliness status, Foundation.Reform.ReformArea? area) => $"{status}-{area?.ToString() ?? "None"}";

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var report = await database.Reports.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == ReportId, cancellationToken);
        if (report is null)
        {
            return false;
        }

        Report = report;
        if (report.Figures is { } signed)
        {
            Progress = JsonSerializer.Deserialize<PlanProgress>(signed, EventJson.Options)!;
            Proposed = report.Texts;
            return true;
        }

        var composed = await composer.ComposeAsync(report.UnitId, report.PlanId, report.Span, cancellationToken);
        if (composed.Failed)
        {
            return false;
        }

        (Progress, Proposed) = (composed.Value.Progress, composed.Value.Proposed);
        return true;
    }
}
