using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Reporting.Contracts;
using CaiCach.Reporting.Domain;

namespace CaiCach.Reporting.Data;

/// <inheritdoc cref="IReportDrafts" />
internal sealed class ReportDrafts(ReportingDbContext database, ReportComposer composer, IUnitDirectory units, TimeProvider clock)
    : IReportDrafts
{
    public async Task<Result<DraftedReport>> TypesetAsync(ReportRequest request, CancellationToken cancellationToken)
    {
        var span = ReportSpan.Of(request.Period, request.Cutoff, request.AsOf, VietnamTime.Today(clock));
        if (span.Failed)
        {
            return Result<DraftedReport>.Fail(span.Errors);
        }

        var department = request.Department is { } code ? await units.FindByCodeAsync(code, cancellationToken) : null;
        if (department is null && request.Department is not null)
        {
            return ReportErrors.DepartmentNotFound;
        }

        var scope = new ReportScope(request.UnitId) { DepartmentId = department?.Id };
        var composed = await composer.ComposeAsync(request.Outline, scope, span.Value, cancellationToken);
        if (composed.Failed)
        {
            return Result<DraftedReport>.Fail(composed.Errors);
        }

        var draft = await database.DraftAsync(request.Outline, scope, span.Value, cancellationToken);
        var texts = draft?.TextsWith(composed.Value.Proposed) ?? composed.Value.Proposed;
        return new DraftedReport(ReportComposer.Typeset(composed.Value, texts), (composed.Value as OutlineReport)?.Tally(texts));
    }
}
