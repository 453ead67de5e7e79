using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Reporting.Contracts;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reporting.Features.Reports.ReportDetails;

/// <summary>The texts of a draft as a person wrote them, by the items of its outline; an item that is left out stays as it is.</summary>
internal sealed record WriteReportCommand(Guid ReportId, uint Version, IReadOnlyDictionary<string, string> Texts);

/// <summary>Keeps the texts of a draft.</summary>
internal sealed class WriteReportHandler(
    UnitOfWork unitOfWork,
    ReportingDbContext database,
    ReportComposer composer,
    CurrentUser user,
    TimeProvider clock
)
{
    public async Task<Result> HandleAsync(WriteReportCommand command, CancellationToken cancellationToken)
    {
        var report = await database.Reports.SingleOrDefaultAsync(candidate => candidate.Id == command.ReportId, cancellationToken);
        if (report is null)
        {
            return ReportErrors.NotFound;
        }

        if (!user.MayReportFor(report.UnitId))
        {
            return ReportErrors.NotOfThisUnit;
        }

        database.Entry(report).Property(candidate => candidate.Version).OriginalValue = command.Version;
        if (report is { SupplementsId: not null, State: ReportState.Draft })
        {
            // The figures that differ may be others than when it was drafted, and each has its text.
            var composed = await composer.ComposeAsync(report, cancellationToken);
            if (composed.Failed)
            {
                return composed;
            }

            report.Redraft(report.Span, composed.Value.Proposed, clock.GetUtcNow());
        }

        var before = report.Texts;
        var written = report.Write(command.Texts);
        if (written.Failed)
        {
            return written;
        }

        string[] changed = [.. report.Texts.Where(item => before.GetValueOrDefault(item.Key) != item.Value).Select(item => item.Key)];
        return changed.Length == 0
            ? Result.Done()
            : await unitOfWork.CommitAsync([new ReportTextsChanged(report.UnitId, report.Id, changed)], null, cancellationToken);
    }
}
