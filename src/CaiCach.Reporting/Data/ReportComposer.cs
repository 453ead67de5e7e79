using CaiCach.Documents.Official;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Planning.Contracts;
using CaiCach.Reporting.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reporting.Data;

/// <summary>A report computed from the data of the day.</summary>
/// <param name="Span">The days that it is about.</param>
/// <param name="Progress">The figures with the tasks behind them.</param>
/// <param name="Proposed">The texts that the figures propose.</param>
/// <param name="Head">Who reports.</param>
internal sealed record ComposedReport(ReportSpan Span, PlanProgress Progress, ReportTexts Proposed, ReportHead Head);

/// <summary>Computes reports: the one way for the pages, the kept file and the command line.</summary>
internal sealed class ReportComposer(
    ReportingDbContext database,
    IPlanProgress plans,
    IUnitDirectory units,
    IPeopleDirectory people,
    ProgressOutline outline
)
{
    /// <summary>The figures of a unit, or of one of its plans.</summary>
    public async Task<Result<ComposedReport>> ComposeAsync(Guid unitId, Guid? planId, ReportSpan span, CancellationToken cancellationToken)
    {
        var progress = planId is { } plan
            ? await plans.OfPlanAsync(plan, span.Progress, cancellationToken)
            : await plans.OfUnitAsync(unitId, span.Progress, cancellationToken);
        if (progress is null)
        {
            return ReportErrors.PlanNotFound;
        }

        var unit = await units.FindAsync(progress.UnitId, cancellationToken);
        if (unit is null)
        {
            return ReportErrors.NotFound;
        }

        var signer = await people.SignerAsync(unit.Id, span.AsOf, cancellationToken);
        var head = new ReportHead(unit.Name, null, null, signer?.Title, signer?.Name);
        return new ComposedReport(span, progress, ProgressTexts.Propose(outline, span, progress), head);
    }

    /// <summary>The draft of the same report, if there is one.</summary>
    public Task<Report?> DraftAsync(Guid unitId, Guid? planId, ReportSpan span, CancellationToken cancellationToken) =>
        database.Reports.SingleOrDefaultAsync(
            report =>
                report.State == ReportState.Draft
                && report.UnitId == unitId
                && report.PlanId == planId
                && report.Outline == ProgressOutline.Name
                && report.PeriodCode == span.Period.ToString()
                && report.Cutoff == span.Cutoff,
            cancellationToken
        );

    /// <summary>The .docx file.</summary>
    public byte[] Typeset(ComposedReport composed, ReportTexts texts) =>
        OfficialDocumentWriter.Write(new ProgressDocument(outline, composed.Span, composed.Progress, composed.Head).With(texts));
}
