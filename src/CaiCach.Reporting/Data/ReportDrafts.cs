using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.Reporting.Contracts;
using CaiCach.Reporting.Domain;

namespace CaiCach.Reporting.Data;

/// <inheritdoc cref="IReportDrafts" />
internal sealed class ReportDrafts(ReportComposer composer, TimeProvider clock) : IReportDrafts
{
    public async Task<Result<byte[]>> TypesetAsync(ReportRequest request, CancellationToken cancellationToken)
    {
        var span = ReportSpan.Of(request.Period, request.Cutoff, request.AsOf, VietnamTime.Today(clock));
        if (span.Failed)
        {
            return Result<byte[]>.Fail(span.Errors);
        }

        var composed = await composer.ComposeAsync(request.Outline, request.UnitId, null, span.Value, cancellationToken);
        if (composed.Failed)
        {
            return Result<byte[]>.Fail(composed.Errors);
        }

        var draft = await composer.DraftAsync(request.Outline, request.UnitId, null, span.Value, cancellationToken);
        return ReportComposer.Typeset(composed.Value, draft?.TextsWith(composed.Value.Proposed) ?? composed.Value.Proposed);
    }
}
