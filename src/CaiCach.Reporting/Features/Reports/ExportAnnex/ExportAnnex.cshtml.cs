using CaiCach.Foundation.Units;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;
using CaiCach.Ui.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reporting.Features.Reports.ExportAnnex;

/// <summary>Downloads the figures of a report as .xlsx with live formulas: a draft's of now, an issued one's as signed.</summary>
[AllowRoles]
internal sealed class ExportAnnexModel(ReportingDbContext database, ReportComposer composer, ReportNames names, TimeProvider clock)
    : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        var report = await database.Reports.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id, cancellationToken);
        if (report is null)
        {
            return NotFound();
        }

        var composed = await composer.ComposeAsync(report, cancellationToken);
        if (composed.Failed)
        {
            return NotFound();
        }

        var at = report.IsFrozen ? report.ComputedAt : clock.GetUtcNow();
        var texts = report.IsFrozen ? report.Texts : report.TextsWith(composed.Value.Proposed);
        var annex = new ReportAnnex(names.TitleOf(report), composed.Value, texts, at);
        return WorkbookFile.Of(annex.Sheets(), at, ReportFile.AnnexOf(report), cancellationToken);
    }
}
