using System.Globalization;
using CaiCach.Foundation.Units;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reporting.Features.Reports.DraftSupplement;

/// <summary>Shows which figures of an issued report are other ones now, and drafts the report that says so.</summary>
[AllowRoles(Role.Coordinator, Role.Leader)]
internal sealed class DraftSupplementModel(
    DraftSupplementHandler handler,
    ReportingDbContext database,
    ReportComposer composer,
    ReportNames names
) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid ReportId { get; set; }

    public Report Report { get; private set; } = null!;

    public SupplementReport Supplement { get; private set; } = null!;

    /// <summary>The signed figures as they come out again; null where the report does not keep from when they are.</summary>
    public Recomputation? Again { get; private set; }

    public string Title => names.TitleOf(Report);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) ? Page() : NotFound();

    [AllowRoles(Role.Coordinator, Role.Leader)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var drafted = await handler.HandleAsync(new DraftSupplementCommand(ReportId), cancellationToken);
        if (!drafted.Failed)
        {
            return LocalRedirect(ReportingLinks.Report(drafted.Value));
        }

        return await LoadAsync(cancellationToken) ? this.Refuse(drafted) : NotFound();
    }

    /// <summary>Where a signed figure is opened as of the signing; null where it does not keep from when it is, or counts tasks, which no indicator does.</summary>
    public string? Opened(ReportFigure figure) =>
        Again is not { } again || Report.Outline == ProgressOutline.Name ? null
        : names.FormOf(Report.Outline) is { } form
            ? ReportingLinks.FormRecords(
                form,
                int.Parse(figure.Code, CultureInfo.InvariantCulture),
                null,
                Report.Span.Period,
                Report.Span.Cutoff
            ) + ReportingLinks.AsOf(again.At)
        : ReportingLinks.FigureAsOf(figure.Code, Report.Span, again.At) + ReportingLinks.OfDepartment(Supplement.Head.Department?.Code);

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var report = await database.Reports.AsNoTracking().SingleOrDefaultAsync(one => one.Id == ReportId, cancellationToken);
        if (report is not { State: ReportState.Issued, SupplementsId: null })
        {
            return false;
        }

        Report = report;
        var composed = await composer.SupplementAsync(report, null, cancellationToken);
        if (composed.Failed)
        {
            return false;
        }

        Supplement = (SupplementReport)composed.Value;
        Again = await composer.RecomputeAsync(report, cancellationToken);
        return true;
    }
}
